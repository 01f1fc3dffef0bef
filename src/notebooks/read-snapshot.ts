/** Checks what the notebooks read from the charts' snapshots. */
import * as v from 'valibot';
import type { Chart } from '../charts/chart.ts';
import { type Corpus, corpus } from '../charts/corpus.ts';

/** @throws {v.ValiError} where the content of `corpus.json` is not as expected */
export function readCorpus(content: unknown): Corpus {
  return v.parse(corpus, content);
}

/** A chart's first view: what it was asked, and the rows that answer. */
export interface Snapshot<Params, Row> {
  params: Params;
  rows: readonly Row[];
}

/**
 * The first view of a chart.
 *
 * @throws {v.ValiError} where the content is not as expected or belongs to another chart
 */
export function readSnapshot<Params, Row>(chart: Chart<Params, Row>, content: unknown): Snapshot<Params, Row> {
  return v.parse(v.object({ id: v.literal(chart.id), params: chart.params, rows: v.array(chart.row) }), content);
}
