import { expect, it } from 'vitest';
import { neighbours } from '../../../../src/site/views/notice/neighbours.ts';

const notice = (notice_id: string, place: string, published: string | null) => ({
  notice_id,
  place,
  published,
  file: `${notice_id}.txt`,
});
const NOTICES = [
  notice('c', '370300', '2025-02-18'),
  notice('a', '370300', null),
  notice('b', '370300', '2023-05'),
  notice('d', '441800', '2024-01-01'),
  notice('e', '-', '2024-01-01'),
  notice('f', '-', '2025-01-01'),
];
const around = (id: string) => {
  const { earlier, later } = neighbours(NOTICES, id);
  return [earlier?.notice_id, later?.notice_id];
};

it('finds the notices of the same place by date, those without a date first', () => {
  expect(around('a')).toEqual([undefined, 'b']);
  expect(around('b')).toEqual(['a', 'c']);
  expect(around('c')).toEqual(['b', undefined]);
});

it('finds none for the only notice of a place, for an unknown place, and for a notice that is not there', () => {
  expect(around('d')).toEqual([undefined, undefined]);
  expect(around('e')).toEqual([undefined, undefined]);
  expect(around('x')).toEqual([undefined, undefined]);
});
