/** The settings of charts as they stand in an address, which the command line's options and embeds write alike. */
import type { ChartSettings } from '../../charts/chart-settings.ts';
import type { Corpus } from '../../charts/corpus.ts';
import type { Denominators } from '../../charts/denominators.ts';
import { parseDenominators } from '../../charts/parse-denominators.ts';
import { filtersOf, type Route } from './route.ts';

/** The columns of numbers that a route holds, and the one of them that is chosen. */
export function denominatorsOf(
  { denominators, per }: Pick<Route, 'denominators' | 'per'>,
  held: Corpus,
): { columns: Denominators[]; per: Denominators | null } {
  const columns = denominators === null ? [] : parseDenominators(denominators, held).columns;
  return { columns, per: columns.find((column) => column.name === per) ?? null };
}

/** What a route sets for any chart. */
export function settingsOf(route: Route, held: Corpus): ChartSettings {
  const { by, value, order, indicator, bureaus, notice, asof, unit, without, seed } = route;
  return {
    filters: filtersOf(route),
    by,
    value,
    order,
    indicator,
    per: denominatorsOf(route, held).per,
    notices: bureaus,
    notice,
    asOf: asof,
    unit,
    without,
    seed: seed === null ? null : Number(seed),
  };
}

/** The parts of a route that say what a chart's parameters say. */
export function routeOfSettings(params: Partial<ChartSettings>): Partial<Route> {
  const { filters, by, value, order, indicator, per, notices, notice, asOf, unit, without, seed } = params;
  return {
    ...(filters === undefined
      ? {}
      : {
          place: filters.places,
          level: filters.levels as Route['level'],
          province: filters.provinces,
          themes: filters.themes,
          status: filters.statuses,
          from: filters.from,
          to: filters.to,
        }),
    ...(by === undefined ? {} : { by }),
    ...(value === undefined ? {} : { value }),
    ...(order === undefined ? {} : { order }),
    ...(indicator === undefined ? {} : { indicator }),
    ...(per === undefined || per === null ? {} : { per: per.name, denominators: denominatorsText(per) }),
    ...(notices === undefined ? {} : { bureaus: notices }),
    ...(notice === undefined ? {} : { notice }),
    ...(asOf === undefined ? {} : { asof: asOf }),
    ...(unit === undefined ? {} : { unit }),
    ...(without === undefined ? {} : { without }),
    ...(seed === undefined ? {} : { seed: seed === null ? null : String(seed) }),
  };
}

/** A CSV that `parseDenominators` reads as these. */
function denominatorsText({ name, values }: Denominators): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return [`place,${cell(name)}`, ...Object.entries(values).map(([place, value]) => `${place},${value}`)].join('\n');
}
