/** The address of an embedded chart, written and read. Its settings have the names that they have on the page. */
import type { Language } from '../../charts/chart.ts';
import type { ChartAnswer, ListedChart } from '../../charts/chart-answer.ts';
import { findChart } from '../../charts/chart-list.ts';
import { SETTING_NAMES, takenSettings } from '../../charts/taken-settings.ts';
import { routeOfSettings } from '../route/chart-settings.ts';
import type { Field } from '../route/field.ts';
import { FIELDS } from '../route/fields.ts';
import { joinParts, type Part, parseRoute, partsOf, type Route } from '../route/route.ts';
import { EMBED_PAGE } from './embed-files.ts';
import { SWITCHES, type Switches } from './embed-switches.ts';

export interface EmbedRequest {
  /** Null where there is no such chart. */
  chart: ListedChart | null;
  /** The chart's id as the address has it. */
  id: string;
  route: Route;
  switches: Switches;
  /** Parts of the address, `name=value`, that cannot be read or that the chart does not heed: what it would show without them is something else. */
  refused: readonly string[];
}

const switchFields: Readonly<Record<string, Field<unknown>>> = SWITCHES;

/** What an address may hold for a chart, by name; a map, because an address may name anything, also `toString`. */
function fieldsOf(chart: ListedChart | null): Map<string, Field<unknown>> {
  const taken = chart === null ? SETTING_NAMES : takenSettings(chart);
  const names = ['lang', ...taken, ...(taken.includes('per') ? ['denominators'] : [])] as (keyof Route)[];
  const settings = names.map((name): [string, Field<unknown>] => [name, FIELDS[name]]);
  return new Map([...settings, ...Object.entries(switchFields)]);
}

/**
 * The address at which the chart is drawn with these parameters; null where they do not fit into an address.
 *
 * @param base the address of the explorer, with a final `/`
 * @param answer of a chart of the list
 */
export function embedAddress(
  base: string,
  { id, params }: Pick<ChartAnswer, 'id' | 'params'>,
  language: Language,
  switches: Switches,
): string | null {
  // A choice of single notices beside the filters is a report's own.
  if ((params.filters?.notices ?? []).length > 0) return null;
  const fields = fieldsOf(findChart(id));
  const settings: Partial<Route> = { lang: language, ...routeOfSettings(params) };
  const heeded = Object.entries(settings).filter(([name]) => fields.has(name));
  if (heeded.some(([name, value]) => !holds(fields.get(name)!, value))) return null;
  const shown = Object.entries(switches).map(([name, value]): Part => [name, switchFields[name]!.write(value)]);
  return base + EMBED_PAGE + joinParts([['chart', id], ...partsOf(Object.fromEntries(heeded)), ...shown]);
}

/** Reads the query part of such an address. Never throws. */
export function readEmbedAddress(search: string): EmbedRequest {
  const query = new URLSearchParams(search);
  const id = query.get('chart') ?? '';
  query.delete('chart');
  const chart = findChart(id);
  const fields = fieldsOf(chart);
  const refused = [...query].filter(([name, text]) => {
    const field = fields.get(name);
    return field === undefined || query.getAll(name).length > 1 || !isRead(field, text);
  });
  const switches = Object.fromEntries(
    Object.entries(switchFields).map(([name, field]) => [name, field.read(query.get(name))]),
  ) as Switches;
  // Nothing that an embed's address says is of an earlier version, see `migrateQuery`.
  const route = parseRoute(joinParts([...query].filter(([name]) => name !== 'view').concat([['view', 'overview']])));
  return { chart, id, route, switches, refused: refused.map((part) => part.join('=')) };
}

/** Whether a value comes back from an address as it was. */
function holds(field: Field<unknown>, value: unknown): boolean {
  return JSON.stringify(field.read(field.write(value))) === JSON.stringify(value);
}

/** Whether nothing of a text was left out when it was read. */
function isRead(field: Field<unknown>, text: string): boolean {
  const value = field.read(text);
  const again = field.write(value) ?? (typeof value === 'string' ? value : '');
  return partsInOrder(again) === partsInOrder(text);
}

function partsInOrder(text: string): string {
  return [...new Set(text.split(','))].sort().join();
}
