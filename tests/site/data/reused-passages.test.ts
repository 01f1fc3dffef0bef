import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  aloneQuery,
  aloneRow,
  MOST_NAMED,
  MOST_OWN_PLACES,
  ownPlaceRow,
  ownPlacesQuery,
  pairQuery,
  pairRow,
  textRow,
  textsQuery,
  whereQuery,
  whereRow,
} from '../../../src/site/data/reused-passages.ts';
import { openSamples } from '../../support/open-samples.ts';

const placeRow = v.object({ notice_id: v.string(), family: v.number(), span_start: v.number(), span_end: v.number() });

/** All places of passages that stand more than once, in the order of each notice's text. */
async function places() {
  const { ask, held } = await openSamples();
  const all = await ask(
    {
      sql: 'SELECT notice_id, family, span_start, span_end FROM reused_passages ORDER BY notice_id, ordinal',
      bindings: [],
    },
    placeRow,
  );
  expect(all.length).toBeGreaterThan(10);
  return { ask, ids: held.notices.map(({ notice_id }) => notice_id), all };
}

describe('the passages of two notices', () => {
  it('are the places of the one whose words stand in the other, beside the first place there', async () => {
    const { ask, ids, all } = await places();
    let pairs = 0;
    for (const notice of ids) {
      for (const other of ids.filter((id) => id !== notice)) {
        const there = all.filter((place) => place.notice_id === other);
        const expected = all
          .filter((place) => place.notice_id === notice && there.some(({ family }) => family === place.family))
          .map((place) => {
            const first = there.find(({ family }) => family === place.family)!;
            return [place.span_start, place.span_end, first.span_start, first.span_end];
          });
        const rows = await ask(pairQuery(notice, other), pairRow);
        expect(rows.map((row) => [row.start, row.end, row.other_start, row.other_end])).toEqual(expected);
        for (const row of rows) expect(row.total).toBe(expected.length);
        pairs += expected.length;
      }
    }
    expect(pairs).toBeGreaterThan(5);
  });
});

describe('the passages of a notice that stand elsewhere', () => {
  it('are its families, each with its places here, its notices and where else it stands', async () => {
    const { ask, ids, all } = await places();
    for (const notice of ids) {
      const own = all.filter((place) => place.notice_id === notice);
      const rows = await ask(aloneQuery(notice), aloneRow);
      expect(rows.map(({ family }) => family)).toEqual(
        [...new Set(own.map(({ family }) => family))].sort((a, b) => a - b),
      );
      for (const row of rows) {
        const here = own.filter(({ family }) => family === row.family);
        const notices = new Set(all.filter(({ family }) => family === row.family).map(({ notice_id }) => notice_id));
        expect(row).toMatchObject({
          times: here.length,
          start: here[0]!.span_start,
          end: here[0]!.span_end,
          notices: notices.size,
          total: rows.length,
          places_total: own.length,
        });
        const linked = await ask(ownPlacesQuery(notice, [row.family]), ownPlaceRow);
        expect(linked.map(({ start, end }) => [start, end])).toEqual(
          here.slice(0, MOST_OWN_PLACES).map((place) => [place.span_start, place.span_end]),
        );
        const where = await ask(whereQuery(notice, [row.family]), whereRow);
        const others = ids.filter((id) => id !== notice && notices.has(id));
        expect(where).toEqual(others.slice(0, MOST_NAMED).map((notice_id) => ({ family: row.family, notice_id })));
      }
    }
  });
});

describe('the texts of notices', () => {
  it('say whether their passages were compared, and leave out what is not held', async () => {
    const { ask, ids } = await places();
    const rows = await ask(textsQuery([ids[0]!, 'no_such_notice']), textRow);
    expect(rows.map(({ notice_id, compared }) => [notice_id, compared])).toEqual([[ids[0], true]]);
    expect(rows[0]!.text.length).toBeGreaterThan(1000);
  });
});
