/** Reads the address of an embedded chart, as `embedAddress` writes it or somebody else has written it. */
import type { ListedChart } from '../../charts/chart-answer.ts';
import { findChart } from '../../charts/chart-list.ts';
import { EMPTY_SETTINGS } from '../../charts/chart-settings.ts';
import { SETTING_NAMES, takenSettings } from '../../charts/taken-settings.ts';
import { routeOfSettings } from '../route/chart-settings.ts';
import type { Field } from '../route/field.ts';
import { FIELDS } from '../route/fields.ts';
import { joinParts, parseRoute, type Route } from '../route/route.ts';
import { SWITCHES, type Switches } from './embed-switches.ts';

export interface EmbedRequest {
  /** Null where there is no such chart. */
  chart: ListedChart | null;
  /** The chart's id as the address has it. */
  id: string;
  route: Route;
  switches: Switches;
  /**
   * Parts of the address, `name=value`, that cannot be read or that the chart does not take: without them it would not be
   * what was meant.
   */
  refused: readonly string[];
}

const NOTHING_HELD = { notices: [], themes: [], indicators: [] };
const switchFields: Readonly<Record<string, Field<unknown>>> = SWITCHES;

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

/** What an address may hold for a chart, by name; a map, because an address may name anything, also `toString`. */
function fieldsOf(chart: ListedChart | null): Map<string, Field<unknown>> {
  const names = ['lang', ...(chart === null ? SETTING_NAMES : settingsIn(chart))] as (keyof Route)[];
  const settings = names.map((name): [string, Field<unknown>] => [name, FIELDS[name]]);
  return new Map([...settings, ...Object.entries(switchFields)]);
}

/** The settings that a chart takes, and those that it has on the page too without heeding them. */
function settingsIn(listed: ListedChart): string[] {
  const taken: readonly string[] = takenSettings(listed);
  const params = listed.withChart<object>((chart) => chart.paramsOf(EMPTY_SETTINGS, NOTHING_HELD));
  return [...taken, ...(taken.includes('per') ? ['denominators'] : []), ...Object.keys(routeOfSettings(params))];
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
