/** The rows of an embedded chart: from the small file where it is as the chart opens, else from the database. */
import type { Ask } from '../../charts/ask.ts';
import type { ChartAnswer, ListedChart } from '../../charts/chart-answer.ts';
import { EMPTY_SETTINGS } from '../../charts/chart-settings.ts';
import { corpusVersionOf, type Provenance } from '../../charts/provenance.ts';
import { fetchCorpus, fetchSnapshot } from '../data/snapshots.ts';
import { ask } from '../data/warehouse.ts';
import { localDay } from '../local-day.ts';
import { settingsOf } from '../route/chart-settings.ts';
import type { Route } from '../route/route.ts';

export interface EmbedAnswer {
  answer: ChartAnswer;
  provenance: Provenance;
}

/** @throws where the site's files cannot be had or the database cannot be opened or read */
export async function readAnswer(chart: ListedChart, route: Route): Promise<EmbedAnswer> {
  const held = await fetchCorpus();
  const first = chart.withChart((own) => JSON.stringify(own.sql(own.paramsOf(EMPTY_SETTINGS, held))));
  let version: string | null = null;
  const askFirst: Ask = async (query, row) => {
    if (JSON.stringify(query) !== first) return ask(query, row);
    const snapshot = await fetchSnapshot(chart.id, row);
    version = snapshot.version;
    return snapshot.rows;
  };
  const answer = await chart.answer(settingsOf(route, held), held, askFirst);
  return { answer, provenance: { version: version ?? (await corpusVersionOf(ask)), day: localDay() } };
}
