/** Themes against places, levels, provinces or quarters: how much of each is about what. */
import type { TopLevelSpec } from 'vega-lite';
import { centredLines, linesOnTop } from './axis-lines.ts';
import type { Chart, Look } from './chart.ts';
import { columnLabels } from './columns.ts';
import { INK, LABEL_ON_STRONG, LABEL_SIZE, lookConfig, SEQUENCE, SEQUENCE_TURN } from './look.ts';
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
  valueName,
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

const WORDS = {
  zh: { theme: '主题', absent: (names: string[]) => `这里没有一条措施涉及：${names.join('、')}。` },
  en: { theme: 'Theme', absent: (names: string[]) => `No measure here is about: ${names.join(', ')}.` },
} as const;

/** Below this width in pixels the words are set smaller. */
const NARROW = 480;
/** Line heights of the column heads and of the themes' names, in pixels. */
const HEAD_LINE = 14;
const NAME_LINE = 14;

/** Themes that at least one column reports on, and those that none does. */
function presentAndAbsent(
  rows: readonly ThemeCell[],
  params: ThemeParams,
): { present: ThemeCell[]; absent: ThemeCell[] } {
  const seen = new Set(rows.filter((row) => row.measures > 0).map((row) => row.theme));
  const themes = themesOf(rows, params);
  return { present: themes.filter((t) => seen.has(t.theme)), absent: themes.filter((t) => !seen.has(t.theme)) };
}

/** The words of a label that no line break can cut. */
function words(label: string): string[] {
  return label.match(/[\x21-\x7e]+/g) ?? [];
}

function spec(rows: readonly ThemeCell[], look: Look, params: ThemeParams): TopLevelSpec {
  const { language } = look;
  const ink = INK[look.scheme];
  const columns = columnsOf(rows, params);
  const { present } = presentAndAbsent(rows, params);
  const labels = columnLabels(columns, params.by, language);

  // A narrow page gets smaller words rather than cut ones.
  const nameSize = look.width < NARROW ? LABEL_SIZE - 1 : LABEL_SIZE;
  const headSize = look.width < NARROW ? LABEL_SIZE - 2 : LABEL_SIZE - 1;
  const nameRoom = Math.min(
    look.width * 0.36,
    Math.max(...present.map((t) => textWidth(themeName(t, language), nameSize))) + 4,
  );
  const nameLines = Object.fromEntries(present.map((t) => [t.theme, wrap(themeName(t, language), nameRoom, nameSize)]));
  const room = look.width - nameRoom - 16;
  const step = Math.max(
    look.width < NARROW ? 42 : 48,
    Math.min(120, Math.floor(room / Math.max(1, columns.length))),
    // A word cannot be cut; Latin letters are narrower than they are taken for.
    ...columns.flatMap((c) => words(labels.get(c.column)!).map((word) => textWidth(word, headSize) * 0.8 + 2)),
  );
  const tall = Math.max(1, ...Object.values(nameLines).map((lines) => lines.length));
  const heads = linesOnTop(
    Object.fromEntries(
      columns.map((c) => [
        c.column,
        [...placeLines(labels.get(c.column)!, step - 2, headSize), `n=${c.measures_total}`],
      ]),
    ),
    HEAD_LINE,
  );
  const small = Object.fromEntries(columns.map((c) => [c.column, isSmall(c)]));

  const shown = new Set(present.map((t) => t.theme));
  const value = (row: ThemeCell) => cellValue(row, params.value);
  const top = Math.max(0.01, ...rows.map((row) => value(row) ?? 0));
  const cells = rows
    .filter((row) => shown.has(row.theme))
    .map((row) => ({
      key: `${row.column} ${row.theme}`,
      column: row.column,
      theme: row.theme,
      measures: row.measures,
      value: row.measures > 0 ? value(row) : null,
      words: row.measures_total === 0 ? '–' : row.measures > 0 ? valueLabel(row, params.value, language) : '·',
      light: (value(row) ?? 0) > top * SEQUENCE_TURN[look.scheme],
      tip: cellTip(row, labels.get(row.column)!, params, language),
    }));
  // In the order of a column the groups are no longer together.
  const grouped = !params.order?.startsWith('column ');
  const groupStarts = grouped ? present.filter((t, i) => i > 0 && present[i - 1]!.theme_group !== t.theme_group) : [];

  return {
    // Vega takes heads of several lines for lower than they are.
    padding: { top: 4, right: 0, bottom: 0, left: 0 },
    config: lookConfig(look.scheme),
    params: [
      { name: 'picked', value: '' },
      { name: 'placeText', value: heads.lines },
      { name: 'placeSmall', value: small },
      { name: 'nameLines', value: nameLines },
    ],
    width: { step },
    height: { step: Math.max(26, tall * NAME_LINE + 8) },
    data: { values: cells },
    encoding: {
      x: {
        field: 'column',
        type: 'nominal',
        title: null,
        scale: { domain: columns.map((c) => c.column), paddingInner: 0.04, paddingOuter: 0 },
        axis: {
          orient: 'top',
          domain: false,
          ticks: false,
          labelAngle: 0,
          labelPadding: heads.padding,
          labelFontSize: headSize,
          labelLineHeight: HEAD_LINE,
          labelExpr: 'placeText[datum.value]',
          labelColor: { condition: { test: 'placeSmall[datum.value]', value: ink.faint }, value: ink.text },
        },
      },
      y: {
        field: 'theme',
        type: 'nominal',
        title: null,
        scale: { domain: present.map((t) => t.theme), paddingInner: 0.08, paddingOuter: 0 },
        axis: {
          domain: false,
          ticks: false,
          labelPadding: 8,
          labelFontSize: nameSize,
          labelLineHeight: NAME_LINE,
          labelOffset: centredLines('nameLines', NAME_LINE),
          labelExpr: 'nameLines[datum.value]',
        },
      },
    },
    layer: [
      {
        mark: { type: 'rect', cursor: 'pointer', cornerRadius: 1 },
        encoding: {
          color: {
            field: 'value',
            type: 'quantitative',
            scale: { domain: [0, top], range: [...SEQUENCE[look.scheme]] },
            legend: {
              title: valueName(params.value, language),
              orient: 'bottom',
              format: params.value === 'count' ? ',d' : '.0%',
              gradientLength: Math.min(220, room - 16),
              gradientThickness: 10,
              tickCount: 3,
              tickMinStep: params.value === 'count' ? 1 : 0.01,
            },
          },
          description: { field: 'tip' },
        },
      },
      {
        mark: { type: 'text', fontSize: 11, cursor: 'pointer', aria: false },
        encoding: {
          text: { field: 'words' },
          color: {
            condition: [
              { test: "datum.words === '·' || datum.words === '–'", value: ink.faint },
              { test: 'datum.light', value: LABEL_ON_STRONG[look.scheme] },
            ],
            value: ink.text,
          },
        },
      },
      {
        // In the gap above the band.
        mark: { type: 'rule', strokeWidth: 1, yOffset: -1, color: ink.faint, opacity: 0.55, aria: false },
        data: { values: groupStarts.map((t) => ({ theme: t.theme })) },
        encoding: {
          x: { value: 0 },
          x2: { value: 'width' },
          y: { field: 'theme', type: 'nominal', bandPosition: 0 },
        },
      },
      {
        mark: { type: 'rect', fill: 'transparent', stroke: ink.text, cursor: 'pointer', aria: false },
        encoding: {
          strokeWidth: { condition: { test: 'datum.key === picked', value: 2 }, value: 0 },
          tooltip: { field: 'tip' },
        },
      },
    ],
  };
}

