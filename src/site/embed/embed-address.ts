/** The address of an embedded chart, written and read. Its settings have the names that they have on the page. */
import type { Language } from '../../charts/chart.ts';
import type { ChartAnswer } from '../../charts/chart-answer.ts';
import { routeOfSettings } from '../route/chart-settings.ts';
import type { Field } from '../route/field.ts';
import { FIELDS } from '../route/fields.ts';
import { joinParts, type Part, parseRoute, partsOf, type Route } from '../route/route.ts';
import { EMBED_PAGE } from './embed-files.ts';
import { SWITCHES, type Switches } from './embed-switches.ts';

export interface EmbedRequest {
  /** As the address has it: there may be no such chart. */
  chart: string;
  route: Route;
  switches: Switches;
  /** Parts of the address, `name=value`, that cannot be read; a chart without them would show something else. */
  unread: readonly string[];
}

const settingFields: Readonly<Record<string, Field<unknown>>> = withoutPage(FIELDS);
const switchFields: Readonly<Record<string, Field<unknown>>> = SWITCHES;
/** By name; a map, because an address may name anything, also `toString`. */
const allFields = new Map(Object.entries({ ...settingFields, ...switchFields }));

/**
 * The address at which the chart is drawn with these parameters; null where they do not fit into an address.
 *
 * @param base the address of the explorer, with a final `/`
 */
export function embedAddress(
  base: string,
  { id, params }: Pick<ChartAnswer, 'id' | 'params'>,
  language: Language,
  switches: Switches,
): string | null {
  // A choice of single notices beside the filters is a report's own.
  if ((params.filters?.notices ?? []).length > 0) return null;
  const settings: Partial<Route> = { lang: language, ...routeOfSettings(params) };
  if (Object.entries(settings).some(([key, value]) => !holds(settingFields[key]!, value))) return null;
  const own = Object.entries(switchFields).map(
    ([key, field]): Part => [key, field.write(switches[key as keyof Switches])],
  );
  return base + EMBED_PAGE + joinParts([['chart', id], ...partsOf(settings), ...own]);
}

/** Reads the query part of such an address. Never throws. */
export function readEmbedAddress(search: string): EmbedRequest {
  const query = new URLSearchParams(search);
  const chart = query.get('chart') ?? '';
  query.delete('chart');
  // Nothing that an embed's address says is of an earlier version, see `migrateQuery`.
  const route = parseRoute(`${joinParts([...query])}&view=overview`);
  const switches = Object.fromEntries(
    Object.entries(switchFields).map(([key, field]) => [key, field.read(query.get(key))]),
  ) as Switches;
  const unread = [...query].filter(([key, text]) => {
    const field = allFields.get(key);
    return field === undefined || query.getAll(key).length > 1 || !isRead(field, text);
  });
  return { chart, route, switches, unread: unread.map((part) => part.join('=')) };
}

/** What the page has of an address and an embedded chart has not. */
function withoutPage({ view: _view, chart: _chart, ...rest }: typeof FIELDS): Record<string, Field<unknown>> {
  return rest;
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
