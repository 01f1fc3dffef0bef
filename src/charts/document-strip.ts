/** One notice from its first word to its last: where which theme is treated. */
import type { TopLevelSpec } from 'vega-lite';
import type { Chart, Language, Look } from './chart.ts';
import {
  headingsOf,
  MOST_MARKS,
  measuresOf,
  type StripParams,
  type StripRow,
  stripParams,
  stripQuery,
  stripRow,
  type ThemeRow,
  themeRows,
} from './document-strip-rows.ts';
import { INK, LABEL_SIZE, lookConfig, themeColour } from './look.ts';
import { passes } from './notice-passes.ts';
import { labelRoom, pixelAxis } from './pixel-axis.ts';
import { numberLabel, shareLabel } from './quantity-label.ts';
import { sourceLine } from './source-line.ts';
import { fitted, textWidth, wrap } from './text-width.ts';

const WORDS = {
  zh: {
    theme: '主要主题',
    measures: '措施（条）',
    share: '占措施条数',
    text: '占措施文字',
    first: '首次出现',
    other: '其他主题',
    none: '未归入主题',
    rule: '横轴是全文从头到尾；每一段是一条措施，按它的主要主题着色，每条只归一个主题，所以条数少于按多主题统计的图。逐字重复的只画一次。',
    blank: '没有颜色的地方是标题、问题描述和其他不算措施的文字。',
    rows: (themes: number, drawn: number) =>
      `共${themes}个主题，图中分列条数最多的${drawn}个，其余合为一行；表格里全有。`,
    most: (total: number) => `共${total}条措施，图中是前${MOST_MARKS}条。`,
    place: (share: string) => `全文${share}处`,
  },
  en: {
    theme: 'Primary theme',
    measures: 'Measures',
    share: 'Share of measures',
    text: 'Share of their text',
    first: 'First at',
    other: 'Other themes',
    none: 'No theme',
    rule: 'From left to right the whole text; each stretch is one measure in the colour of its primary theme. A measure stands in one row only, so the counts are smaller than where several themes of a measure count. Word-for-word repeats are drawn once.',
    blank: 'Where there is no colour stand headings, the problems found, and other words that are no measures.',
    rows: (themes: number, drawn: number) =>
      `Of ${themes} themes the ${drawn} with most measures have rows of their own; the others share one. The table has them all.`,
    most: (total: number) => `Of ${total} measures the first ${MOST_MARKS} are drawn.`,
    place: (share: string) => `${share} into the text`,
  },
} as const;

/** Themes with a row of their own. */
const OWN_ROWS = 6;
const NARROW = 480;
const STEP = 26;
const BAR = 16;
const LINE = 13;
/** Height of the ticks of headings; those of the outermost kind are longer. */
const TICKS = 12;

function nameOf({ theme, name }: ThemeRow, language: Language): string {
  return name?.[language] ?? theme ?? WORDS[language].none;
}

