/** The small files written at build, which the first picture is drawn from. */
import type { GenericSchema } from 'valibot';
import * as v from 'valibot';
import type { Chart } from '../../charts/chart.ts';
import { type Corpus, corpus } from '../../charts/corpus.ts';
import { fetchFile } from './fetch-file.ts';

async function fetchJson(id: string): Promise<unknown> {
  return (await fetchFile(`data/snapshots/${id}.json`)).json();
}

/** What the warehouse holds. Throws when the file is missing or not as expected. */
export async function fetchCorpus(): Promise<Corpus> {
  return v.parse(corpus, await fetchJson('corpus'));
}

/** The rows of a chart's first view. Throws when the file is missing or not as expected. */
export async function fetchRows<Params, Row>(chart: Chart<Params, Row>): Promise<Row[]> {
  return (await fetchSnapshot(chart.id, chart.row)).rows;
}

/** The rows of a chart's first view, and the version of the corpus that they are of. Throws as `fetchRows` does. */
export async function fetchSnapshot<Row>(
  id: string,
  row: GenericSchema<unknown, Row>,
): Promise<{ rows: Row[]; version: string }> {
  return v.parse(v.object({ rows: v.array(row), version: v.string() }), await fetchJson(id));
}
