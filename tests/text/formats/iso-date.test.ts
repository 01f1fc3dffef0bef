import { describe, expect, it } from 'vitest';
import { isoDateIn } from '../../../src/text/formats/iso-date.ts';

describe('isoDateIn', () => {
  it.each([
    ['2024-09-14 10:22', '2024-09-14'],
    ['2024/9/4', '2024-09-04'],
    ['发布于 2024 年 9 月 14 日', '2024-09-14'],
    ['2024.09.14', '2024-09-14'],
    ['20240914', '2024-09-14'],
    ["D:20240914102233+08'00'", '2024-09-14'],
    ['2024-09-14T02:00:00Z', '2024-09-14'],
    ['2024-02-29', '2024-02-29'],
  ])('reads %s', (words, date) => expect(isoDateIn(words)).toBe(date));

  it.each(['', '昨天', '2024-09', '2023-02-29', '2024-13-01', '2024-00-10', '12024-09-14', '电话07501234567'])(
    'finds none in %s',
    (words) => expect(isoDateIn(words)).toBeNull(),
  );
});
