/** Which of the settings a chart heeds. */
import type { Chart } from './chart.ts';
import type { ListedChart } from './chart-answer.ts';
import { type ChartSettings, EMPTY_SETTINGS } from './chart-settings.ts';
import type { Corpus } from './corpus.ts';
import { type Filters, NO_FILTERS, UNKNOWN } from './filters.ts';

function filtered(filters: Partial<Filters>): Partial<ChartSettings> {
  return { filters: { ...NO_FILTERS, ...filters } };
}

/** Each setting under its name in addresses, with a value, or some, of which one changes whatever heeds it. */
const TRIALS = {
  place: filtered({ places: ['x'] }),
  level: filtered({ levels: ['x'] }),
  province: filtered({ provinces: ['x'] }),
  themes: filtered({ themes: ['x'] }),
  status: filtered({ statuses: ['done'] }),
  from: filtered({ from: '2024' }),
  to: filtered({ to: '2024' }),
  by: { by: 'quarter' },
  value: { value: 'count' },
  // Two charts take any order, others words of their own.
  order: [{ order: 'codebook' }, { order: 'log-odds' }],
  indicator: { indicator: 'x' },
  per: { per: { name: 'x', values: {} } },
  bureaus: { notices: ['x'] },
  notice: { notice: 'x' },
  asof: { asOf: '2024-01-01' },
  unit: { unit: 'x' },
  without: { without: ['x'] },
  seed: { seed: 1 },
} as const satisfies Record<string, Partial<ChartSettings> | readonly Partial<ChartSettings>[]>;

export type SettingName = keyof typeof TRIALS;
export const SETTING_NAMES = Object.keys(TRIALS) as SettingName[];

const NOTICE: Corpus['notices'][number] = {
  notice_id: 'first',
  file: '',
  title: null,
  issuer: null,
  jurisdiction: null,
  jurisdiction_stated: false,
  province: null,
  place: UNKNOWN,
  level: null,
  published: null,
  published_quarter: null,
  redacted: false,
  sort_key: 1,
  measures: 0,
  metrics: 0,
};

/** A notice that no trial of the filters lets pass, then one that each does: a chart of one notice opens with the other. */
const HELD: Corpus = {
  notices: [NOTICE, { ...NOTICE, notice_id: 'second', place: 'x', level: 'x', province: 'x', published: '2024' }],
  themes: [],
  indicators: [],
};

/** The settings that make a difference to a chart, in the order of {@link SETTING_NAMES}. */
export function takenSettings(listed: ListedChart): SettingName[] {
  return listed.withChart((chart) => {
    const without = effect(chart, EMPTY_SETTINGS);
    return SETTING_NAMES.filter((name) =>
      [TRIALS[name]].flat().some((trial) => effect(chart, { ...EMPTY_SETTINGS, ...trial }) !== without),
    );
  });
}

/** What a chart makes of settings. Filters count where its query has them: a chart may hold one and not heed it. */
function effect<Params, Row>(chart: Chart<Params, Row>, settings: ChartSettings): string {
  const params = chart.paramsOf(settings, HELD);
  return JSON.stringify([{ ...params, filters: null }, chart.sql(params)]);
}
