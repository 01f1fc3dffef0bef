/** Themes by quarter of publication: one panel a theme on one axis of time, with how many notices each quarter has. */
import type { Chart, Language } from './chart.ts';
import { boundsNote } from './share-interval.ts';
import { sourceOf } from './source-line.ts';
import { themeName, themeTableCell } from './theme-cell-words.ts';
import { themesOf } from './theme-cells.ts';
import { smallTested, trendTests } from './theme-trend-rise.ts';
import { noTestNote, trendTestCell, trendTestHeader, trendTestNotes } from './theme-trend-rise-words.ts';
import {
  asThemeParams,
  MOST_PANELS,
  splitTrend,
  type TrendParams,
  type TrendRow,
  trendParams,
  trendQuarters,
  trendQuery,
  trendRow,
} from './theme-trend-rows.ts';
import { trendSpec } from './theme-trend-spec.ts';
import { quarterLabel, TREND_WORDS, themeInWords, trendNotes, trendRange } from './theme-trend-words.ts';

/** Whether the themes that are drawn rise or fall, or why that is not tested. */
export function testNotes(rows: readonly TrendRow[], language: Language, params: TrendParams): string[] {
  const { cells } = splitTrend(rows);
  const tests = trendTests(cells, params);
  if (tests === null) {
    const quarters = trendQuarters(cells).filter(({ index }) => index !== null);
    return noTestNote(quarters.length, params.value, language);
  }
  const themes = themesOf(cells, asThemeParams(params)).slice(0, MOST_PANELS);
  const drawn = new Map(themes.map((theme) => [theme.theme, themeName(theme, language)]));
  return trendTestNotes(tests, drawn, smallTested(cells), language);
}

export const themeTrend: Chart<TrendParams, TrendRow> = {
  id: 'theme-trend',
  name: { zh: '主题趋势', en: 'Theme trend' },
  question: {
    zh: '各主题所占的比例随公布时间怎样变化？',
    en: 'How do the shares of themes change with the time of publication?',
  },
  caution: {
    zh: '每个季度公布通报的地方不同，升降不能说明问题变多变少，也不能说明整改变好变差；通报少的季度不成趋势。',
    en: 'Each quarter it is other places that publish: a rise or fall does not say that problems grew or shrank, or that work got better or worse; quarters with few notices make no trend.',
  },
  methods: ['trend-test', 'wilson-interval'],
  params: trendParams,
  paramsOf: ({ value, filters }) => ({ value, filters }),
  sql: trendQuery,
  row: trendRow,
  spec: trendSpec,
  describe(rows, language, params) {
    const { cells } = splitTrend(rows);
    const columns = trendQuarters(cells).map(({ column }) => column);
    return themesOf(cells, asThemeParams(params))
      .map((theme) => {
        const own = new Map(cells.filter((row) => row.theme === theme.theme).map((row) => [row.column, row]));
        return themeInWords(
          theme,
          columns.map((column) => own.get(column)!),
          params,
          language,
        );
      })
      .join(TREND_WORDS[language].joint);
  },
  notes(rows, language, params) {
    if (rows.length === 0) return [];
    const { cells, apart } = splitTrend(rows);
    const themes = themesOf(cells, asThemeParams(params));
    const quarters = trendQuarters(cells);
    return [
      ...trendNotes({ quarters, apart, themes: themes.length }, params, language),
      ...(params.value === 'share' ? [boundsNote('said', language)] : []),
      ...testNotes(rows, language, params),
    ];
  },
  source(rows, language) {
    const quarters = trendQuarters(splitTrend(rows).cells);
    const sum = (key: 'notices' | 'measures_total') => quarters.reduce((total, quarter) => total + quarter[key], 0);
    return sourceOf(sum('notices'), trendRange(quarters, language), sum('measures_total'), 'measures', language);
  },
  table(rows, language, params) {
    const words = TREND_WORDS[language];
    const { cells } = splitTrend(rows);
    const themes = themesOf(cells, asThemeParams(params));
    const cell = new Map(cells.map((row) => [`${row.column} ${row.theme}`, row]));
    const tests = trendTests(cells, params);
    const text = (words: string) => ({ text: words, target: null });
    return {
      columns: [words.quarter, words.notices, words.measures, ...themes.map((theme) => themeName(theme, language))],
      rows: [
        ...trendQuarters(cells).map(({ column, notices, measures_total }) => ({
          header: quarterLabel(column, language),
          cells: [
            text(String(notices)),
            text(String(measures_total)),
            ...themes.map((theme) => {
              const { text, target } = themeTableCell(cell.get(`${column} ${theme.theme}`), params.value, language);
              // A column of this chart is always a quarter, whatever the settings say.
              return { text, target: target?.kind === 'theme' ? { ...target, by: 'quarter' as const } : target };
            }),
          ],
        })),
        ...(tests === null
          ? []
          : [
              {
                header: trendTestHeader(language),
                cells: [
                  text(''),
                  text(''),
                  ...themes.map(({ theme }) => text(trendTestCell(tests.get(theme), language))),
                ],
              },
            ]),
      ],
    };
  },
};
