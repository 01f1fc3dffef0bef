import { describe, expect, it } from 'vitest';
import { HIGHEST, heightOf } from '../../../src/site/embed/size-frames.ts';

const message = (height: unknown) => ({ type: 'notice-atlas:height', height });

describe('the height in a message', () => {
  it('is that of a chart, in whole pixels', () => {
    expect(heightOf(message(480))).toBe(480);
    expect(heightOf(message(480.2))).toBe(481);
    expect(heightOf(message(HIGHEST))).toBe(HIGHEST);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['words', 'notice-atlas:height'],
    ['another message', { type: 'resize', height: 480 }],
    ['no height', { type: 'notice-atlas:height' }],
    ['a height in words', message('480px')],
    ['no number', message(Number.NaN)],
    ['no end', message(Number.POSITIVE_INFINITY)],
    ['nothing high', message(0)],
    ['less than nothing', message(-480)],
    ['more than any chart', message(HIGHEST + 1)],
  ])('is none in %s', (_, data) => {
    expect(heightOf(data)).toBeNull();
  });
});
