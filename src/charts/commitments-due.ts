/** What was promised for when, and what of it was due before a day that the reader sets. */
import type { TopLevelSpec } from 'vega-lite';
import type { Chart, Language, Look } from './chart.ts';
import { groupLabel } from './columns.ts';
import {
  type CommitmentParams,
  type CommitmentRow,
  commitmentParams,
  commitmentRow,
  commitmentsQuery,
  dueLines,
  MOST_LINES,
  type State,
} from './commitments-due-rows.ts';
import { INK, LABEL_SIZE, lookConfig } from './look.ts';
import { namesLegend } from './names-legend.ts';
import { filterNotes } from './notice-set.ts';
import { periodLabel } from './period-label.ts';
import { labelRoom, pixelAxis } from './pixel-axis.ts';
import { numberLabel } from './quantity-label.ts';
import { sourceOf } from './source-line.ts';
import { textWidth, wrap } from './text-width.ts';

const WORDS = {
  zh: {
    due: '到期',
    promises: '承诺（条）',
    year: (year: string) => `${year}年（未写季度）`,
    none: '没写日期',
    state: { overdue: '已过期', later: '未到期', dated: '写明日期', undated: '没写日期' },
    count: (row: CommitmentRow) => `${row.promises}条，见于${row.notices}份通报`,
    rule: '一条承诺计一次；按它写明的到期日归入季度，只写年份的单列一行。',
    asOf: (day: string) =>
      `“已过期”：所写日期允许的最后一天早于${day}；只写“年底前”“某月”的，到那段时间的最后一天为止。`,
    noDay: '没有设定日期，因此不说哪些已过期。',
    most: (lines: number) => `共${lines}行，图中是最晚的${MOST_LINES}行；其余见表格。`,
  },
  en: {
    due: 'Due',
    promises: 'Promises',
    year: (year: string) => `${year}, no quarter`,
    none: 'No date given',
    state: { overdue: 'Overdue', later: 'Due later', dated: 'With a date', undated: 'No date given' },
    count: (row: CommitmentRow) =>
      `${row.promises} ${row.promises === 1 ? 'promise' : 'promises'} in ${row.notices} ${row.notices === 1 ? 'notice' : 'notices'}`,
    rule: 'Each promise counts once, in the quarter of the date it gives; those that give only a year have a line of their own.',
    asOf: (day: string) =>
      `Overdue: the last day that the date allows lies before ${day}; a month or a year lasts until its last day.`,
    noDay: 'No day is set, so nothing is called overdue.',
    most: (lines: number) => `Of ${lines} lines the last ${MOST_LINES} are drawn; the table has them all.`,
  },
} as const;

const NARROW = 480;
const STEP = 30;
const BAR = 16;
/** Room that sets the promises without a date apart. */
const APART = 18;
/** Room at the right for the name of the day. */
const DAY_ROOM = 72;
const ORDER: readonly State[] = ['overdue', 'later', 'dated', 'undated'];

function dueLabel(due: string, language: Language): string {
  const words = WORDS[language];
  if (due === '-') return words.none;
  return due.includes('Q') ? groupLabel('quarter', due, language) : words.year(due);
}

