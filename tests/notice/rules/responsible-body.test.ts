import { describe, expect, it } from 'vitest';
import { namesBody as body } from '../../../src/notice/rules/responsible-body.ts';

describe('namesBody', () => {
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
