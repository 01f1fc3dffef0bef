import { describe, expect, it } from 'vitest';
import { breaksOff, continues, wrapWidth } from '../../../src/text/shadow/join-lines.ts';

describe('wrapWidth', () => {
  it('finds the width of a hard-wrapped page', () => {
    expect(wrapWidth([12, ...Array<number>(20).fill(30), 29, 30, 18, 7])).toBe(30);
  });

  it('finds none where paragraphs are whole lines', () => {
    expect(wrapWidth([400, 310, 25, 18, 702, 96, 240, 33, 180, 510, 610, 90, 120])).toBe(0);
  });

  it('finds none in a few lines', () => {
    expect(wrapWidth([30, 30, 30])).toBe(0);
  });
});

describe('continues', () => {
  const goesOn = (open: string, next: string, width = 0): boolean => continues(open, open, next, width);

  it('joins prose that stops in mid-sentence (淄博 （一）)', () => {
    expect(goesOn('党员全覆盖。创新“第一议题”学习制度', '督促落实机制，建立制度。')).toBe(true);
  });

  it('joins what a bracket or quote left open (淄博 《…规划》)', () => {
    expect(goesOn('制定了《淄博市预防未成年人犯罪工作规划(2024—2028', '年)》，为中小学校配备')).toBe(true);
  });

  it('joins a full line of a hard-wrapped page', () => {
    expect(goesOn('关于落实意识形态工作责任制不够有力的问', '题。整改情况：', 20)).toBe(true);
    expect(goesOn('整改情况', '落实到位，学习深入。', 20)).toBe(false);
  });

  it.each([
    ['a sentence that ended', '学习了三次，印发了方案。', '进一步加强'],
    ['a part that opens', '学习了三次。印发了方案，召开', '二是开展检查'],
    ['a heading', '一、党组履行整改主体责任情况', '区教育局党组高度重视'],
    ['a signature', '请及时反映，欢迎监督。联系电话', '云安区教育局党组'],
    ['a date of signature', '请及时反映，欢迎监督。联系电话', '2025年8月8日'],
    ['a field', '学习了三次。印发了方案，召开', '整改状态：已完成'],
  ])('does not join %s', (_, open, next) => {
    expect(goesOn(open, next)).toBe(false);
  });
});

describe('breaksOff', () => {
  it('tells prose in mid-sentence from a short line', () => {
    expect(breaksOff('区教育局党组多次研究。制定整改方案，明确', '明确')).toBe(true);
    expect(breaksOff('整改落实情况', '整改落实情况')).toBe(false);
  });
});
