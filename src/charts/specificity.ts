/** How specific each notice is: which share of its measures names a figure, a date, a document, a body. */
import type { TopLevelSpec } from 'vega-lite';
import type { LayerSpec } from 'vega-lite/types_unstable/spec/index.js';
import { type Chart, type Language, type Look, SMALL_DENOMINATOR } from './chart.ts';
import { INK, LABEL_SIZE, lookConfig } from './look.ts';
import {
  filterNotes,
  firstMeasureCell,
  leftOutNotes,
  measuresSource,
  type NoticeSet,
  noMeasuresNotes,
  noticeSetParams,
  shownNotices,
} from './notice-set.ts';
import { countedLines, labelRoom, pixelAxis } from './pixel-axis.ts';
import { placeLabels, placeLines } from './place-label.ts';
import { shareLabel } from './quantity-label.ts';
import { boundedCount, boundsNote, boundsTip } from './share-interval.ts';
import { SPECIFICS, type Specific, type SpecificityRow, specificityQuery, specificityRow } from './specificity-rows.ts';
import { textWidth } from './text-width.ts';
import { whiskers } from './whiskers.ts';

const WORDS = {
  zh: {
    place: '地区',
    specific: { figure: '写出数字', date: '写出日期', document: '写出文件名', body: '写出由谁负责' },
    covered: (count: number) => `另遮盖${count}`,
    coveredColumn: '数字全被遮盖',
    tip: (row: SpecificityRow) => `${row.measures}条／共${row.measures_total}条`,
    rule: '比例＝写出该项的措施条数÷该通报全部措施条数，逐字重复的只计一次。日期须有年或月，文件须写在《》里；四项各算各的，不合成一个分数。',
    hidden: (places: string[]) =>
      `空心段是数字全被*号遮盖的措施（${places.join('、')}）：通报写了数字，只是看不到，不算入“写出数字”。`,
    small: (places: string[]) => `样本小：${places.join('、')}的措施不足${SMALL_DENOMINATOR}条，以浅色显示。`,
    scale: '各栏比例尺相同。',
  },
  en: {
    place: 'Place',
    specific: {
      figure: 'Names a figure',
      date: 'Names a date',
      document: 'Names a document',
      body: 'Says who answers',
    },
    covered: (count: number) => `${count} covered`,
    coveredColumn: 'Figures all covered',
    tip: (row: SpecificityRow) => `${row.measures} of ${row.measures_total} measures`,
    rule: "The share is the notice's measures that name it out of all its measures, word-for-word repeats counted once. A date needs a year or a month, a document stands in 《》. The four stand for themselves and make no score.",
    hidden: (places: string[]) =>
      `Hollow stretches are measures whose figures are all covered with * (${places.join(', ')}): the notice gives figures that cannot be read; they do not count as named.`,
    small: (places: string[]) =>
      `Small numbers: ${places.join(', ')} reported fewer than ${SMALL_DENOMINATOR} measures; they are drawn paler.`,
    scale: 'The panels share one scale.',
  },
} as const;

/** Below this width in pixels the panels stand under each other. */
const ROW_WIDTH = 600;
const LINE = 14;
const BAR = 16;
const SPACING = 18;

const isSmall = (row: SpecificityRow) => row.measures_total < SMALL_DENOMINATOR;
const shareOf = (row: SpecificityRow) => (row.measures_total === 0 ? null : row.measures / row.measures_total);

function barWords(row: SpecificityRow, language: Language): string[] {
  const share = shareOf(row);
  if (share === null) return ['–'];
  const words = [`${shareLabel(share)} ${row.measures}/${row.measures_total}`];
  if (row.covered > 0) words.push(WORDS[language].covered(row.covered));
  return words;
}

/** The share that the bar's words stand behind: that of the hollow stretch, or the interval's end. */
function wordsAt(row: SpecificityRow): number {
  if (row.measures_total === 0) return 0;
  return Math.max((row.measures + row.covered) / row.measures_total, row.share_high ?? 0);
}