function spec(rows: readonly StripRow[], look: Look): TopLevelSpec {
  const { language, scheme, width } = look;
  const ink = INK[scheme];
  const words = WORDS[language];
  const themes = themeRows(rows);
  const own = themes.filter(({ theme }) => theme !== null).slice(0, OWN_ROWS);
  const rest = themes.filter((theme) => !own.includes(theme));
  const others = rest.filter(({ theme }) => theme !== null);
  // Where only what has no theme is left, the row is called so.
  const restName = others.length > 0 || rest.length === 0 ? words.other : words.none;
  const size = width < NARROW ? LABEL_SIZE - 1 : LABEL_SIZE;
  const counted = (name: string, groups: readonly ThemeRow[]) =>
    `${name} ${groups.reduce((sum, group) => sum + group.measures.length, 0)}`;
  const names = own.map((theme) => counted(nameOf(theme, language), [theme]));
  if (rest.length > 0) names.push(counted(restName, rest));
  const room = labelRoom(names, size, width * 0.36);
  const lines = names.map((name) => wrap(name, room, size));
  const tall = Math.max(1, ...lines.map((label) => label.length));
  const step = Math.max(STEP, tall * LINE + 8);
  const plot = Math.floor(width - room - 16);
  const length = Math.max(1, rows[0]?.characters ?? 1);

  const headings = headingsOf(rows);
  const outer = headings.filter(({ level }) => level === 1);
  const headRoom = headings.length > 0 ? TICKS + 18 : 0;
  const middle = (index: number) => headRoom + index * step + Math.floor(step / 2);
  const height = Math.max(1, headRoom + names.length * step);
  const { params, y } = pixelAxis(
    lines.map((label, index) => ({ at: middle(index), lines: label, faint: index >= own.length })),
    height,
    { ink, fontSize: size, lineHeight: LINE },
  );
  const led = (row: StripRow) => ({
    key: `${row.notice_id} ${row.span_start}`,
    notice: row.notice_id,
    span_start: row.span_start,
    span_end: row.span_end,
  });
  const placeOf = (row: StripRow) => words.place(shareLabel(row.span_start / length));
  const faintFill = scheme === 'light' ? '#aeb5bd' : '#68707a';
  // A stretch narrower than a pixel and a half could not be seen or met.
  const least = (length / plot) * 1.5;
  const segments = [...own, ...rest].flatMap((theme, index) => {
    const at = middle(Math.min(index, own.length));
    const fill = index < own.length ? themeColour(theme.theme!, scheme) : faintFill;
    return theme.measures.map((row) => ({
      ...led(row),
      end: Math.max(row.span_end, row.span_start + least),
      y: at - BAR / 2,
      y2: at + BAR / 2,
      fill,
      tip: `${row.label === null ? '' : `${row.label} · `}${nameOf(theme, language)}\n${placeOf(row)}`,
    }));
  });
  const ticks = headings.map((row) => ({
    ...led(row),
    y: headRoom - (row.level === 1 ? TICKS : TICKS / 2),
    y2: headRoom,
    tip: `${row.label === null ? '' : `${row.label} `}${row.title}\n${placeOf(row)}`,
  }));
  // A heading's words stand from its tick to the next heading of its kind, as far as they have room.
  const titles = outer.map((row, index) => {
    const at = (row.span_start / length) * plot;
    const until = index + 1 < outer.length ? (outer[index + 1]!.span_start / length) * plot : plot;
    const label = row.label ?? '';
    const room = until - at - 6;
    const whole = label === '' ? row.title : `${label} ${row.title}`;
    const shown =
      room > 5 * LABEL_SIZE
        ? fitted(whole, room, LABEL_SIZE - 1)
        : textWidth(label, LABEL_SIZE - 1) <= room
          ? label
          : '';
    return { ...led(row), y: headRoom - TICKS - 3, words: shown };
  });
  const grounds = names.map((_, index) => ({ y: middle(index) - BAR / 2, y2: middle(index) + BAR / 2 }));

  return {
    config: lookConfig(scheme),
    params: [{ name: 'picked', value: '' }, ...params],
    width: plot,
    height,
    data: { values: segments },
    encoding: { y: { ...y, field: 'y' } },
    layer: [
      {
        data: { values: grounds },
        mark: { type: 'rect', fill: ink.rule, opacity: 0.45, aria: false },
        encoding: { x: { value: 0 }, x2: { value: plot }, y2: { field: 'y2' } },
      },
      {
        mark: { type: 'rect', cursor: 'pointer' },
        encoding: {
          x: {
            field: 'span_start',
            type: 'quantitative',
            title: null,
            scale: { domain: [0, length], range: [0, plot], nice: false },
            axis: {
              orient: 'bottom',
              grid: false,
              domain: false,
              ticks: false,
              values: [0, 0.25, 0.5, 0.75, 1].map((part) => part * length),
              labelExpr: `format(datum.value / ${length}, '.0%')`,
              labelColor: ink.faint,
              labelFlush: true,
              labelOverlap: false,
            },
          },
          x2: { field: 'end' },
          y2: { field: 'y2' },
          fill: { field: 'fill', type: 'nominal', scale: null },
          stroke: { condition: { test: 'datum.key === picked', value: ink.text }, value: ink.paper },
          strokeWidth: { condition: { test: 'datum.key === picked', value: 2 }, value: 0.5 },
          tooltip: { field: 'tip' },
          description: { field: 'tip' },
        },
      },
      {
        data: { values: ticks },
        mark: { type: 'rule', color: ink.text, strokeWidth: 1.5, cursor: 'pointer', aria: false },
        encoding: {
          x: { field: 'span_start', type: 'quantitative' },
          y2: { field: 'y2' },
          tooltip: { field: 'tip' },
        },
      },
      {
        data: { values: titles },
        mark: {
          type: 'text',
          align: 'left',
          baseline: 'bottom',
          fontSize: LABEL_SIZE - 1,
          color: ink.faint,
          cursor: 'pointer',
          aria: false,
        },
        encoding: { x: { field: 'span_start', type: 'quantitative' }, text: { field: 'words' } },
      },
    ],
  };
}

