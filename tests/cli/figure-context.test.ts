import { describe, expect, it } from 'vitest';
import { figureContext } from '../../src/cli/figure-context.ts';

const context = (text: string, figure: string) => {
  const start = text.indexOf(figure);
  return figureContext(text, { start, end: start + figure.length });
};

describe('figureContext', () => {
  it('begins with the clause and ends with the figure', () => {
    expect(context('整改完毕。一是开展检查，共12次，其余不计。', '12次')).toBe('一是开展检查，共12次');
    expect(context('甲\n  乙12次', '12次')).toBe('乙12次');
    expect(context('12次', '12次')).toBe('12次');
  });

  it('is not longer than 40 units', () => {
    const text = `${'长'.repeat(100)}12次`;
    expect(context(text, '12次')).toBe(`${'长'.repeat(37)}12次`);
  });
});
