import { describe, expect, it } from 'vitest';
import { measureSpecifics } from '../../../src/notice/rules/specifics.ts';

const dates = (words: string) => measureSpecifics(words).dates;
const body = (words: string) => measureSpecifics(words).body;

describe('measureSpecifics', () => {
  it('counts dates with a year or a month', () => {
    expect(dates('2024年9月14日检查食堂。')).toBe(1);
    expect(dates('2024年开展3次，9月再开展。')).toBe(2);
    expect(dates('于二〇二四年九月完成。')).toBe(1);
    expect(dates('2023年9月至2024年6月。')).toBe(1);
    expect(dates('2024-09-14召开会议。')).toBe(1);
  });

  it('takes no number, span of months or covered date for one', () => {
    expect(dates('检查食堂20次，培训120人。')).toBe(0);
    expect(dates('为期3个月，每月1次。')).toBe(0);
    expect(dates('202*年*月召开会议。')).toBe(0);
    expect(dates('今年以来加强管理。')).toBe(0);
    expect(dates('')).toBe(0);
  });

  it('sees who leads or answers for a measure', () => {
    expect(body('由基教股牵头，每月检查一次。')).toBe(true);
    expect(body('督导室负责跟踪落实。')).toBe(true);
    expect(body('责任单位：人事股、财务股。')).toBe(true);
    expect(body('牵头领导为李明副局长。')).toBe(true);
    expect(body('责成市三中成立以校长为第一责任人的整改专班。')).toBe(true);
    expect(body('由局党组主要负责同志担任领导小组组长。')).toBe(true);
    expect(body('成立由局长任组长的专班，办公室牵头推进。')).toBe(true);
  });

  it('sees nobody in phrases about responsibility', () => {
    expect(body('压实主体责任，明确责任单位和责任人。')).toBe(false);
    expect(body('履行第一责任人职责。')).toBe(false);
    expect(body('约谈学校主要负责人12名。')).toBe(false);
    expect(body('推动党组织领导的校长负责制落地落实。')).toBe(false);
    expect(body('局党组主要负责同志出席，成立检查组。')).toBe(false);
    expect(body('追究责任人的责任，任命副组长2名。')).toBe(false);
    expect(body('提升学校负责财务业务人员履职水平。')).toBe(false);
    expect(body('提高认识，认真负责。')).toBe(false);
  });
});
