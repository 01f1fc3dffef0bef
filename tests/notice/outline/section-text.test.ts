import { describe, expect, it } from 'vitest';
import {
  afterMarker,
  bodyStart,
  closingStart,
  contactStart,
  hasMarker,
  titleEnd,
} from '../../../src/notice/outline/section-text.ts';

describe('titleEnd', () => {
  it.each([
    ['规范采购。加强管理。', '规范采购'],
    ['关于食堂的问题：', '关于食堂的问题'],
    ['关于食堂的问题，整改情况：召开会议', '关于食堂的问题'],
    ['规范采购', '规范采购'],
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
  ])('%s opens the body', (marker) => {
    const text = `食堂管理。\n${marker}召开会议。`;
    expect(text.slice(bodyStart(text, 4, text.length))).toBe('召开会议。');
    expect(text.slice(afterMarker(text, 0, text.length))).toBe('召开会议。');
    expect(hasMarker(text, 0, text.length - 5)).toBe(true);
  });

  it('is none in running text', () => {
    expect(hasMarker('汇报整改情况', 0, 6)).toBe(false);
    expect(afterMarker('汇报整改情况：良好。', 0, 10)).toBe(0);
  });
});

describe('closingStart', () => {
  it.each(['整改状态：已完成', '完成时限：2025年3月', '责任单位：体卫股'])('%s closes', (field) => {
    const text = `召开会议。\n${field}`;
    expect(closingStart(text, 0, text.length)).toBe(6);
  });

  it('is the end where a paragraph only begins like a field', () => {
    const text = `召开会议。\n完成情况：${'组织全区中小学校开展自查，'.repeat(8)}已整改。`;
    expect(closingStart(text, 0, text.length)).toBe(text.length);
  });
});

describe('contactStart', () => {
  it.each([
    '欢迎广大干部群众对巡察整改落实情况进行监督。',
    '如有意见建议，请及时反映。',
    '联系电话：0763-3361683',
    '公示期：2025年3月3日至3月21日',
  ])('%s', (words) => {
    const body = `${'召开会议，印发方案。'.repeat(10)}\n`;
    expect(contactStart(`${body}${words}`, body.length + words.length)).toBe(body.length);
  });
});
