/** Where the places of a concordance come from. */
import type { Filters } from '../../charts/filters.ts';
import type { MeasurePlaces } from '../views/words/kwic-lines.ts';
import { foundCountQuery, foundCountRow, foundMeasureRow, foundMeasuresQuery, textSpans } from './text-places.ts';
import { ask } from './warehouse.ts';

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
      return rows.map((row) => ({ ...row, spans: textSpans(row.text, words) }));
    },
  };
}
