import { describe, expect, it } from 'vitest';
import {
  isField,
  isSignatureLine,
  isTableRow,
  lineKind,
  startsStructure,
} from '../../../src/text/shadow/line-kinds.ts';

describe('lineKind', () => {
  it.each(['-3-', '—12—', '第3页', '第3页共12页', '3/12', '·5·', 'Page3of12', '7'])('%s is a page number', (line) => {
    expect(lineKind(line, false)).toBe('page-number');
  });

  it.each([
    '首页>政务公开>通知公告',
    '您当前的位置：首页>巡察整改',
    '打印本页',
    '【打印】【关闭】',
    '浏览次数：1286',
    '字号：大中小',
    '来源：天水市秦州区纪委监委发布时间：2025-06-24',
    '发布日期：2025年6月24日',
    '上一篇：关于做好防汛工作的通知',
    '分享到：微信微博',
    '版权所有：某某区教育局',
    '粤ICP备05012345号',
  ])('%s is chrome outside the body alone', (line) => {
    expect(lineKind(line, true)).toBe('chrome');
    expect(lineKind(line, false)).toBe('text');
  });

  it.each([
    '根据区委统一部署，2023年12月至2024年2月，区委4个巡察组进行了专项巡察。',
    '关闭违规校外培训机构2家，注销1家。',
    '时间：2024年3月至5月，市委第二巡察组开展巡察。整改情况如下。',
    '一、整改情况',
  ])('%s is text of the notice', (line) => {
    expect(lineKind(line, true)).toBe('text');
  });

  it('knows a blank line', () => {
    expect(lineKind('', true)).toBe('blank');
  });
});

describe('startsStructure', () => {
  it.each([
    '一、党组',
    '(一)关于',
    '1.规范',
    '12、规范',
    '(3)召开',
    '①召开',
    '一是召开',
    '二要落实',
    '第一，',
    '首先，',
    '第一部分',
    '㈡关于',
    '⒉规范',
    '⑵召开',
    '➁召开',
    '❷召开',
    '2)召开',
    'A.召开',
    '1.2规范采购',
    '●召开',
    '措施一：召开',
    '整改举措2、召开',
  ])('%s opens a part', (line) => {
    expect(startsStructure(line)).toBe(true);
  });

  it.each([
    '一些学校',
    '1.5万元',
    '第一巡察组',
    '2024年以来',
    '首先进行',
    '(试行)》',
    '十余次',
    '1.5亿元',
    '3.2公里',
    'A类学校',
    '措施一览表',
  ])('%s does not', (line) => {
    expect(startsStructure(line)).toBe(false);
  });
});

describe('isField', () => {
  it.each(['整改状态：已完成', '联系电话：0766-8638831', '责任单位：人事科'])('%s', (line) => {
    expect(isField(line)).toBe(true);
  });

  it.each(['目前，已完成：三项', '根据市委统一部署开展的专项工作的情况：如下'])('not %s', (line) => {
    expect(isField(line)).toBe(false);
  });
});

describe('isSignatureLine', () => {
  it.each([
    '2025年8月8日',
    '二〇二五年三月十八日',
    '2025-08-08',
    '云浮市云安区教育局党组',
    '中共某某大学委员会',
    '*年*月*日',
  ])('%s', (line) => {
    expect(isSignatureLine(line)).toBe(true);
  });

  it.each(['根据区委统一部署，成立领导小组', '2025年8月8日至8月28日公开', '整改情况'])('not %s', (line) => {
    expect(isSignatureLine(line)).toBe(false);
  });
});

describe('isTableRow', () => {
  it('tells a record of a table from a line with one |', () => {
    expect(isTableRow('1|食堂管理|召开会议')).toBe(true);
    expect(isTableRow('食堂管理|召开会议')).toBe(false);
    expect(isTableRow('食堂管理，召开会议。')).toBe(false);
  });
});
