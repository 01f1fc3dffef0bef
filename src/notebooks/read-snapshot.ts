/** Checks what the notebooks read from the charts' snapshots. */
import * as v from 'valibot';
import type { Chart } from '../charts/chart.ts';
import { type Corpus, corpus } from '../charts/corpus.ts';

/** @throws {v.ValiError} where the content of `corpus.json` is not as expected */
export function readCorpus(content: unknown): Corpus {
  return v.parse(corpus, content);
}

/**
 * The rows of a chart's first view.
 *
 * @throws {v.ValiError} where the content is not as expected or belongs to another chart
 */
export function readRows<Params, Row>(chart: Chart<Params, Row>, content: unknown): Row[] {
  return v.parse(v.object({ id: v.literal(chart.id), rows: v.array(chart.row) }), content).rows;
}
