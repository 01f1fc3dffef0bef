import { describe, expect, it } from 'vitest';
import { scanCitations } from '../../../src/notice/rules/citations.ts';

const titles = (text: string): string[] => scanCitations(text).titles.map(({ start, end }) => text.slice(start, end));

describe('scanCitations', () => {
  it('takes neighbours apart (云安 3.1)', () => {
    expect(titles('印发《中学方案(2024—2026年)》《小学方案》完善机制')).toEqual([
      '《中学方案(2024—2026年)》',
      '《小学方案》',
    ]);
  });

  it('takes a nested title with its outer one (淄博 四（二）)', () => {
    expect(titles('出具《关于对<关于往来款的请示>的批复》，《甲《乙》丙》')).toEqual([
      '《关于对<关于往来款的请示>的批复》',
      '《甲《乙》丙》',
    ]);
  });

  it('closes an outer title whose inner bracket is lost', () => {
    expect(titles('印发《关于《办法的通知》，落实。')).toEqual(['《关于《办法的通知》']);
  });

  it('reports a bracket that never closes and reads on', () => {
    const text = '印发《工作方案。印发《办法》。';
    expect(titles(text)).toEqual(['《办法》']);
    expect(scanCitations(text).unclosed).toEqual([2]);
  });

  it('finds none in a closing bracket alone', () => {
    expect(scanCitations('办法》印发')).toEqual({ titles: [], unclosed: [] });
  });
});
