/** Asks a chart's question of the warehouse, with settings by the names that addresses and the command line have. */
import type { Ask } from '../charts/ask.ts';
import type { Chart } from '../charts/chart.ts';
import { listedChart, rowsOf } from '../charts/chart-answer.ts';
import type { Corpus } from '../charts/corpus.ts';
import type { SettingName } from '../charts/taken-settings.ts';
import { unheededOptions } from '../cli/chart-given.ts';
import { type Given, readSettings } from '../cli/chart-settings.ts';

/** Settings by name: a place, theme or notice by its key or as the page calls it. `denominators` is the text of a CSV. */
export type NotebookSettings = Partial<Record<SettingName | 'denominators', string | number | readonly string[]>>;

/** A chart with what it was asked and the rows that answer. */
export interface Answered<Params, Row> {
  chart: Chart<Params, Row>;
  params: Params;
  rows: readonly Row[];
  /** True where notices are among them that the atlas does not hold, so that nothing leads there. */
  isOwn?: boolean;
}

/**
 * The rows of a chart. Settings that are empty count as not given.
 *
 * @throws {CommandError} for a setting that the chart does not heed, or a value that names nothing, with what was meant
 */
export async function answerChart<Params extends object, Row extends object>(
  chart: Chart<Params, Row>,
  { denominators, ...settings }: NotebookSettings,
  held: Corpus,
  ask: Ask,
): Promise<Answered<Params, Row>> {
  const entries = Object.entries(settings).flatMap(([name, value]) => {
    const texts = [value].flat().map(String);
    return texts.length === 0 || texts.every((text) => text === '') ? [] : [[name, texts] as const];
  });
  const given: Given = Object.fromEntries(entries);
  unheededOptions([listedChart(chart)], Object.keys(given) as SettingName[]);
  const params = chart.paramsOf(
    readSettings(given, denominators === undefined ? null : String(denominators), held),
    held,
  );
  return { chart, params, rows: await rowsOf(chart, params, ask) };
}
