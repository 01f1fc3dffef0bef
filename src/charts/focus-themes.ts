/** A few themes side by side: school meals, double reduction and teacher staffing, or those that are chosen. */
import type { TopLevelSpec } from 'vega-lite';
import type { LayerSpec } from 'vega-lite/types_unstable/spec/index.js';
import { centredLines } from './axis-lines.ts';
import type { Chart, Language, Look } from './chart.ts';
import { columnKindName, columnLabels } from './columns.ts';
import { INK, LABEL_SIZE, lookConfig, themeColour } from './look.ts';
import { placeLines } from './place-label.ts';
import { boundsNote } from './share-interval.ts';
import { textWidth, wrap } from './text-width.ts';
import {
  cellTip,
  isSmall,
  themeCellNotes,
  themeCellSource,
  themeName,
  themeTableCell,
  valueLabel,
} from './theme-cell-words.ts';
import {
  cellValue,
  columnsOf,
  type ThemeCell,
  type ThemeParams,
  themeCell,
  themeCellsQuery,
  themeParams,
  themesOf,
} from './theme-cells.ts';
import { whiskers } from './whiskers.ts';

/** The three themes that the public asks about most. */
export const FOCUS_THEMES = ['school_meals', 'double_reduction', 'teacher_staffing'] as const;

/** Below this width in pixels the themes stand under each other. */
const ROW_WIDTH = 600;
/** A panel beside others has at least this width in pixels. */
const LEAST_PANEL = 140;
const TITLE_SIZE = 13;
const BAR_STEP = 46;

/** The most themes that can be told apart side by side. */
const MOST_THEMES = 6;

const WORDS = {
  zh: {
    scale: '各栏比例尺相同。',
    most: (chosen: number) => `所选的${chosen}个主题中，这里只有前${MOST_THEMES}个；其余见主题矩阵。`,
  },
  en: {
    scale: 'The panels share one scale.',
    most: (chosen: number) =>
      `Of the ${chosen} chosen themes only the first ${MOST_THEMES} stand here; the matrix of themes has the others.`,
  },
} as const;

/** The parameters with the themes that are set side by side. */
function focused(params: ThemeParams): ThemeParams {
  const { themes } = params.filters;
  return {
    ...params,
    filters: { ...params.filters, themes: themes.length > 0 ? themes.slice(0, MOST_THEMES) : [...FOCUS_THEMES] },
  };
}

function barWords(row: ThemeCell, { value }: ThemeParams, language: Language): string {
  const label = valueLabel(row, value, language);
  // A share of the text is not that of the counts, which must not stand behind it.
  if (value !== 'share' || row.measures_total === 0) return label;
  const count = `${row.measures}/${row.measures_total}`;
  return label + (language === 'zh' ? `（${count}）` : ` (${count})`);
}

