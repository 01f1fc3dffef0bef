/** The settings of charts, from options and from an address of the page. */
import type { Ask } from '../charts/ask.ts';
import type { ChartSettings } from '../charts/chart-settings.ts';
import { COLUMN_KINDS } from '../charts/columns.ts';
import type { Corpus } from '../charts/corpus.ts';
import type { Denominators } from '../charts/denominators.ts';
import { LEVELS, STATUSES, UNKNOWN } from '../charts/filters.ts';
import { KEY_ORDERS } from '../charts/key-words-rows.ts';
import { unitRow, unitsQuery } from '../charts/metric-distribution-rows.ts';
import { parseDenominators } from '../charts/parse-denominators.ts';
import { SETTING_NAMES, type SettingName } from '../charts/taken-settings.ts';
import { CELL_VALUES } from '../charts/theme-cells.ts';
import { settingsOf } from '../site/route/chart-settings.ts';
import { migrateQuery } from '../site/route/migrate-query.ts';
import { parseRoute } from '../site/route/route.ts';
import { CommandError } from './command-error.ts';
import {
  indicatorsOfCorpus,
  keyOf,
  type NamedThing,
  noticesOfCorpus,
  placesOfCorpus,
  provincesOfCorpus,
  themesOfCorpus,
} from './named-things.ts';

/** Every setting as it was given, once or several times. */
export type Given = Partial<Record<SettingName, readonly string[]>>;

/** Settings that name what the corpus holds. */
const NAMED: Partial<Record<SettingName, { what: string; list: boolean; of: (held: Corpus) => NamedThing[] }>> = {
  themes: { what: 'theme', list: true, of: themesOfCorpus },
  place: { what: 'place', list: true, of: placesOfCorpus },
  province: { what: 'province', list: true, of: provincesOfCorpus },
  bureaus: { what: 'notice', list: true, of: noticesOfCorpus },
  notice: { what: 'notice', list: false, of: noticesOfCorpus },
  indicator: { what: 'indicator', list: false, of: indicatorsOfCorpus },
};

/** Orders of single words, of one chart or another. */
const ORDERS: readonly string[] = ['codebook', 'difference', ...KEY_ORDERS];

const DATE = 'is no date; write 2024, 2024-05 or 2024-05-31';
/** What is wrong with what an address would leave out. */
const FAULTS: Partial<Record<SettingName, string>> = {
  from: DATE,
  to: DATE,
  asof: 'is no day; write 2024-05-31',
  seed: 'is no seed; write a whole number of at most nine digits',
  level: `is no level; there are: ${[...LEVELS, UNKNOWN].join(', ')}`,
  status: `is no status; there are: ${STATUSES.join(', ')}`,
  by: `is no kind of column; there are: ${COLUMN_KINDS.join(', ')}`,
  value: `is no value of a cell; there are: ${CELL_VALUES.join(', ')}`,
};

/** The option of a setting on the command line. */
export function optionOf(name: SettingName): string {
  return name === 'themes' ? '--theme' : `--${name}`;
}

/**
 * What an address of the page sets.
 *
 * @param address whole, or its part from the question mark on
 */
