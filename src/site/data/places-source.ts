/** Where the places of a concordance come from. */
import {
  concordanceQuery,
  concordanceRow,
  concordanceTotals,
  concordanceTotalsQuery,
  type WordSearch,
} from '../../charts/concordance-rows.ts';
import type { Filters } from '../../charts/filters.ts';
import { type Place, placesOf } from '../../methods/concordance.ts';
import { foundCountQuery, foundCountRow, foundMeasureRow, foundMeasuresQuery, textSpans } from './text-places.ts';
import { ask } from './warehouse.ts';

/** A measure with the places in it, from the start of its text. */
export interface MeasurePlaces {
  notice_id: string;
  /** Start of the measure in its notice, UTF-16. */
  span_start: number;
  text: string;
  places: readonly Place[];
}

export interface PlacesCount {
  places: number;
  measures: number;
  notices: number;
}

export interface PlacesSource {
  count(): Promise<PlacesCount>;
  /** The first `most` measures with a place in them, in the order of the notices' places, then of the text. */
  measures(most: number): Promise<MeasurePlaces[]>;
}

/** The places where the words stand in the measures' text, cut into words or not. */
export function textPlaces(words: string, filters: Filters): PlacesSource {
  return {
    async count() {
      const [count] = await ask(foundCountQuery(words, filters), foundCountRow);
      return count!;
    },
    async measures(most) {
      const rows = await ask(foundMeasuresQuery(words, filters, most), foundMeasureRow);
      return rows.map((row) => ({ ...row, places: textSpans(row.text, words) }));
    },
  };
}

/** The places where a word stands as the measures were cut into words, as charts of words count it. */
export function wordPlaces(search: WordSearch): PlacesSource {
  return {
    async count() {
      const [totals] = await ask(concordanceTotalsQuery(search), concordanceTotals);
      return totals!;
    },
    async measures(most) {
      const rows = await ask(concordanceQuery(search, most), concordanceRow);
      return rows.map((row) => ({ ...row, places: placesOf(row.text, row.words, search.word) }));
    },
  };
}