function spec(rows: readonly CommitmentRow[], look: Look, { asOf }: CommitmentParams): TopLevelSpec {
  const { language, scheme, width } = look;
  const ink = INK[scheme];
  const words = WORDS[language];
  const { dated, undated } = dueLines(rows);
  const drawn = dated.slice(-MOST_LINES);
  const size = width < NARROW ? LABEL_SIZE - 1 : LABEL_SIZE;
  const names = [...drawn.map(({ due }) => due), ...(undated === undefined ? [] : ['-'])].map((due) =>
    dueLabel(due, language),
  );
  const room = labelRoom(names, size, width * 0.36);
  const plot = Math.floor(width - room - 16);
  const middle = (index: number) => index * STEP + STEP / 2;
  const undatedTop = drawn.length * STEP + (drawn.length > 0 ? APART : 0);
  const height = Math.max(1, undatedTop + (undated === undefined ? 0 : STEP));
  const { params, y } = pixelAxis(
    names.map((name, index) => ({
      at: undated !== undefined && index === names.length - 1 ? undatedTop + STEP / 2 : middle(index),
      lines: wrap(name, room, size),
      faint: undated !== undefined && index === names.length - 1,
    })),
    height,
    { ink, fontSize: size, lineHeight: 13 },
  );

  const colour: Record<State, string> = {
    overdue: scheme === 'light' ? '#c65a00' : '#e8823a',
    later: scheme === 'light' ? '#1f6a90' : '#4f9fc8',
    dated: scheme === 'light' ? '#1f6a90' : '#4f9fc8',
    undated: scheme === 'light' ? '#b4bac2' : '#5d656e',
  };
  const lines = [
    ...drawn.map((line, index) => ({ own: line.rows, at: middle(index), due: line.due })),
    ...(undated === undefined ? [] : [{ own: [undated], at: undatedTop + STEP / 2, due: '-' }]),
  ];
  const bars = lines.flatMap(({ own, at, due }) => {
    let before = 0;
    return [...own]
      .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))
      .map((row) => {
        const from = before;
        before += row.promises;
        return {
          key: `${row.notice_id} ${row.span_start}`,
          notice: row.notice_id,
          span_start: row.span_start,
          span_end: row.span_end,
          state: row.state,
          from,
          to: before,
          y: at - BAR / 2,
          y2: at + BAR / 2,
          tip: `${dueLabel(due, language)} · ${words.state[row.state]}\n${words.count(row)}`,
        };
      });
  });
  const totals = lines.map(({ own, at }) => {
    const promises = own.reduce((sum, row) => sum + row.promises, 0);
    const overdue = own.find((row) => row.state === 'overdue')?.promises ?? 0;
    const part = overdue > 0 && overdue < promises ? ` · ${words.state.overdue} ${numberLabel(overdue, language)}` : '';
    return { at, end: promises, words: `${numberLabel(promises, language)}${part}` };
  });
  const wordsRoom = Math.max(0, ...totals.map((total) => textWidth(total.words, LABEL_SIZE))) + 8;
  const top = Math.max(1, ...totals.map((total) => total.end));
  const present = ORDER.filter((state) => bars.some((bar) => bar.state === state));
  const legend = namesLegend(
    present.map((state) => words.state[state]),
    { width, left: room, gap: 16 },
  );

  // The day stands within its quarter, or where it would if there were a line for it.
  const day = asOf === null ? null : Date.parse(asOf);
  const quarters = drawn
    .map((line, index) => ({ span: line.span!, index, isQuarter: line.due.includes('Q') }))
    .filter(({ isQuarter }) => isQuarter);
  const dayAt = (time: number): number => {
    const within = quarters.find(({ span }) => time >= span.from && time < span.to);
    if (within !== undefined)
      return Math.round((within.index + (time - within.span.from) / (within.span.to - within.span.from)) * STEP);
    const before = drawn.findLastIndex(({ span }) => span !== null && span.to <= time);
    return (before + 1) * STEP;
  };
  const rule = day === null || drawn.length === 0 ? [] : [{ y: dayAt(day), words: asOf }];

  return {
    config: lookConfig(scheme),
    params: [{ name: 'picked', value: '' }, { name: 'names', value: words.state }, ...params],
    width: plot,
    height,
    data: { values: bars },
    encoding: {
      y: { ...y, field: 'y' },
      x: {
        field: 'from',
        type: 'quantitative',
        scale: {
          domain: [0, top],
          range: [0, Math.max(24, plot - wordsRoom - (rule.length > 0 ? DAY_ROOM : 0))],
          nice: false,
        },
        axis: null,
      },
    },
    layer: [
      // Under the bars and the numbers, which it must not strike out.
      {
        data: { values: rule },
        mark: { type: 'rule', color: ink.text, strokeWidth: 1, strokeDash: [4, 3], aria: false },
        encoding: { x: { value: 0 }, x2: { value: plot } },
      },
      {
        mark: { type: 'rect', cursor: 'pointer' },
        encoding: {
          x2: { field: 'to' },
          y2: { field: 'y2' },
          fill: {
            field: 'state',
            type: 'nominal',
            scale: { domain: present, range: present.map((state) => colour[state]) },
            legend: { ...legend, symbolType: 'square', symbolStrokeWidth: 0 },
          },
          stroke: { condition: { test: 'datum.key === picked', value: ink.text }, value: ink.paper },
          strokeWidth: { condition: { test: 'datum.key === picked', value: 2 }, value: 1 },
          tooltip: { field: 'tip' },
          description: { field: 'tip' },
        },
      },
      {
        data: { values: totals },
        mark: {
          type: 'text',
          align: 'left',
          baseline: 'middle',
          dx: 6,
          stroke: ink.paper,
          strokeWidth: 6,
          aria: false,
        },
        encoding: {
          x: { field: 'end', type: 'quantitative' },
          y: { field: 'at', type: 'quantitative' },
          text: { field: 'words' },
        },
      },
      {
        data: { values: totals },
        mark: { type: 'text', align: 'left', baseline: 'middle', dx: 6, aria: false },
        encoding: {
          x: { field: 'end', type: 'quantitative' },
          y: { field: 'at', type: 'quantitative' },
          text: { field: 'words' },
        },
      },
      {
        data: { values: rule },
        mark: {
          type: 'text',
          align: 'right',
          baseline: 'bottom',
          dy: -3,
          fontSize: LABEL_SIZE - 1,
          color: ink.faint,
          aria: false,
        },
        encoding: { x: { value: plot }, text: { field: 'words' } },
      },
    ],
  };
}

