import { describe, expect, it } from 'vitest';
import {
  afterMarker,
  afterProblemMark,
  bodyStart,
  closingStart,
  contactStart,
  hasMarker,
  hasMarkerWithin,
  titleEnd,
} from '../../../src/notice/outline/section-text.ts';

describe('titleEnd', () => {
  it.each([
    ['规范采购。加强管理。', '规范采购'],
    ['关于食堂的问题：', '关于食堂的问题'],
    ['关于食堂的问题，整改情况：召开会议', '关于食堂的问题'],
    ['规范采购', '规范采购'],
    ['规范采购|加强管理|召开会议', '规范采购'],
  ])('of %s', (text, title) => {
    expect(text.slice(0, titleEnd(text, 0, text.length, text.length))).toBe(title);
  });

  it('stands before the first measure', () => {
    expect(titleEnd('学习不深入问题一是召开会议', 0, 13, 7)).toBe(7);
  });
});

describe('markers', () => {
  it.each([
    '整改情况：',
    '整改落实情况：',
    '整改进展：',
    '整改进展情况：',
    '具体整改措施：',
    '整改措施及成效：',
    '主要做法：',
    '【整改】',
    '【整改情况】',
    '【落实】：',
  ])('%s opens the body', (marker) => {
    const text = `食堂管理。\n${marker}召开会议。`;
    expect(text.slice(bodyStart(text, 4, text.length))).toBe('召开会议。');
    expect(text.slice(afterMarker(text, 0, text.length))).toBe('召开会议。');
    expect(hasMarker(text, 0, text.length - 5)).toBe(true);
  });

  it('is none in running text', () => {
    expect(hasMarker('汇报整改情况', 0, 6)).toBe(false);
    expect(afterMarker('汇报整改情况：良好。', 0, 10)).toBe(0);
    expect(hasMarkerWithin('汇报【整改】和整改情况：良好', 0, 15)).toBe(false);
  });

  it('stands anywhere between two offsets', () => {
    expect(hasMarkerWithin('食堂管理。\n【整改】召开会议。', 0, 15)).toBe(true);
    expect(hasMarkerWithin('食堂管理。整改措施：召开会议。', 0, 15)).toBe(true);
    expect(hasMarkerWithin('食堂管理。\n【整改】召开会议。', 0, 6)).toBe(false);
  });

  it.each(['整改成效：', '完成情况：', '【成效】'])('%s after another goes on with the report', (marker) => {
    const text = `整改情况：召开会议。\n${marker}隐患清零。`;
    expect(text.slice(afterMarker(text, 0, text.length))).toBe(`召开会议。\n${marker}隐患清零。`);
  });
});

describe('afterProblemMark', () => {
  it.each(['【问题】', '【反馈问题】：', '【问题表现】', '反馈的问题：', '具体问题：'])('skips %s', (mark) => {
    expect(afterProblemMark(`${mark}食堂`, 0)).toBe(mark.length);
  });

  it.each(['问题突出的食堂', '【整改】食堂', '食堂【问题】'])('stays before %s', (words) => {
    expect(afterProblemMark(words, 0)).toBe(0);
  });
});

describe('closingStart', () => {
  it.each([
    '整改状态：已完成',
    '完成时限：2025年3月',
    '责任单位：体卫股',
    '【进度】已完成',
    '【状态】：持续推进',
    '【时限】2025年3月',
    '整改成效：已完成整改。',
    '整改结果：基本完成',
    '下一步打算：巩固成果。',
  ])('%s closes', (field) => {
    const text = `召开会议。\n${field}`;
    expect(closingStart(text, 0, text.length)).toBe(6);
  });

  it('is the end where a paragraph only begins like a field', () => {
    const text = `召开会议。\n完成情况：${'组织全区中小学校开展自查，'.repeat(8)}已整改。`;
    expect(closingStart(text, 0, text.length)).toBe(text.length);
  });
});

describe('fields of one section', () => {
  const closing = (text: string): string => text.slice(closingStart(text, 0, text.length));

  it('close nothing where they stand above 整改情况：', () => {
    expect(closing('责任单位：体卫股\n完成时限：2025年3月\n整改情况：召开会议。')).toBe('');
    expect(closing('责任单位：体卫股\n整改情况：召开会议。\n整改状态：已完成')).toBe('整改状态：已完成');
  });

  it('close from the first of them on', () => {
    expect(closing('召开会议。\n责任人：人事股\n完成时限：2025年3月')).toBe('责任人：人事股\n完成时限：2025年3月');
  });

  it('leave 整改成效： to the measure where it tells what was reached', () => {
    expect(closing('召开会议。\n整改成效：隐患全部清零，师生满意度提高，全部学校开齐课程。')).toBe('');
  });

  it('are none in mid-sentence', () => {
    expect(closing('召开会议，责任单位：体卫股，已经明确。')).toBe('');
  });
});

describe('contactStart', () => {
  it.each([
    '欢迎广大干部群众对巡察整改落实情况进行监督。',
    '如有意见建议，请及时反映。',
    '联系电话：0763-3361683',
    '公示期：2025年3月3日至3月21日',
    '对以上内容如有意见，请及时反映。',
    '监督电话：0763-3361683',
    '联系人：张某',
  ])('%s', (words) => {
    const body = `${'召开会议，印发方案。'.repeat(10)}\n`;
    expect(contactStart(`${body}${words}`, body.length + words.length)).toBe(body.length);
  });

  it.each(['对群众意见较大的食堂开展检查。', '对接联系单位五家。', '受理监督举报三件。'])('%s opens none', (words) => {
    const text = `${'召开会议，印发方案。'.repeat(10)}\n${words}`;
    expect(contactStart(text, text.length)).toBe(text.length);
  });
});