export function givenInAddress(address: string): {
  given: Given;
  language: string | null;
  denominators: string | null;
} {
  const query = migrateQuery(new URLSearchParams(address.replace(/^[^?]*\?/, '').replace(/#.*$/, '')));
  const entries = SETTING_NAMES.flatMap((name) => {
    const text = query.get(name);
    return text === null || text === '' ? [] : [[name, [text]] as const];
  });
  return { given: Object.fromEntries(entries), language: query.get('lang'), denominators: query.get('denominators') };
}

/**
 * Settings as charts take them. Names are looked up in the corpus; what addresses would leave out is refused.
 *
 * @param denominators the text of a CSV of numbers to divide by
 * @throws {CommandError} naming the option, what is wrong with it, and what was likely meant
 */
export function readSettings(given: Given, denominators: string | null, held: Corpus): ChartSettings {
  const { per, ...others } = given;
  const query = new URLSearchParams({ view: 'overview' });
  for (const [name, texts] of Object.entries(others) as [SettingName, string[]][]) {
    query.set(name, valuesOf(name, texts, given, held).join(','));
  }
  const kept = parseRoute(`?${query}`);
  for (const name of Object.keys(others) as Exclude<SettingName, 'per'>[]) {
    const value = kept[name];
    const written = Array.isArray(value) ? value.join(',') : value;
    const asked = [...new Set(query.get(name)!.split(','))];
    if (
      asked.some(
        (part) =>
          !String(written ?? '')
            .split(',')
            .includes(part),
      )
    ) {
      throw new CommandError(`${optionOf(name)} ${query.get(name)}: ${FAULTS[name] ?? 'cannot be read'}`);
    }
  }
  return { ...settingsOf(kept, held), per: denominatorsOf(per?.at(-1) ?? null, denominators, held) };
}

/** @throws {CommandError} where no figure that passes the filters has the unit */
export async function checkUnit({ unit, filters }: ChartSettings, ask: Ask): Promise<void> {
  if (unit === null) return;
  const units = (await ask(unitsQuery(filters), unitRow)).map((row) => ({ key: row.unit, names: [] }));
  at('unit', () => keyOf(unit, units, 'unit'));
}

function valuesOf(name: SettingName, texts: readonly string[], given: Given, held: Corpus): string[] {
  if (name === 'order') return [orderOf(texts.at(-1)!, given, held)];
  const named = NAMED[name];
  const isList = named?.list ?? ['level', 'status', 'without'].includes(name);
  if (named === undefined) return isList ? texts.flatMap(parts) : [texts.at(-1)!];
  const things = named.of(held);
  const keys = (isList ? texts : texts.slice(-1)).flatMap((text) => {
    // A name may have a comma of its own.
    const isWhole = things.some(({ names }) => names.includes(text.trim()));
    return (isList && !isWhole ? parts(text) : [text]).map((part) => at(name, () => keyOf(part, things, named.what)));
  });
  return [...new Set(keys)];
}

function parts(text: string): string[] {
  return text
    .split(/[,，]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** `theme 校园餐` and `column 清远市` with their keys; other orders as they are. */
function orderOf(text: string, given: Given, held: Corpus): string {
  const [, of, name] = /^(theme|column)\s+(.+)$/su.exec(text.trim()) ?? [];
  if (of === 'theme') return `theme ${at('order', () => keyOf(name!, themesOfCorpus(held), 'theme'))}`;
  if (of === 'column') {
    const by = given.by?.at(-1) ?? 'place';
    const things = by === 'place' ? placesOfCorpus(held) : by === 'notice' ? noticesOfCorpus(held) : null;
    return `column ${things === null ? name! : at('order', () => keyOf(name!, things, by))}`;
  }
  if (ORDERS.includes(text)) return text;
  throw new CommandError(`--order ${text}: is no order; write "theme NAME", "column NAME", ${ORDERS.join(', ')}`);
}

function denominatorsOf(per: string | null, csv: string | null, held: Corpus): Denominators | null {
  if (csv === null) {
    if (per === null) return null;
    throw new CommandError(`--per ${per}: needs --denominators FILE, which holds its numbers`);
  }
  const { columns, faults } = parseDenominators(csv, held);
  const [fault] = faults;
  if (fault !== undefined) throw new CommandError(`--denominators: line ${fault.line}: ${faultWords(fault)}`);
  if (columns.length === 0) throw new CommandError('--denominators: has no column of numbers beside the places');
  if (per === null && columns.length === 1) return columns[0]!;
  const found = columns.find(({ name }) => name === per);
  if (found !== undefined) return found;
  const names = columns.map(({ name }) => name).join(', ');
  throw new CommandError(per === null ? `--per is needed: one of ${names}` : `--per ${per}: is none of ${names}`);
}

function faultWords(fault: ReturnType<typeof parseDenominators>['faults'][number]): string {
  switch (fault.kind) {
    case 'place':
      return `${fault.place}: no notice is of this place`;
    case 'ambiguous':
      return `${fault.place}: is more than one place; write its code`;
    case 'twice':
      return `${fault.place}: stands twice`;
    case 'cells':
      return `${fault.place}: has more cells than there are columns; put numbers with commas into quotation marks`;
    default:
      return `${fault.column}: ${fault.text} is no number above 0`;
  }
}

function at<Result>(name: SettingName, find: () => Result): Result {
  try {
    return find();
  } catch (error) {
    if (error instanceof CommandError) throw new CommandError(`${optionOf(name)} ${error.message}`, { cause: error });
    throw error;
  }
}