function spec(rows: readonly SpecificityRow[], look: Look): TopLevelSpec {
  const { language, scheme, width } = look;
  const ink = INK[scheme];
  const words = WORDS[language];
  const notices = shownNotices(rows);
  const labels = placeLabels(notices, language);
  const inRow = width >= ROW_WIDTH;
  const size = inRow ? LABEL_SIZE : LABEL_SIZE - 1;
  const most = inRow ? 120 : 112;
  const placeText = notices.map((n) =>
    countedLines(placeLines(labels.get(n.notice_id)!, most, size), n.measures_total),
  );
  const room = labelRoom(placeText.flat(), size, most);
  const plots = inRow ? SPECIFICS.length : 1;
  const plot = Math.floor((width - room - 12 - SPACING * (plots - 1)) / plots);
  const tall = Math.max(2, ...placeText.map((lines) => lines.length));
  const step = tall * LINE + 12;
  const height = Math.max(1, notices.length) * step;
  const middle = (index: number) => index * step + Math.floor(step / 2);
  const axisRows = notices.map((notice, index) => ({
    at: middle(index),
    lines: placeText[index]!,
    faint: isSmall(notice),
  }));
  const wordsRoom = Math.max(
    0,
    ...rows.flatMap((row) => barWords(row, language).map((line) => textWidth(line, LABEL_SIZE - 1))),
  );
  const top = Math.max(0.01, ...rows.map(wordsAt));
  const colour = scheme === 'light' ? '#1f6a90' : '#4f9fc8';
  const { params } = pixelAxis(axisRows, height, { ink, fontSize: size, lineHeight: LINE });

  const panel = (specific: Specific, index: number): LayerSpec<string> => {
    const own = rows.filter((row) => row.specific === specific);
    const { y } = pixelAxis(axisRows, height, {
      ink,
      fontSize: size,
      lineHeight: LINE,
      shown: index === 0 || !inRow,
    });
    const bars = own.map((row) => {
      const at = middle(notices.findIndex(({ notice_id }) => notice_id === row.notice_id));
      const share = shareOf(row) ?? 0;
      const label = barWords(row, language);
      return {
        key: `${row.notice_id} ${specific}`,
        notice: row.notice_id,
        span_start: row.first_start,
        span_end: row.first_end,
        specific,
        from: 0,
        share,
        end: row.measures_total === 0 ? 0 : share + row.covered / row.measures_total,
        words_at: wordsAt(row),
        share_low: row.share_low,
        share_high: row.share_high,
        y: at - BAR / 2,
        y2: at + BAR / 2,
        at,
        small: isSmall(row),
        words: label.join('\n'),
        // Lines of text are placed by their first.
        textAt: at - ((label.length - 1) * LINE) / 2,
        tip: [
          `${words.specific[specific]} · ${labels.get(row.notice_id)}`,
          row.measures_total === 0
            ? '–'
            : language === 'zh'
              ? `${shareLabel(share)}（${words.tip(row)}）`
              : `${shareLabel(share)} (${words.tip(row)})`,
          ...boundsTip(row, language),
          ...(row.covered > 0 ? [`${words.coveredColumn} ${row.covered}`] : []),
        ].join('\n'),
      };
    });
    return {
      title: { text: words.specific[specific], frame: 'group', offset: 8 },
      width: plot,
      height,
      data: { values: bars },
      encoding: {
        y: { ...y, field: 'y' },
        x: {
          field: 'from',
          type: 'quantitative',
          scale: { domain: [0, top], range: [0, Math.max(24, plot - wordsRoom - 8)], nice: false },
          axis: null,
        },
        tooltip: { field: 'tip' },
      },
      layer: [
        {
          // A line to start from, also where nothing is named.
          data: { values: axisRows.map(({ at }) => ({ y: at - BAR / 2, y2: at + BAR / 2 })) },
          mark: { type: 'rule', color: ink.faint, aria: false },
          encoding: { x: { value: 0 }, y2: { field: 'y2' }, tooltip: { value: null } },
        },
        {
          transform: [{ filter: 'datum.end > datum.share' }],
          mark: { type: 'rect', fill: 'transparent', stroke: colour, strokeDash: [3, 2], aria: false },
          encoding: { x: { field: 'share', type: 'quantitative' }, x2: { field: 'end' }, y2: { field: 'y2' } },
        },
        {
          mark: { type: 'rect', fill: colour, cursor: 'pointer' },
          encoding: {
            x2: { field: 'share' },
            y2: { field: 'y2' },
            opacity: { condition: { test: 'datum.small', value: 0.55 }, value: 1 },
            stroke: { value: ink.text },
            strokeWidth: { condition: { test: 'datum.key === picked', value: 2 }, value: 0 },
            description: { field: 'tip' },
          },
        },
        whiskers(ink, 'at'),
        {
          mark: {
            type: 'text',
            align: 'left',
            baseline: 'middle',
            dx: 6,
            fontSize: LABEL_SIZE - 1,
            lineBreak: '\n',
            lineHeight: LINE,
            cursor: 'pointer',
            aria: false,
          },
          encoding: {
            x: { field: 'words_at', type: 'quantitative' },
            y: { field: 'textAt', type: 'quantitative' },
            text: { field: 'words' },
            color: { condition: { test: 'datum.small || datum.share === 0', value: ink.faint }, value: ink.text },
          },
        },
      ],
    };
  };

  const panels = SPECIFICS.map(panel);
  return {
    // Vega takes the panels' titles for lower than they are.
    padding: { top: 4, right: 0, bottom: 0, left: 0 },
    config: { ...lookConfig(scheme), concat: { spacing: inRow ? SPACING : 28 } },
    params: [{ name: 'picked', value: '' }, ...params],
    ...(inRow ? { hconcat: panels } : { vconcat: panels }),
  };
}