export const documentStrip: Chart<StripParams, StripRow> = {
  id: 'document-strip',
  name: { zh: '全文条带', en: 'Document strip' },
  question: {
    zh: '这份通报从头到尾，各写了什么主题？',
    en: 'Which themes does this notice treat, from first to last?',
  },
  caution: {
    zh: '写得长、写在前面，不等于更重要或做得更多。',
    en: 'Long or early in the text does not mean more important or more done.',
  },
  params: stripParams,
  paramsOf({ notice, notices, filters }, held) {
    const first = held.notices.find((candidate) => passes(candidate, filters));
    return { notice: notice ?? notices[0] ?? first?.notice_id ?? '' };
  },
  sql: stripQuery,
  row: stripRow,
  spec,
  describe(rows, language) {
    const total = measuresOf(rows).length;
    const parts = themeRows(rows)
      .slice(0, OWN_ROWS)
      .map((theme) => `${nameOf(theme, language)} ${shareLabel(theme.measures.length / total)}`);
    if (parts.length === 0) return '';
    return language === 'zh' ? `${parts.join('，')}。` : `${parts.join(', ')}.`;
  },
  notes(rows, language) {
    const measures = measuresOf(rows);
    if (measures.length === 0) return [];
    const words = WORDS[language];
    const themes = themeRows(rows).filter(({ theme }) => theme !== null).length;
    const notes: string[] = [words.rule, words.blank];
    if (themes > OWN_ROWS) notes.push(words.rows(themes, OWN_ROWS));
    const total = measures[0]!.measures_total;
    if (total > measures.length) notes.push(words.most(total));
    return notes;
  },
  source(rows, language) {
    return sourceLine(rows.slice(0, 1), measuresOf(rows).length, 'measures', language);
  },
  table(rows, language) {
    const words = WORDS[language];
    const themes = themeRows(rows);
    const measures = measuresOf(rows).length;
    const characters = themes.reduce((sum, theme) => sum + theme.characters, 0);
    return {
      columns: [words.theme, words.measures, words.share, words.text, words.first],
      rows: themes.map((theme) => {
        const { notice_id: notice, span_start: start, span_end: end, characters: length } = theme.measures[0]!;
        const target = { kind: 'span' as const, notice, start, end };
        return {
          header: nameOf(theme, language),
          cells: [
            { text: numberLabel(theme.measures.length, language), target },
            { text: shareLabel(theme.measures.length / measures), target: null },
            { text: shareLabel(characters === 0 ? null : theme.characters / characters), target: null },
            { text: words.place(shareLabel(start / length)), target },
          ],
        };
      }),
    };
  },
};
