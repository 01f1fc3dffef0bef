import { describe, expect, it } from 'vitest';
import { HIGHEST } from '../../../src/site/embed/height-messages.ts';
import { heightOf } from '../../../src/site/embed/size-frames.ts';

const message = (height: unknown) => ({ type: 'notice-atlas:height', height });

describe('the height in a message', () => {
  it('is that of a chart, in whole pixels', () => {
    expect(heightOf(message(480))).toBe(480);
    expect(heightOf(message(480.2))).toBe(481);
    expect(heightOf(message(HIGHEST))).toBe(HIGHEST);
  });

  it('is never more than any chart needs', () => {
    for (const height of [HIGHEST + 1, HIGHEST - 0.5, Number.MAX_VALUE])
      expect(heightOf(message(height))).toBe(HIGHEST);
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
  ])('is none in %s', (_, data) => {
    expect(heightOf(data)).toBeNull();
  });
});
