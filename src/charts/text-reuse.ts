/** How much of each notice's text stands elsewhere too: boilerplate, shared with one, repeated, its own. */
import type { TopLevelSpec } from 'vega-lite';
import type { Chart, Look } from './chart.ts';
import { INK, LABEL_SIZE, lookConfig } from './look.ts';
import { namesLegend } from './names-legend.ts';
import { type NoticeSet, noticeSetParams } from './notice-set.ts';
import { labelRoom, partLines, pixelAxis } from './pixel-axis.ts';
import { placeLabels, placeLines } from './place-label.ts';
import { numberLabel, shareLabel } from './quantity-label.ts';
import { sourceLine } from './source-line.ts';
import { BAR, BAR_GAP, BAR_LINE, stackedBarLayers } from './stacked-bars.ts';
import { type ReuseRow, reuseQuery, reuseRow } from './text-reuse-rows.ts';
import {
  type ComparedRow,
  isCompared,
  isSmallText,
  PART_COLOUR,
  PART_NAME,
  PARTS,
  REUSE_WORDS,
  reuseInWords,
  reuseNotes,
} from './text-reuse-words.ts';
import { textWidth } from './text-width.ts';

const NARROW = 480;

/** What stands below a bar: the share of each part that there is. */
function wordsBelow(row: ReuseRow, language: Look['language']): string[] {
  if (!isCompared(row)) return [REUSE_WORDS[language].notCompared];
  return PARTS.filter((part) => row[part] > 0).map(
    (part) => `${PART_NAME[language][part]} ${shareLabel(row[part] / row.characters)}`,
  );
}

/** The segments of one bar, from the left. */
function segmentsOf(row: ComparedRow, label: string, plot: number, { language, scheme }: Look) {
  let before = 0;
  return PARTS.filter((part) => row[part] > 0).map((part) => {
    const share = row[part] / row.characters;
    const from = before;
    before += share;
    const value = shareLabel(share);
    return {
      key: row.notice_id,
      notice: row.notice_id,
      other: null,
      part,
      from,
      to: before,
      middle: from + share / 2,
      ink: PART_COLOUR[scheme][part].ink,
      words: textWidth(value, LABEL_SIZE - 1) + 14 <= share * plot ? value : '',
      tip: `${PART_NAME[language][part]} · ${label}\n${value}${REUSE_WORDS[language].tip(row[part], row.characters)}`,
    };
  });
}

function spec(rows: readonly ReuseRow[], look: Look): TopLevelSpec {
  const { language, scheme, width } = look;
  const ink = INK[scheme];
  const names = PART_NAME[language];
  const labels = placeLabels(rows, language);
  const size = width < NARROW ? LABEL_SIZE - 1 : LABEL_SIZE;
  const most = Math.min(width * 0.3, 190);
  const placeText = rows.map((row) => [
    ...placeLines(labels.get(row.notice_id)!, most, size),
    ...(row.characters === null ? [] : [`n=${row.characters}`]),
  ]);
  const room = labelRoom(placeText.flat(), size, most);
  const plot = Math.floor(width - room - 14);

  let top = 0;
  const bars = rows.map((row, index) => {
    // A % is wider than it is taken for.
    const under = partLines(wordsBelow(row, language), ' · ', plot - 16, LABEL_SIZE - 1);
    const tall = Math.max(BAR + 4 + under.length * BAR_LINE, placeText[index]!.length * BAR_LINE);
    const y = top;
    top += tall + BAR_GAP;
    return { row, under, y, middle: Math.round(y + tall / 2) };
  });
  const height = Math.max(1, top - BAR_GAP);
  const { params, y } = pixelAxis(
    bars.map(({ row, middle }, index) => ({
      at: middle,
      lines: placeText[index]!,
      faint: isSmallText(row) || !isCompared(row),
    })),
    height,
    { ink, fontSize: size, lineHeight: BAR_LINE },
  );
  const segments = bars.flatMap(({ row, y: barTop }) =>
    isCompared(row)
      ? segmentsOf(row, labels.get(row.notice_id)!, plot, look).map((part) => ({
          ...part,
          y: barTop,
          y2: barTop + BAR,
        }))
      : [],
  );
  const present = PARTS.filter((part) => segments.some((segment) => segment.part === part));
  const legend = namesLegend(
    present.map((part) => names[part]),
    { width, left: room, gap: 12 },
  );

  return {
    config: lookConfig(scheme),
    params: [{ name: 'picked', value: '' }, { name: 'names', value: names }, ...params],
    width: plot,
    height,
    data: { values: segments },
    encoding: {
      y: { ...y, field: 'y' },
      x: { field: 'from', type: 'quantitative', scale: { domain: [0, 1], range: [0, plot] }, axis: null },
    },
    layer: stackedBarLayers({
      field: 'part',
      parts: present,
      colours: present.map((part) => PART_COLOUR[scheme][part].fill),
      legend,
      bars,
      ink,
    }),
  };
}

export const textReuse: Chart<NoticeSet, ReuseRow> = {
  id: 'text-reuse',
  name: { zh: '套话与重复', en: 'Text reuse' },
  question: {
    zh: '每份通报有多少文字在别处也有？',
    en: 'How much of each notice stands elsewhere too?',
  },
  caution: {
    zh: '重复的文字多是格式和上级文件的提法，不等于抄袭，也不说明整改是假的；谁先谁后，图上看不出来。',
    en: 'Much of what is shared is the form of notices and the wording of higher offices: it proves neither copying nor empty rectification, and does not tell who wrote it first.',
  },
  methods: ['text-reuse'],
  params: noticeSetParams,
  paramsOf: ({ notices, filters }) => ({ notices: [...notices], filters }),
  sql: reuseQuery,
  row: reuseRow,
  spec,
  describe: reuseInWords,
  notes: reuseNotes,
  source(rows, language) {
    return sourceLine(
      rows,
      rows.reduce((sum, { characters }) => sum + (characters ?? 0), 0),
      'characters',
      language,
    );
  },
  table(rows, language) {
    const words = REUSE_WORDS[language];
    const labels = placeLabels(rows, language);
    return {
      columns: [words.place, words.characters, ...PARTS.map((part) => PART_NAME[language][part])],
      rows: rows.map((row) => ({
        header: labels.get(row.notice_id)!,
        cells: [
          {
            text: row.characters === null ? words.notCompared : numberLabel(row.characters, language),
            target: null,
          },
          ...PARTS.map((part) => {
            if (!isCompared(row)) return { text: '–', target: null };
            if (row[part] === 0) return { text: '0', target: null };
            const target = { kind: 'passages' as const, notice: row.notice_id, other: null };
            const text = `${numberLabel(row[part], language)} (${shareLabel(row[part] / row.characters)})`;
            return { text, target: part === 'own' ? null : target };
          }),
        ],
      })),
    };
  },
};
