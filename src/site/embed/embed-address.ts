/** The address of an embedded chart. Its settings have the names that they have on the page. */
import type { Language } from '../../charts/chart.ts';
import type { ChartAnswer } from '../../charts/chart-answer.ts';
import { routeOfSettings } from '../route/chart-settings.ts';
import type { Field } from '../route/field.ts';
import { FIELDS } from '../route/fields.ts';
import { joinParts, type Part, partsOf, type Route } from '../route/route.ts';
import { EMBED_PAGE } from './embed-files.ts';
import { SWITCHES, type Switches } from './embed-switches.ts';

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
  const named = Object.entries(settings) as [keyof Route, unknown][];
  if (named.some(([name, value]) => !holds(FIELDS[name], value))) return null;
  const shown = Object.entries(switches).map(([name, value]): Part => {
    const field: Field<unknown> = SWITCHES[name as keyof Switches];
    return [name, field.write(value)];
  });
  return base + EMBED_PAGE + joinParts([['chart', id], ...partsOf(settings), ...shown]);
}

/** Whether a value comes back from an address as it was. */
function holds(field: Field<unknown>, value: unknown): boolean {
  return JSON.stringify(field.read(field.write(value))) === JSON.stringify(value);
}
