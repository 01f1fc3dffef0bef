import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../../../src/charts/filters.ts';
import type { Report } from '../../../../src/site/data/bureau-reports.ts';
import { zh } from '../../../../src/site/messages/zh.ts';
import { apartNotes, setApart } from '../../../../src/site/views/bureaus/apart.ts';

const report = (notice_id: string, subject: string): Report => ({
  notice_id,
  subject,
  count: 1,
  span_start: null,
  span_end: null,
});

/** Who reports what: `meals: ab` is reported by a and b. */
const reports = (subjects: Record<string, string>) =>
  Object.entries(subjects).flatMap(([subject, ids]) => [...ids].map((id) => report(id, subject)));

describe('what sets notices apart', () => {
  const apart = setApart(reports({ meals: 'b', staff: 'ca', books: 'abc', sport: 'c', music: 'bc' }), ['a', 'b', 'c']);
  const subjects = (list: readonly Report[] | undefined) => list?.map(({ subject }) => subject);

  it('is what exactly one reports', () => {
    expect(subjects(apart.only.get('a'))).toEqual([]);
    expect(subjects(apart.only.get('b'))).toEqual(['meals']);
    expect(subjects(apart.only.get('c'))).toEqual(['sport']);
  });

  it('is what all but one report', () => {
    expect(Object.fromEntries(apart.lacking)).toEqual({ a: ['music'], b: ['staff'], c: [] });
  });

  it('leaves what several share, in the order of the columns', () => {
    expect(
      apart.shared.map(({ subject, reports: by }) => [subject, by.map(({ notice_id }) => notice_id).join('')]),
    ).toEqual([
      ['staff', 'ac'],
      ['books', 'abc'],
      ['music', 'bc'],
    ]);
  });

  it('says each thing once with two', () => {
    const two = setApart(reports({ meals: 'a', staff: 'b', books: 'ab' }), ['a', 'b']);
    expect(subjects(two.only.get('a'))).toEqual(['meals']);
    expect(subjects(two.only.get('b'))).toEqual(['staff']);
    expect(Object.fromEntries(two.lacking)).toEqual({ a: [], b: [] });
  });

  it('says nothing of one alone', () => {
    expect(setApart(reports({ meals: 'a' }), ['a']).only.get('a')).toEqual([]);
  });
});

describe('what is said of filters beside it', () => {
  it('is which of themes, indicators and documents they choose, where they are set', () => {
    expect(apartNotes(NO_FILTERS, zh.bureaus)).toEqual([]);
    expect(apartNotes({ ...NO_FILTERS, themes: ['integrity'] }, zh.bureaus)).toEqual([zh.bureaus.apartThemes]);
    expect(apartNotes({ ...NO_FILTERS, statuses: ['planned'] }, zh.bureaus)).toEqual([zh.bureaus.apartStatuses]);
  });
});
