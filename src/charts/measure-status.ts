/** How far each notice says it has come: its measures by status. */
import type { TopLevelSpec } from 'vega-lite';
import { type Chart, type Look, SMALL_DENOMINATOR } from './chart.ts';
import { INK, LABEL_SIZE, lookConfig } from './look.ts';
import { type StatusRow, statusQuery, statusRow } from './measure-status-rows.ts';
import { namesLegend } from './names-legend.ts';
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
import { countedLines, labelRoom, partLines, pixelAxis } from './pixel-axis.ts';
import { placeLabels, placeLines } from './place-label.ts';
import { shareLabel } from './quantity-label.ts';
import { boundedCount, boundsNote, boundsTip } from './share-interval.ts';
import { BAR, BAR_GAP, BAR_LINE, stackedBarLayers } from './stacked-bars.ts';
import { STATUS_COLOUR, STATUS_NAME, STATUS_ORDER } from './status-words.ts';
import { textWidth } from './text-width.ts';

const WORDS = {
  zh: {
    place: '地区',
    total: '措施',
    tip: (row: StatusRow) => `${row.measures}条／共${row.measures_total}条`,
    rule: '比例＝该状态的措施条数÷该通报全部措施条数，逐字重复的只计一次；状态依原文措辞判定。',
    clean: '“未发现问题”只说明检查没有发现违规，既不算完成，也不算未完成。',
    small: (places: string[]) => `样本小：${places.join('、')}的措施不足${SMALL_DENOMINATOR}条，地名以灰色显示。`,
    nothing: '没有可计的措施',
  },
  en: {
    place: 'Place',
    total: 'Measures',
    tip: (row: StatusRow) => `${row.measures} of ${row.measures_total} measures`,
    rule: "The share is the notice's measures of the status out of all its measures, word-for-word repeats counted once. The status is read from the words of the text.",
    clean: '"No violation found" says that a check found no violation, which is neither done nor open.',
    small: (places: string[]) =>
      `Small numbers: ${places.join(', ')} reported fewer than ${SMALL_DENOMINATOR} measures; the names are grey.`,
    nothing: 'no measures to count',
  },
} as const;

const NARROW = 480;

const isSmall = (row: StatusRow) => row.measures_total < SMALL_DENOMINATOR;

/** The first of these labels that a segment has room for. */
function firstFitting(labels: readonly string[], room: number): string {
  return labels.find((label) => textWidth(label, LABEL_SIZE - 1) + 6 <= room) ?? '';
}

function spec(rows: readonly StatusRow[], look: Look): TopLevelSpec {
  const { language, scheme, width } = look;
  const ink = INK[scheme];
  const names = STATUS_NAME[language];
  const colours = STATUS_COLOUR[scheme];
  const notices = shownNotices(rows);
  const labels = placeLabels(notices, language);
  const size = width < NARROW ? LABEL_SIZE - 1 : LABEL_SIZE;
  const most = Math.min(width * 0.3, 190);
  const placeText = notices.map((n) =>
    countedLines(placeLines(labels.get(n.notice_id)!, most, size), n.measures_total),
  );
  const room = labelRoom(placeText.flat(), size, most);
  const plot = Math.floor(width - room - 14);

  let top = 0;
  const bars = notices.map((notice, index) => {
    const own = rows.filter((row) => row.notice_id === notice.notice_id);

    const counts = own.filter((row) => row.measures > 0).map((row) => `${names[row.status]} ${row.measures}`);
    const under = partLines(counts.length > 0 ? counts : [WORDS[language].nothing], ' · ', plot, LABEL_SIZE - 1);
    const tall = Math.max(BAR + 4 + under.length * BAR_LINE, placeText[index]!.length * BAR_LINE);
    const y = top;
    top += tall + BAR_GAP;
    return { notice, own, under, y, middle: Math.round(y + tall / 2) };
  });
  const height = Math.max(1, top - BAR_GAP);
  const { params, y } = pixelAxis(
    bars.map(({ notice, middle }, index) => ({ at: middle, lines: placeText[index]!, faint: isSmall(notice) })),
    height,
    { ink, fontSize: size, lineHeight: BAR_LINE },
  );

  const segments = bars.flatMap(({ notice, own, y: barTop }) => {
    let before = 0;
    return own
      .filter((row) => row.measures > 0)
      .map((row) => {
        const share = row.measures / row.measures_total;
        const from = before;
        before += share;
        return {
          key: `${row.notice_id} ${row.status}`,
          notice: row.notice_id,
          span_start: row.first_start,
          span_end: row.first_end,
          status: row.status,
          from,
          to: before,
          middle: from + share / 2,
          y: barTop,
          y2: barTop + BAR,
          ink: colours[row.status].ink,
          words: firstFitting([`${names[row.status]} ${shareLabel(share)}`, shareLabel(share)], share * plot),
          tip: [
            `${names[row.status]} · ${labels.get(notice.notice_id)}`,
            shareLabel(share) + (language === 'zh' ? `（${WORDS.zh.tip(row)}）` : ` (${WORDS.en.tip(row)})`),
            ...boundsTip(row, language),
          ].join('\n'),
        };
      });
  });
  const present = STATUS_ORDER.filter((status) => segments.some((segment) => segment.status === status));
  const legend = namesLegend(
    present.map((status) => names[status]),
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
      field: 'status',
      parts: present,
      colours: present.map((status) => colours[status].fill),
      legend,
      bars,
      ink,
    }),
  };
}