export const specificity: Chart<NoticeSet, SpecificityRow> = {
  id: 'specificity',
  name: { zh: '写得多具体', en: 'Specificity' },
  question: {
    zh: '多少措施写出了数字、日期、文件和负责的人？',
    en: 'How many measures name a figure, a date, a document, or who answers for them?',
  },
  caution: {
    zh: '没写出来不等于没做：措施可能做得很好而一项也没写。各项写多写少，不是好坏的排名。',
    en: 'Not written does not mean not done: a measure may be carried out well and name none of these. This is no ranking.',
  },
  methods: ['specificity', 'wilson-interval'],
  params: noticeSetParams,
  paramsOf: ({ notices, filters }) => ({ notices: [...notices], filters }),
  sql: specificityQuery,
  row: specificityRow,
  spec,
  describe(rows, language) {
    const notices = shownNotices(rows);
    const labels = placeLabels(notices, language);
    return notices
      .map(({ notice_id }) => {
        const parts = rows
          .filter((row) => row.notice_id === notice_id)
          .map((row) => `${WORDS[language].specific[row.specific]} ${shareLabel(shareOf(row))}`);
        return language === 'zh'
          ? `${labels.get(notice_id)}：${parts.join('，')}。`
          : `${labels.get(notice_id)}: ${parts.join(', ')}.`;
      })
      .join(language === 'zh' ? '' : ' ');
  },
  notes(rows, language, params) {
    if (rows.length === 0) return [];
    const words = WORDS[language];
    const notices = shownNotices(rows);
    const labels = placeLabels(notices, language);
    const names = (some: readonly SpecificityRow[]) => some.map(({ notice_id }) => labels.get(notice_id)!);
    const hidden = rows.filter((row) => row.covered > 0);
    const small = notices.filter((notice) => notice.measures_total > 0 && isSmall(notice));
    const notes: string[] = [words.rule];
    if (hidden.length > 0) notes.push(words.hidden(names(hidden)));
    notes.push(...filterNotes(params, { themes: 'measures', statuses: 'measures' }, language));
    if (small.length > 0) notes.push(words.small(names(small)));
    notes.push(...noMeasuresNotes(notices, labels, language));
    notes.push(boundsNote('drawn', language), words.scale, ...leftOutNotes(rows, 'measures', language));
    return notes;
  },
  source(rows, language) {
    return measuresSource(rows, language);
  },
  table(rows, language) {
    const words = WORDS[language];
    const notices = shownNotices(rows);
    const labels = placeLabels(notices, language);
    return {
      columns: [words.place, ...SPECIFICS.map((specific) => words.specific[specific]), words.coveredColumn],
      rows: notices.map(({ notice_id, measures_total }) => {
        const own = rows.filter((row) => row.notice_id === notice_id);
        const covered = own.reduce((sum, row) => sum + row.covered, 0);
        return {
          header: `${labels.get(notice_id)} (n=${measures_total})`,
          cells: [
            ...own.map((row) => {
              return firstMeasureCell(row, boundedCount(row.measures, row.measures_total, row));
            }),
            { text: measures_total === 0 ? '–' : String(covered), target: null },
          ],
        };
      }),
    };
  },
};