const total = (rows: readonly CommitmentRow[]) => rows.reduce((sum, row) => sum + row.promises, 0);

export const commitmentsDue: Chart<CommitmentParams, CommitmentRow> = {
  id: 'commitments-due',
  name: { zh: '承诺期限', en: 'Promises by due date' },
  question: { zh: '承诺的事，各在什么时候到期？', en: 'When is what was promised due?' },
  caution: {
    zh: '过期不等于没有兑现：通报发布后不会重写，兑现了也看不出来。没写日期的承诺无从判断，另列。',
    en: 'Overdue does not mean broken: a notice is not written again when a promise is kept. Promises without a date cannot be judged and stand apart.',
  },
  params: commitmentParams,
  paramsOf: ({ notices, filters, asOf }) => ({ notices: [...notices], filters, asOf }),
  sql: commitmentsQuery,
  row: commitmentRow,
  spec,
  describe(rows, language) {
    const words = WORDS[language];
    const parts = ORDER.flatMap((state) => {
      const promises = total(rows.filter((row) => row.state === state));
      return promises === 0 ? [] : `${words.state[state]} ${numberLabel(promises, language)}`;
    });
    if (parts.length === 0) return '';
    return language === 'zh' ? `${parts.join('，')}。` : `${parts.join(', ')}.`;
  },
  notes(rows, language, params) {
    if (rows.length === 0) return [];
    const words = WORDS[language];
    const { dated } = dueLines(rows);
    const notes: string[] = [words.rule];
    notes.push(params.asOf === null ? words.noDay : words.asOf(periodLabel(params.asOf, language)));
    notes.push(...filterNotes(params, { themes: 'promises', statuses: 'promises' }, language));
    if (dated.length > MOST_LINES) notes.push(words.most(dated.length));
    return notes;
  },
  source(rows, language) {
    return sourceOf(rows[0]?.notices_total ?? 0, [], total(rows), 'promises', language);
  },
  table(rows, language) {
    const words = WORDS[language];
    const { dated, undated } = dueLines(rows);
    const states = ORDER.filter((state) => state !== 'undated' && rows.some((row) => row.state === state));
    const lines = [...dated.filter((line) => line.rows.length > 0)];
    if (undated !== undefined) lines.push({ due: '-', span: null, rows: [undated] });
    return {
      columns: [words.due, words.promises, ...(states.length > 1 ? states.map((state) => words.state[state]) : [])],
      rows: lines.map((line) => ({
        header: dueLabel(line.due, language),
        cells: [
          promisesCell(line.rows, language),
          ...(states.length > 1
            ? states.map((state) =>
                promisesCell(
                  line.rows.filter((row) => row.state === state),
                  language,
                ),
              )
            : []),
        ],
      })),
    };
  },
};

/** A count that leads to the first of these promises. */
function promisesCell(rows: readonly CommitmentRow[], language: Language) {
  const [first] = rows;
  if (first === undefined) return { text: '0', target: null };
  const { notice_id: notice, span_start: start, span_end: end } = first;
  return { text: numberLabel(total(rows), language), target: { kind: 'span' as const, notice, start, end } };
}
