/** Three themes side by side: school meals, double reduction, teacher staffing. */
import type { TopLevelSpec } from 'vega-lite';
import type { LayerSpec } from 'vega-lite/types_unstable/spec/index.js';
import { centredLines } from './axis-lines.ts';
import { type Chart, type Language, type Look, SMALL_DENOMINATOR } from './chart.ts';
import { INK, LABEL_SIZE, lookConfig, themeColour } from './look.ts';
import { noticesOf } from './notices-of.ts';
import { placeLabels, placeLines } from './place-label.ts';
import { shareLabel } from './quantity-label.ts';
import { textWidth } from './text-width.ts';
import { THEME_SHARE_COLUMNS, type ThemeShareRow, themeShareRow, themesOf } from './theme-share-rows.ts';
import { themeShareCell, themeShareSource } from './theme-share-words.ts';

/** The three themes that the public asks about most. */
export const FOCUS_THEMES = ['school_meals', 'double_reduction', 'teacher_staffing'] as const;

/** Below this width in pixels the themes stand under each other. */
const ROW_WIDTH = 600;
const BAR_STEP = 46;

const themeName = (row: ThemeShareRow, language: Language) => (language === 'zh' ? row.name_zh : row.name_en);

function barWords(row: ThemeShareRow, language: Language): string {
  if (row.share === null) return '–';
  const count = `${row.measures}/${row.measures_total}`;
  return shareLabel(row.share) + (language === 'zh' ? `（${count}）` : ` (${count})`);
}

function spec(rows: readonly ThemeShareRow[], look: Look): TopLevelSpec {
  const ink = INK[look.scheme];
  const notices = noticesOf(rows);
  const themes = themesOf(rows);
  const labels = placeLabels(rows, look.language);
  const inRow = look.width >= ROW_WIDTH;
  const placeRoom = inRow ? 112 : 108;
  const spacing = 22;
  const panel = inRow
    ? Math.floor((look.width - placeRoom - 12 - spacing * (themes.length - 1)) / Math.max(1, themes.length))
    : look.width - placeRoom - 12;
  const wordsRoom = Math.max(...rows.map((row) => textWidth(barWords(row, look.language), LABEL_SIZE))) + 8;
  const top = Math.max(0.01, ...rows.map((row) => row.share ?? 0));
  const placeText = Object.fromEntries(
    notices.map((n) => [
      n.notice_id,
      [...placeLines(labels.get(n.notice_id)!, placeRoom - 4, LABEL_SIZE), `n=${n.measures_total}`],
    ]),
  );
  const small = Object.fromEntries(notices.map((n) => [n.notice_id, n.measures_total < SMALL_DENOMINATOR]));

  const panels = themes.map((theme, index): LayerSpec<string> => {
    const colour = themeColour(theme.theme, look.scheme);
    const bars = rows
      .filter((row) => row.theme === theme.theme)
      .map((row) => ({
        key: `${row.notice_id} ${row.theme}`,
        notice: row.notice_id,
        theme: row.theme,
        measures: row.measures,
        share: row.share ?? 0,
        words: barWords(row, look.language),
        small: row.measures_total < SMALL_DENOMINATOR,
        tip: `${themeName(row, look.language)} · ${labels.get(row.notice_id)}\n${barWords(row, look.language)}`,
      }));
    return {
      title: { text: themeName(theme, look.language), color: colour, frame: 'group', offset: 10 },
      width: panel,
      height: { step: BAR_STEP },
      data: { values: bars },
      encoding: {
        y: {
          field: 'notice',
          type: 'nominal',
          title: null,
          scale: { domain: notices.map((n) => n.notice_id), paddingInner: 0.6, paddingOuter: 0.3 },
          axis:
            index > 0 && inRow
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
          field: 'share',
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
        {
          mark: { type: 'text', align: 'left', dx: 6, cursor: 'pointer', aria: false },
          encoding: {
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
    config: { ...lookConfig(look.scheme), concat: { spacing: inRow ? spacing : 30 } },
    params: [
      { name: 'picked', value: '' },
      { name: 'placeText', value: placeText },
      { name: 'placeSmall', value: small },
    ],
    ...(inRow ? { hconcat: panels } : { vconcat: panels }),
  };
}

export const focusThemes: Chart<{ themes: readonly string[] }, ThemeShareRow> = {
  id: 'focus-themes',
  question: {
    zh: '校园餐、“双减”、教师队伍配备：各地各占多少？',
    en: 'School meals, double reduction, teacher staffing: how much of each notice?',
  },
  sql: ({ themes }) => ({
    sql: `SELECT ${THEME_SHARE_COLUMNS} FROM theme_shares WHERE theme IN (${themes.map(() => '?').join(', ')}) ORDER BY sort_order, sort_key`,
    bindings: themes,
  }),
  row: themeShareRow,
  spec,
  describe(rows, language) {
    const labels = placeLabels(rows, language);
    return themesOf(rows)
      .map((theme) => {
        const parts = rows
          .filter((row) => row.theme === theme.theme)
          .sort((a, b) => (b.share ?? -1) - (a.share ?? -1))
          .map((row) => `${labels.get(row.notice_id)} ${shareLabel(row.share)}`);
        return language === 'zh'
          ? `${themeName(theme, language)}：${parts.join('，')}。`
          : `${themeName(theme, language)}: ${parts.join(', ')}.`;
      })
      .join(language === 'zh' ? '' : ' ');
  },
  notes(rows, language) {
    const labels = placeLabels(rows, language);
    const small = noticesOf(rows).filter((n) => n.measures_total < SMALL_DENOMINATOR);
    const places = small.map((n) => labels.get(n.notice_id)!);
    const notes = [
      language === 'zh'
        ? '比例的分母是该通报的全部措施；条形后写明条数。三栏比例尺相同。'
        : "The share's denominator is all measures of the notice; counts stand behind the bars. The three panels share one scale.",
    ];
    if (small.length > 0)
      notes.push(
        language === 'zh'
          ? `样本小：${places.join('、')}的措施不足${SMALL_DENOMINATOR}条，以浅色显示。`
          : `Small numbers: ${places.join(', ')} reported fewer than ${SMALL_DENOMINATOR} measures and are drawn paler.`,
      );
    return notes;
  },
  source: themeShareSource,
  table(rows, language) {
    const themes = themesOf(rows);
    const labels = placeLabels(rows, language);
    const cell = new Map(rows.map((row) => [`${row.notice_id} ${row.theme}`, row]));
    return {
      columns: [language === 'zh' ? '地区' : 'Place', ...themes.map((t) => themeName(t, language))],
      rows: noticesOf(rows).map((notice) => ({
        header: `${labels.get(notice.notice_id)} (n=${notice.measures_total})`,
        cells: themes.map((theme) => themeShareCell(cell.get(`${notice.notice_id} ${theme.theme}`))),
      })),
    };
  },
};
