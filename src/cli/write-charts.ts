import type { Language } from '../charts/chart.ts';
import type { ChartAnswer, ListedChart } from '../charts/chart-answer.ts';
import { chartList, findChart } from '../charts/chart-list.ts';
import { corpusVersionOf } from '../charts/provenance.ts';
import { readCorpus } from '../charts/read-corpus.ts';
import type { SettingName } from '../charts/taken-settings.ts';
import { type ChartFile, chartFile, type FileSettings } from '../pictures/chart-file.ts';
import { needsFont } from '../pictures/chart-formats.ts';
import { type CjkFont, findCjkFont } from '../pictures/find-cjk-font.ts';
import { localDay } from '../site/local-day.ts';
import { openCurrent } from '../warehouse/open-current.ts';
import { askWarehouse } from './ask-warehouse.ts';
import type { ChartOptions } from './chart.ts';
import { givenOptions, unheededOptions } from './chart-given.ts';
import { checkUnit, givenInAddress, readSettings } from './chart-settings.ts';
import { type ChartTarget, type ChartTargets, chartTargets } from './chart-targets.ts';
import { CommandError } from './command-error.ts';
import { choice } from './named-things.ts';
import { readDenominators } from './read-denominators.ts';
import { makeFolder, writeWholeTo } from './write-pieces.ts';

/**
 * Writes the files of charts, each whole or not at all, and says on standard error which. What can be known to be wrong
 * before the first file is written is.
 *
 * @throws {CommandError} naming what is wrong; also, when all others are written, which charts had nothing to show
 */
export async function writeCharts(ids: readonly string[], options: ChartOptions): Promise<void> {
  const charts = chosenCharts(ids);
  if (typeof options.title === 'string' && charts.length > 1) {
    throw new CommandError(`--title is one title for ${charts.length} charts; leave it out, or say --no-title`);
  }
  const plan = chartTargets(
    charts.map(({ id }) => id),
    options.out,
    options.format,
  );
  const { given, csv, language } = asked(options);
  const unheeded = unheededOptions(charts, namesOf(options));
  const font = neededFont(plan, options);

  const warehouse = await openCurrent(options.db);
  try {
    const ask = askWarehouse(warehouse);
    const held = await readCorpus(ask);
    const settings = readSettings(given, csv, held);
    await checkUnit(settings, ask);
    for (const line of unheeded) console.error(line);
    if (font !== null) console.error(`letters: ${font.regular.family}, ${font.regular.file}`);
    const provenance = { version: await corpusVersionOf(ask), day: localDay() };
    const empty: string[] = [];
    for (const chart of charts) {
      const answer = await chart.answer(settings, held, ask);
      const { title, scheme, width, scale } = options;
      await writeFiles(answer, plan, {
        look: { language, scheme, width },
        title: title === false ? null : (title ?? answer.question[language]),
        provenance,
        scale,
        font: () => font!,
      });
      if (answer.rows.length === 0) empty.push(chart.id);
    }
    if (empty.length > 0)
      throw new CommandError(`${empty.join(', ')}: nothing to show with these settings; no file is written`);
  } finally {
    warehouse.close();
  }
}

/** @throws {CommandError} where there is no such chart */
function chosenCharts(ids: readonly string[]): ListedChart[] {
  const charts = ids.flatMap((id) => (id === 'all' ? chartList : [findChart(id) ?? noChart(id)]));
  return [...new Set(charts)];
}

function noChart(id: string): never {
  const things = chartList.map((chart) => ({ key: chart.id, names: Object.values(chart.name) }));
  throw new CommandError(`${id}: no such chart; ${choice(id, things)}`);
}

function namesOf(options: ChartOptions): SettingName[] {
  const names = Object.keys(givenOptions(options)) as SettingName[];
  return options.denominators === undefined || names.includes('per') ? names : [...names, 'per'];
}

/** What is set, options before the address. */
function asked(options: ChartOptions) {
  const address = options.address === undefined ? null : givenInAddress(options.address);
  const language: Language = options.lang ?? (address?.language === 'en' ? 'en' : 'zh');
  const csv =
    options.denominators === undefined ? (address?.denominators ?? null) : readDenominators(options.denominators);
  return { given: { ...address?.given, ...givenOptions(options) }, csv, language };
}

/** @throws {FontError} where a format needs one and there is none */
function neededFont({ targets }: ChartTargets, { font }: ChartOptions): CjkFont | null {
  if (!targets.some(({ format }) => needsFont(format))) return null;
  return findCjkFont(font ?? (process.env.NOTICE_ATLAS_FONT || null));
}

/** A chart without rows has no files. */
async function writeFiles(
  answer: ChartAnswer,
  { folders, targets }: ChartTargets,
  settings: FileSettings,
): Promise<void> {
  if (answer.rows.length === 0) return;
  folders.forEach(makeFolder);
  for (const target of targets.filter(({ id }) => id === answer.id)) {
    const file = await chartFile(answer, target.format, settings);
    await writeWholeTo(file.content, target.path);
    console.error(report(target, file, answer));
  }
}

function report({ path }: ChartTarget, { content, size }: ChartFile, { rows }: ChartAnswer): string {
  const kilobytes = `${Math.ceil(Buffer.byteLength(content) / 1000)} kB`;
  return `${path}: ${size === null ? `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}` : `${size.width} × ${size.height} px`}, ${kilobytes}`;
}
