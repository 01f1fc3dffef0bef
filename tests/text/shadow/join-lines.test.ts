import { describe, expect, it } from 'vitest';
import { breaksOff, continues, wrapOf } from '../../../src/text/shadow/join-lines.ts';

const full = '关于落实意识形态工作责任制不够有力的问关于落实意识形态';
const wrapped = wrapOf([...Array<string>(20).fill(full), '整改情况', '一、关于学习方面']);
const whole = wrapOf(['区教育局党组多次研究。'.repeat(30), '关于落实意识形态工作责任制方面', '一、基本情况']);

describe('wrapOf', () => {
  it('finds that a page is hard-wrapped and which lines reach its edge', () => {
    expect(wrapped.wrapped).toBe(true);
    expect(wrapped.isFull(full)).toBe(true);
    expect(wrapped.isFull('整改情况')).toBe(false);
  });

  it('counts half-width characters for half, as a page does that is measured in ems', () => {
    const line = '2024年1月至12月，组织全区各中小学校12所开展督查，';
    const page = wrapOf(
      Array<string>(20)
        .fill(line)
        .concat(Array<string>(20).fill(full.slice(0, 23))),
    );
    expect(page.isFull(full.slice(0, 23))).toBe(true);
  });

  it('finds none where paragraphs are whole lines, or in a few lines', () => {
    expect(whole.wrapped).toBe(false);
    expect(wrapOf([full, full, full]).wrapped).toBe(false);
  });
});

describe('continues', () => {
  const goesOn = (open: string, next: string, wrap = whole, cut = false): boolean =>
    continues(open, open, next, wrap, cut);

  it('joins prose that stops in mid-sentence (淄博 （一）)', () => {
    expect(goesOn('党员全覆盖。创新“第一议题”学习制度', '督促落实机制，建立制度。')).toBe(true);
  });

  it('joins what a bracket or quote left open (淄博 《…规划》)', () => {
    expect(goesOn('制定了《淄博市预防未成年人犯罪工作规划(2024—2028', '年)》，为中小学校配备')).toBe(true);
  });

  it('joins a full line of a hard-wrapped page', () => {
    expect(goesOn(full, '题。整改情况：', wrapped)).toBe(true);
    expect(goesOn('整改情况', '落实到位，学习深入。', wrapped)).toBe(false);
  });

  it('joins what a page number cut in two, and the halves of a figure', () => {
    expect(goesOn('督促各校认真落实“第一议题”制度，召开', '会议四次。', whole, true)).toBe(true);
    expect(goesOn('新登记经营主体5，', '326户。')).toBe(true);
    expect(goesOn('按时办结率99.', '6%。')).toBe(true);
  });

  it.each([
    ['a sentence that ended', '学习了三次，印发了方案。', '进一步加强'],
    ['a part that opens', '学习了三次。印发了方案，召开', '二是开展检查'],
    ['a heading', '一、党组履行整改主体责任情况', '区教育局党组高度重视'],
    ['a signature', '请及时反映，欢迎监督。联系电话', '云安区教育局党组'],
    ['a date of signature', '请及时反映，欢迎监督。联系电话', '2025年8月8日'],
    ['a field', '学习了三次。印发了方案，召开', '整改状态：已完成'],
    ['a record of a table', '学习了三次。印发了方案，召开', '2|食堂管理|印发方案'],
    ['what follows a record', '1|食堂管理|学习了三次。印发了方案，召开', '会议四次。'],
    ['an enclosed number', '学习了三次。印发了方案，召开', '⑵开展检查'],
    ['a bullet', '学习了三次。印发了方案，召开', '●开展检查'],
    ['措施二：', '学习了三次。印发了方案，召开', '措施二：开展检查'],
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
