import { describe, expect, it } from 'vitest';
import { appendix, heading, numbered, type Part, tables } from '../../src/report/parts.ts';

const HEADINGS: Part[] = [
  heading(1, 'a'),
  heading(2, 'b'),
  heading(3, 'c'),
  heading(3, 'd'),
  heading(2, 'e'),
  heading(1, 'f'),
  heading(2, 'g'),
  appendix('h', true),
  heading(2, 'i'),
  appendix('j'),
];

const texts = (language: 'zh' | 'en') =>
  numbered(HEADINGS, language).map((block) => (block.kind === 'heading' ? block.text : ''));

describe('headings', () => {
  it('are counted as official documents count them', () => {
    expect(texts('zh')).toEqual([
      '一、a',
      '（一）b',
      '1. c',
      '2. d',
      '（二）e',
      '二、f',
      '（一）g',
      '附录一　h',
      '（一）i',
      '附录二　j',
    ]);
    expect(texts('en')).toEqual([
      '1  a',
      '1.1  b',
      '1.1.1  c',
      '1.1.2  d',
      '1.2  e',
      '2  f',
      '2.1  g',
      'Appendix A  h',
      'A.1  i',
      'Appendix B  j',
    ]);
  });

  it('have numbers beyond ten', () => {
    const many = numbered(
      Array.from({ length: 21 }, (_, index) => heading(1, String(index + 1))),
      'zh',
    );
    const at = (index: number) => (many[index] as { text: string }).text;
    expect([at(8), at(9), at(10), at(18), at(19), at(20)]).toEqual([
      '九、9',
      '十、10',
      '十一、11',
      '十九、19',
      '二十、20',
      '二十一、21',
    ]);
  });
});

describe('tables', () => {
  const head = Array.from({ length: 13 }, (_, index) => `c${index}`);
  const rows = [head.map((name) => `${name}!`)];

  it('too wide for a page are cut, each with the first column, nothing lost', () => {
    const parts = tables({ caption: '表', head, rows, notes: ['注。'] }, 'zh').filter((part) => part.kind === 'table');
    expect(parts.map((part) => part.head.length)).toEqual([7, 7]);
    expect(parts.flatMap((part) => part.head.slice(1))).toEqual(head.slice(1));
    expect(parts.map((part) => part.rows[0]![0])).toEqual(['c0!', 'c0!']);
    expect(parts.map((part) => part.caption)).toEqual(['表（第1—6列，共12列）', '表（第7—12列，共12列）']);
    expect(parts.map((part) => part.notes)).toEqual([[], ['注。']]);
  });

  it('that fit stay whole', () => {
    expect(tables({ caption: 'x', head: head.slice(0, 9), rows: [] }, 'en')).toMatchObject([
      { caption: 'x', head: head.slice(0, 9) },
    ]);
  });
});
