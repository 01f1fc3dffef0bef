/** Themes against jurisdictions: how much of each notice is about what. */
import type { TopLevelSpec } from 'vega-lite';
import { centredLines, linesOnTop } from './axis-lines.ts';
import { type Chart, type Language, type Look, SMALL_DENOMINATOR } from './chart.ts';
import { INK, LABEL_SIZE, lookConfig, SEQUENCE, SEQUENCE_TURN } from './look.ts';
import { noticesOf } from './notices-of.ts';
import { placeLabels, placeLines } from './place-label.ts';
import { shareLabel } from './quantity-label.ts';
import { textWidth, wrap } from './text-width.ts';
import { THEME_SHARE_COLUMNS, type ThemeShareRow, themeShareRow, themesOf } from './theme-share-rows.ts';
import { themeShareCell, themeShareSource } from './theme-share-words.ts';

const WORDS = {
  zh: {
    legend: '占该通报全部措施的比例',
    theme: '主题',
    count: (row: ThemeShareRow) => `（${row.measures}条／共${row.measures_total}条）`,
    small: (places: string[]) =>
      `样本小：${places.join('、')}的措施不足${SMALL_DENOMINATOR}条，一条之差就会明显改变比例，标签以灰色显示。`,
    absent: (names: string[]) => `没有一份通报涉及：${names.join('、')}。`,
    rule: '一条措施可属几个主题，在每个主题中各计一次，所以一列之和可超过100%。',
  },
  en: {
    legend: "Share of the notice's measures",
    theme: 'Theme',
    count: (row: ThemeShareRow) => ` (${row.measures} of ${row.measures_total} measures)`,
    small: (places: string[]) =>
      `Small numbers: ${places.join(', ')} reported fewer than ${SMALL_DENOMINATOR} measures, so one measure more or less moves the share visibly; their labels are grey.`,
    absent: (names: string[]) => `No notice reports on: ${names.join(', ')}.`,
    rule: 'A measure may carry several themes and counts once in each, so a column may add up to more than 100%.',
  },
} as const;

/** Below this width in pixels the words are set smaller. */
const NARROW = 480;
/** Line heights of the column heads and of the themes' names, in pixels. */
const HEAD_LINE = 14;
const NAME_LINE = 14;

function themeName(row: ThemeShareRow, language: Language): string {
  return language === 'zh' ? row.name_zh : row.name_en;
}

/** Themes that at least one notice reports on, and those that none does, in the codebook's order. */
function presentAndAbsent(rows: readonly ThemeShareRow[]): { present: ThemeShareRow[]; absent: ThemeShareRow[] } {
  const seen = new Set(rows.filter((row) => row.measures > 0).map((row) => row.theme));
  const themes = themesOf(rows);
  return { present: themes.filter((t) => seen.has(t.theme)), absent: themes.filter((t) => !seen.has(t.theme)) };
}