export const themeMatrix: Chart<ThemeParams, ThemeCell> = {
  id: 'theme-matrix',
  name: { zh: '主题矩阵', en: 'Theme matrix' },
  question: {
    zh: '各地的整改措施都在改什么？',
    en: 'What do the measures of each place try to change?',
  },
  caution: {
    zh: '比例高只说明通报在这上面写得多，不说明当地问题更多，也不说明整改更好；各地巡察的重点不同，不宜据此排名。',
    en: 'A high share says that the notices write much about a theme: not that a place has more problems, nor that it mended more. Inspections differ in what they look at; this ranks nobody.',
  },
  methods: ['wilson-interval'],
  params: themeParams,
  paramsOf: ({ by, value, order, filters }) => ({ by, value, order, filters }),
  sql: (params) => themeCellsQuery(params),
  row: themeCell,
  spec,
  describe(rows, language, params) {
    const columns = columnsOf(rows, params);
    const labels = columnLabels(columns, params.by, language);
    return columns
      .map(({ column }) => {
        const top = rows
          .filter((row) => row.column === column && row.measures > 0)
          .sort((a, b) => (cellValue(b, params.value) ?? 0) - (cellValue(a, params.value) ?? 0))
          .slice(0, 3)
          .map((row) => `${themeName(row, language)} ${valueLabel(row, params.value, language)}`);
        const label = labels.get(column)!;
        return language === 'zh' ? `${label}：${top.join('，') || '–'}。` : `${label}: ${top.join(', ') || '–'}.`;
      })
      .join(language === 'zh' ? '' : ' ');
  },
  notes(rows, language, params) {
    const { absent } = presentAndAbsent(rows, params);
    const notes = themeCellNotes(rows, language, params);
    if (params.value === 'share') notes.push(boundsNote('said', language));
    if (absent.length > 0) notes.push(WORDS[language].absent(absent.map((t) => themeName(t, language))));
    return notes;
  },
  source: themeCellSource,
  table(rows, language, params) {
    const columns = columnsOf(rows, params);
    const labels = columnLabels(columns, params.by, language);
    const cell = new Map(rows.map((row) => [`${row.column} ${row.theme}`, row]));
    return {
      columns: [WORDS[language].theme, ...columns.map((c) => `${labels.get(c.column)} (n=${c.measures_total})`)],
      rows: themesOf(rows, params).map((theme) => ({
        header: themeName(theme, language),
        cells: columns.map(({ column }) =>
          themeTableCell(cell.get(`${column} ${theme.theme}`), params.value, language),
        ),
      })),
    };
  },
};