export const measureStatus: Chart<NoticeSet, StatusRow> = {
  id: 'measure-status',
  name: { zh: '整改状态', en: 'Status of measures' },
  question: { zh: '各地的措施自称进展到哪一步？', en: 'How far does each place say its measures have come?' },
  caution: {
    zh: '“已完成”是通报自己的说法，没有经过核实；各地写法不同，不宜据此排名。',
    en: '"Done" is what the notice says of itself; nobody has checked it. Places word things differently, so this is no ranking.',
  },
  methods: ['wilson-interval'],
  params: noticeSetParams,
  paramsOf: ({ notices, filters }) => ({ notices: [...notices], filters }),
  sql: statusQuery,
  row: statusRow,
  spec,
  describe(rows, language) {
    const notices = shownNotices(rows);
    const labels = placeLabels(notices, language);
    return notices
      .map(({ notice_id }) => {
        const own = rows.filter((row) => row.notice_id === notice_id && row.measures > 0);
        const parts = own.map(
          (row) => `${STATUS_NAME[language][row.status]} ${shareLabel(row.measures / row.measures_total)}`,
        );
        if (parts.length === 0) parts.push(WORDS[language].nothing);
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
    const nameOf = ({ notice_id }: StatusRow) => labels.get(notice_id)!;
    const small = notices.filter((notice) => notice.measures_total > 0 && isSmall(notice));
    const notes: string[] = [words.rule];
    if (rows.some((row) => row.status === 'clean' && row.measures > 0)) notes.push(words.clean);
    notes.push(...filterNotes(params, { themes: 'measures', statuses: 'none' }, language));
    if (small.length > 0) notes.push(words.small(small.map(nameOf)));
    notes.push(...noMeasuresNotes(notices, labels, language));
    notes.push(boundsNote('said', language));
    notes.push(...leftOutNotes(rows, 'measures', language));
    return notes;
  },
  source(rows, language) {
    return measuresSource(rows, language);
  },
  table(rows, language) {
    const notices = shownNotices(rows);
    const labels = placeLabels(notices, language);
    return {
      columns: [
        WORDS[language].place,
        WORDS[language].total,
        ...STATUS_ORDER.map((status) => STATUS_NAME[language][status]),
      ],
      rows: notices.map(({ notice_id, measures_total }) => ({
        header: labels.get(notice_id)!,
        cells: [
          { text: String(measures_total), target: null },
          ...STATUS_ORDER.map((status) => {
            const row = rows.find((candidate) => candidate.notice_id === notice_id && candidate.status === status);
            if (row === undefined || row.measures_total === 0) return { text: '–', target: null };
            return firstMeasureCell(row, boundedCount(row.measures, row.measures_total, row));
          }),
        ],
      })),
    };
  },
};