function spec(rows: readonly ThemeShareRow[], look: Look): TopLevelSpec {
  const words = WORDS[look.language];
  const ink = INK[look.scheme];
  const notices = noticesOf(rows);
  const { present } = presentAndAbsent(rows);
  const labels = placeLabels(rows, look.language);

  // A narrow page gets smaller words rather than cut ones.
  const nameSize = look.width < NARROW ? LABEL_SIZE - 1 : LABEL_SIZE;
  const headSize = look.width < NARROW ? LABEL_SIZE - 2 : LABEL_SIZE - 1;
  const nameRoom = Math.min(
    look.width * 0.36,
    Math.max(...present.map((t) => textWidth(themeName(t, look.language), nameSize))) + 4,
  );
  const nameLines = Object.fromEntries(
    present.map((t) => [t.theme, wrap(themeName(t, look.language), nameRoom, nameSize)]),
  );
  const column = Math.max(44, Math.min(120, Math.floor((look.width - nameRoom - 16) / Math.max(1, notices.length))));
  const tall = Math.max(1, ...Object.values(nameLines).map((lines) => lines.length));
  const heads = linesOnTop(
    Object.fromEntries(
      notices.map((n) => [
        n.notice_id,
        [...placeLines(labels.get(n.notice_id)!, column - 4, headSize), `n=${n.measures_total}`],
      ]),
    ),
    HEAD_LINE,
  );
  const small = Object.fromEntries(notices.map((n) => [n.notice_id, n.measures_total < SMALL_DENOMINATOR]));

  const shown = new Set(present.map((t) => t.theme));
  const top = Math.max(0.01, ...rows.map((row) => row.share ?? 0));
  const cells = rows
    .filter((row) => shown.has(row.theme))
    .map((row) => ({
      key: `${row.notice_id} ${row.theme}`,
      notice: row.notice_id,
      theme: row.theme,
      measures: row.measures,
      share: row.measures > 0 ? row.share : null,
      words: row.share === null ? '–' : row.measures > 0 ? shareLabel(row.share) : '·',
      light: (row.share ?? 0) > top * SEQUENCE_TURN[look.scheme],
      tip: `${themeName(row, look.language)} · ${labels.get(row.notice_id)}\n${shareLabel(row.share)}${words.count(row)}`,
    }));
  const groupStarts = present.filter((t, i) => i > 0 && present[i - 1]!.theme_group !== t.theme_group);

  return {
    config: lookConfig(look.scheme),
    params: [
      { name: 'picked', value: '' },
      { name: 'placeText', value: heads.lines },
      { name: 'placeSmall', value: small },
      { name: 'nameLines', value: nameLines },
    ],
    width: { step: column },
    height: { step: Math.max(26, tall * NAME_LINE + 8) },
    data: { values: cells },
    encoding: {
      x: {
        field: 'notice',
        type: 'nominal',
        title: null,
        scale: { domain: notices.map((n) => n.notice_id), paddingInner: 0.04, paddingOuter: 0 },
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
            field: 'share',
            type: 'quantitative',
            scale: { domain: [0, top], range: [...SEQUENCE[look.scheme]] },
            legend: {
              title: words.legend,
              orient: 'bottom',
              format: '.0%',
              gradientLength: Math.min(220, look.width - 40),
              gradientThickness: 10,
              tickCount: 4,
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
              { test: 'datum.light', value: look.scheme === 'light' ? '#ffffff' : '#0e1216' },
            ],
            value: ink.text,
          },
        },
      },
      {
        mark: { type: 'rule', strokeWidth: 1, color: ink.faint, opacity: 0.55, aria: false },
        data: { values: groupStarts.map((t) => ({ theme: t.theme })) },
        encoding: {
          x: { value: 0 },
          x2: { value: 'width' },
          y: { field: 'theme', type: 'nominal', bandPosition: -0.04 },
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

export const themeMatrix: Chart<null, ThemeShareRow> = {
  id: 'theme-matrix',
  question: {
    zh: '各地的整改措施都在改什么？',
    en: 'What do the measures of each place try to change?',
  },
  sql: () => ({ sql: `SELECT ${THEME_SHARE_COLUMNS} FROM theme_shares ORDER BY sort_order, sort_key`, bindings: [] }),
  row: themeShareRow,
  spec,
  describe(rows, language) {
    const labels = placeLabels(rows, language);
    return noticesOf(rows)
      .map((notice) => {
        const top = rows
          .filter((row) => row.notice_id === notice.notice_id && row.measures > 0)
          .sort((a, b) => b.measures - a.measures)
          .slice(0, 3)
          .map((row) => `${themeName(row, language)} ${shareLabel(row.share)}`);
        const place = labels.get(notice.notice_id)!;
        return language === 'zh' ? `${place}：${top.join('，')}。` : `${place}: ${top.join(', ')}.`;
      })
      .join(language === 'zh' ? '' : ' ');
  },
  notes(rows, language) {
    const words = WORDS[language];
    const labels = placeLabels(rows, language);
    const small = noticesOf(rows).filter((n) => n.measures_total < SMALL_DENOMINATOR);
    const { absent } = presentAndAbsent(rows);
    const notes: string[] = [words.rule];
    if (small.length > 0) notes.push(words.small(small.map((n) => labels.get(n.notice_id)!)));
    if (absent.length > 0) notes.push(words.absent(absent.map((t) => themeName(t, language))));
    return notes;
  },
  source: themeShareSource,
  table(rows, language) {
    const notices = noticesOf(rows);
    const labels = placeLabels(rows, language);
    const cell = new Map(rows.map((row) => [`${row.notice_id} ${row.theme}`, row]));
    return {
      columns: [WORDS[language].theme, ...notices.map((n) => `${labels.get(n.notice_id)} (n=${n.measures_total})`)],
      rows: themesOf(rows).map((theme) => ({
        header: themeName(theme, language),
        cells: notices.map((notice) => themeShareCell(cell.get(`${notice.notice_id} ${theme.theme}`))),
      })),
    };
  },
};