function spec(rows: readonly ThemeCell[], look: Look, params: ThemeParams): TopLevelSpec {
  const { language } = look;
  const ink = INK[look.scheme];
  const columns = columnsOf(rows, params);
  const themes = themesOf(rows, params);
  const labels = columnLabels(columns, params.by, language);
  const inRow = look.width >= ROW_WIDTH;
  const placeRoom = inRow ? 112 : 108;
  const spacing = 22;
  const room = look.width - placeRoom - 12;
  // As many panels a row as fit, and rows of the same length where there are several.
  const fitting = inRow ? Math.floor((room + spacing) / (LEAST_PANEL + spacing)) : 1;
  const inOneRow = Math.max(1, Math.ceil(themes.length / Math.ceil(themes.length / fitting)));
  const panel = Math.floor((room - spacing * (inOneRow - 1)) / inOneRow);
  const wordsRoom = Math.max(...rows.map((row) => textWidth(barWords(row, params, language), LABEL_SIZE))) + 8;
  // The interval is one of shares of the measures, not of their text.
  const withBounds = params.value === 'share';
  const endOf = (row: ThemeCell) => Math.max(cellValue(row, params.value) ?? 0, withBounds ? (row.share_high ?? 0) : 0);
  const top = Math.max(0.01, ...rows.map(endOf));
  const placeText = Object.fromEntries(
    columns.map((c) => [
      c.column,
      [...placeLines(labels.get(c.column)!, placeRoom - 4, LABEL_SIZE), `n=${c.measures_total}`],
    ]),
  );
  const small = Object.fromEntries(columns.map((c) => [c.column, isSmall(c)]));

  const panels = themes.map((theme, index): LayerSpec<string> => {
    const colour = themeColour(theme.theme, look.scheme);
    const bars = rows
      .filter((row) => row.theme === theme.theme)
      .map((row) => ({
        key: `${row.column} ${row.theme}`,
        column: row.column,
        theme: row.theme,
        measures: row.measures,
        value: cellValue(row, params.value) ?? 0,
        ...(withBounds ? { share_low: row.share_low, share_high: row.share_high } : {}),
        end: endOf(row),
        words: barWords(row, params, language),
        small: isSmall(row),
        tip: cellTip(row, labels.get(row.column)!, params, language),
      }));
    return {
      title: { text: wrap(themeName(theme, language), panel, TITLE_SIZE), color: colour, frame: 'group', offset: 10 },
      width: panel,
      height: { step: BAR_STEP },
      data: { values: bars },
      encoding: {
        y: {
          field: 'column',
          type: 'nominal',
          title: null,
          scale: { domain: columns.map((c) => c.column), paddingInner: 0.6, paddingOuter: 0.3 },
          axis:
            index % inOneRow > 0
              ? { labels: false, ticks: false, domain: true }
              : {
                  ticks: false,
                  labelPadding: 8,
                  labelLineHeight: 14,
                  labelOffset: centredLines('placeText', 14),
                  labelExpr: 'placeText[datum.value]',
                  labelColor: { condition: { test: 'placeSmall[datum.value]', value: ink.faint }, value: ink.text },
                },
        },
        x: {
          field: 'value',
          type: 'quantitative',
          scale: { domain: [0, top], range: [0, Math.max(30, panel - wordsRoom)] },
          axis: null,
        },
        tooltip: { field: 'tip' },
      },
      layer: [
        {
          mark: { type: 'bar', cursor: 'pointer', color: colour },
          encoding: {
            opacity: { condition: { test: 'datum.small', value: 0.55 }, value: 1 },
            stroke: { value: ink.text },
            strokeWidth: { condition: { test: 'datum.key === picked', value: 2 }, value: 0 },
            description: { field: 'tip' },
          },
        },
        ...(withBounds ? [whiskers(ink)] : []),
        {
          mark: { type: 'text', align: 'left', dx: 6, cursor: 'pointer', aria: false },
          encoding: {
            x: { field: 'end', type: 'quantitative' },
            text: { field: 'words' },
            color: { condition: { test: 'datum.small || datum.measures === 0', value: ink.faint }, value: ink.text },
          },
        },
      ],
    };
  });

  return {
    // Vega takes the panels' titles for lower than they are.
    padding: { top: 4, right: 0, bottom: 0, left: 0 },
    config: lookConfig(look.scheme),
    params: [
      { name: 'picked', value: '' },
      { name: 'placeText', value: placeText },
      { name: 'placeSmall', value: small },
    ],
    concat: panels,
    columns: inOneRow,
    align: 'each',
    spacing: { row: 30, column: spacing },
  };
}

export const focusThemes: Chart<ThemeParams, ThemeCell> = {
  id: 'focus-themes',
  name: { zh: '重点主题', en: 'Themes side by side' },
  question: {
    zh: '几个主题在各地各占多少？',
    en: 'How much of each place is about a few themes?',
  },
  caution: {
    zh: '比例高只说明通报在这上面写得多，不说明当地问题更多，也不说明整改更好；各地巡察的重点不同，不宜据此排名。',
    en: 'A high share says that the notices write much about a theme: not that a place has more problems, nor that it mended more. Inspections differ in what they look at; this ranks nobody.',
  },
  methods: ['wilson-interval'],
  params: themeParams,
  paramsOf: ({ by, value, order, filters }) => ({ by, value, order, filters }),
  sql: (params) => themeCellsQuery(focused(params)),
  row: themeCell,
  spec,
  describe(rows, language, params) {
    const labels = columnLabels(columnsOf(rows, params), params.by, language);
    return themesOf(rows, params)
      .map((theme) => {
        const parts = rows
          .filter((row) => row.theme === theme.theme)
          .sort((a, b) => (cellValue(b, params.value) ?? -1) - (cellValue(a, params.value) ?? -1))
          .map((row) => `${labels.get(row.column)} ${valueLabel(row, params.value, language)}`);
        return language === 'zh'
          ? `${themeName(theme, language)}：${parts.join('，')}。`
          : `${themeName(theme, language)}: ${parts.join(', ')}.`;
      })
      .join(language === 'zh' ? '' : ' ');
  },
  notes(rows, language, params) {
    const words = WORDS[language];
    const chosen = params.filters.themes.length;
    const most = chosen > MOST_THEMES ? [words.most(chosen)] : [];
    const bounds = params.value === 'share' ? [boundsNote('drawn', language)] : [];
    return [...themeCellNotes(rows, language, params), ...bounds, words.scale, ...most];
  },
  source: themeCellSource,
  table(rows, language, params) {
    const themes = themesOf(rows, params);
    const columns = columnsOf(rows, params);
    const labels = columnLabels(columns, params.by, language);
    const cell = new Map(rows.map((row) => [`${row.column} ${row.theme}`, row]));
    return {
      columns: [columnKindName(params.by, language), ...themes.map((theme) => themeName(theme, language))],
      rows: columns.map(({ column, measures_total }) => ({
        header: `${labels.get(column)} (n=${measures_total})`,
        cells: themes.map((theme) => themeTableCell(cell.get(`${column} ${theme.theme}`), params.value, language)),
      })),
    };
  },
};
