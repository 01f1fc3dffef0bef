/** From inspection to findings to publication: one line a notice, with what its dates leave open. */
import type { TopLevelSpec } from 'vega-lite';
import type { Chart, Look } from './chart.ts';
import { type Bounds, type Course, coursesOf, STEPS, type StepRow, stepRow, stepsQuery } from './inspection-rows.ts';
import { courseWords, DATES, dateCell, INSPECTION_WORDS, stepDays } from './inspection-words.ts';
import { INK, LABEL_SIZE, lookConfig } from './look.ts';
import { namesLegend } from './names-legend.ts';
import { filterNotes, leftOutNotes, type NoticeSet, noticeSetParams } from './notice-set.ts';
import { periodLabel } from './period-label.ts';
import { labelRoom, partLines, pixelAxis } from './pixel-axis.ts';
import { placeLabels, placeLines } from './place-label.ts';
import { sourceLine } from './source-line.ts';

const NARROW = 480;
const LINE = 14;
const BAR = 10;
const GAP = 16;
const DAY = 86_400_000;
/** Room at both ends for half a month's label. */
const EDGE = 24;

/** First days of months from `from` to `to`, in milliseconds, at most `most` and evenly spaced. */
function monthTicks([from, to]: readonly [number, number], most: number): number[] {
  const month = (time: number) => new Date(time).getUTCFullYear() * 12 + new Date(time).getUTCMonth();
  const [first, last] = [month(from), month(to)];
  const span = last - first + 1;
  const step = [1, 2, 3, 6].find((months) => span / months <= most) ?? 12 * Math.ceil(span / 12 / most);
  const ticks: number[] = [];
  for (let at = Math.ceil(first / step) * step; at <= last; at += step) {
    const time = Date.UTC(Math.floor(at / 12), at % 12, 1);
    if (time >= from && time <= to) ticks.push(time);
  }
  return ticks;
}

function spec(rows: readonly StepRow[], look: Look): TopLevelSpec {
  const { language, scheme, width } = look;
  const ink = INK[scheme];
  const words = INSPECTION_WORDS[language];
  const courses = coursesOf(rows);
  const labels = placeLabels(
    courses.map(({ notice }) => notice),
    language,
  );
  const size = width < NARROW ? LABEL_SIZE - 1 : LABEL_SIZE;
  const most = Math.min(width * 0.3, 190);
  const placeText = courses.map(({ notice }) => placeLines(labels.get(notice.notice_id)!, most, size));
  const room = labelRoom(placeText.flat(), size, most);
  const plot = Math.floor(width - room - 16);

  let top = 6;
  const lines = courses.map((course, index) => {
    const under = partLines(courseWords(course, language), words.joint, plot, LABEL_SIZE - 1);
    const tall = Math.max(BAR + 8 + under.length * LINE, placeText[index]!.length * LINE);
    const y = top;
    top += tall + GAP;
    return { course, under, y, at: y + BAR / 2, middle: Math.round(y + tall / 2) };
  });
  const height = Math.max(1, top - GAP);
  const { params, y } = pixelAxis(
    lines.map(({ middle }, index) => ({ at: middle, lines: placeText[index]! })),
    height,
    { ink, fontSize: size, lineHeight: LINE },
  );

  const all = courses.flatMap((course) => DATES.map((date) => course[date])).filter((date) => date !== null);
  const first = Math.min(...all.map((date) => date.low));
  const last = Math.max(...all.map((date) => date.high));
  // A lone day, or none, still needs a scale.
  const domain: [number, number] = all.length === 0 ? [0, DAY] : [first - DAY, Math.max(last, first + 30 * DAY) + DAY];

  const colour = scheme === 'light' ? '#1f6a90' : '#4f9fc8';
  const mark = { inspection: colour, feedback: '#c65a00', published: ink.text };
  if (scheme === 'dark') mark.feedback = '#e8823a';
  const led = (course: Course, date: Bounds) => ({
    key: `${course.notice.notice_id} ${date.span?.start}`,
    notice: course.notice.notice_id,
    span_start: date.span?.start ?? null,
    span_end: date.span?.end ?? null,
  });

  const bars = lines.flatMap(({ course, y: barTop }) => {
    const { start, end } = course;
    if (start === null || end === null) return [];
    const days = stepDays(course.steps.inspection, language);
    const dates = `${periodLabel(start.iso, language)}–${periodLabel(end.iso, language)}`;
    return {
      ...led(course, start),
      from: start.low,
      to: Math.max(end.high, start.high) + DAY,
      sure_from: start.high,
      sure_to: Math.max(end.low, start.high) + DAY,
      y: barTop,
      y2: barTop + BAR,
      tip: `${labels.get(course.notice.notice_id)}\n${words.legend.inspection} ${dates}${days === null ? '' : ` · ${days}`}`,
    };
  });
  const points = lines.flatMap(({ course, at }) => {
    const point = (kind: 'inspection' | 'feedback' | 'published', date: Bounds | null, name: string) =>
      date === null
        ? []
        : [
            {
              ...led(course, date),
              kind,
              day: (date.low + date.high) / 2 + DAY / 2,
              low: date.low,
              high: date.high + DAY,
              open: date.high > date.low,
              y: at,
              tip: `${labels.get(course.notice.notice_id)}\n${name}${words.colon}${periodLabel(date.iso, language)}`,
            },
          ];
    // One end of the inspection alone is a mark, as there is no bar.
    const alone = (date: Bounds | null, other: Bounds | null, name: string) =>
      other === null ? point('inspection', date, name) : [];
    return [
      ...alone(course.start, course.end, words.start),
      ...alone(course.end, course.start, words.end),
      ...point('feedback', course.feedback, words.feedback),
      ...point('published', course.published, words.published),
    ];
  });
  const threads = lines.flatMap(({ course, at }) => {
    const dates = DATES.map((date) => course[date]).filter((date) => date !== null);
    return dates.length < 2
      ? []
      : { from: Math.min(...dates.map((date) => date.low)), to: Math.max(...dates.map((date) => date.high)), y: at };
  });

  const kinds = ['inspection', 'feedback', 'published'] as const;
  // All three channels share one legend.
  const legend = {
    ...namesLegend(
      kinds.map((kind) => words.legend[kind]),
      { width, left: room, gap: 34 },
    ),
    symbolOpacity: 1,
  };
  const identity = { field: 'kind', type: 'nominal' as const };
  const colours = { domain: [...kinds], range: kinds.map((kind) => mark[kind]) };

  return {
    config: lookConfig(scheme),
    params: [{ name: 'picked', value: '' }, { name: 'names', value: words.legend }, ...params],
    width: plot,
    height,
    data: { values: points },
    encoding: { y: { ...y, field: 'y' } },
    layer: [
      {
        data: { values: threads },
        mark: { type: 'rule', color: ink.faint, strokeWidth: 1, aria: false },
        encoding: {
          x: {
            field: 'from',
            type: 'quantitative',
            title: null,
            scale: { domain, range: [EDGE, plot - EDGE], nice: false, zero: false },
            axis: {
              orient: 'top',
              grid: true,
              domain: false,
              ticks: false,
              values: monthTicks(domain, Math.max(2, Math.floor(plot / 76))),
              labelExpr: "utcFormat(datum.value, '%Y-%m')",
              labelColor: ink.faint,
              labelFlush: false,
              labelOverlap: false,
            },
          },
          x2: { field: 'to' },
        },
      },
      {
        data: { values: bars },
        mark: { type: 'rect', fill: mark.inspection, opacity: 0.35, cursor: 'pointer' },
        encoding: {
          x: { field: 'from', type: 'quantitative' },
          x2: { field: 'to' },
          y2: { field: 'y2' },
          tooltip: { field: 'tip' },
          description: { field: 'tip' },
        },
      },
      {
        data: { values: bars },
        mark: { type: 'rect', fill: mark.inspection, cursor: 'pointer', aria: false },
        encoding: {
          x: { field: 'sure_from', type: 'quantitative' },
          x2: { field: 'sure_to' },
          y2: { field: 'y2' },
          tooltip: { field: 'tip' },
        },
      },
      {
        transform: [{ filter: 'datum.open' }],
        mark: { type: 'rule', strokeWidth: 4, opacity: 0.45, aria: false },
        encoding: {
          x: { field: 'low', type: 'quantitative' },
          x2: { field: 'high' },
          stroke: { ...identity, scale: colours, legend },
        },
      },
      {
        mark: { type: 'point', size: 80, strokeWidth: 1.5, opacity: 1, cursor: 'pointer' },
        encoding: {
          x: { field: 'day', type: 'quantitative' },
          shape: {
            ...identity,
            scale: { domain: [...kinds], range: ['square', 'diamond', 'circle'] },
            legend,
          },
          fill: {
            ...identity,
            condition: { test: 'datum.open', value: ink.paper },
            scale: colours,
            legend,
          },
          stroke: {
            ...identity,
            scale: colours,
            legend,
          },
          strokeWidth: { condition: { test: 'datum.key === picked', value: 3 }, value: 1.5 },
          tooltip: { field: 'tip' },
          description: { field: 'tip' },
        },
      },
      {
        data: { values: lines.map(({ under, y: barTop }) => ({ y: barTop + BAR + 7, words: under.join('\n') })) },
        mark: {
          type: 'text',
          align: 'left',
          baseline: 'top',
          fontSize: LABEL_SIZE - 1,
          lineHeight: LINE,
          lineBreak: '\n',
          aria: false,
        },
        encoding: { x: { value: 0 }, text: { field: 'words' } },
      },
    ],
  };
}

export const inspectionTimeline: Chart<NoticeSet, StepRow> = {
  id: 'inspection-timeline',
  name: { zh: '巡察时间线', en: 'Inspection timeline' },
  question: {
    zh: '从巡察到反馈、再到公布，各地用了多少天？',
    en: 'How many days from inspection to findings to publication?',
  },
  caution: {
    zh: '天数长短受巡察层级、轮次和公布要求影响，不能据此说谁快谁慢、谁好谁差。',
    en: 'How long it takes depends on the level and round of the inspection and on rules of publication: this does not say who is quick or good.',
  },
  params: noticeSetParams,
  paramsOf: ({ notices, filters }) => ({ notices: [...notices], filters }),
  sql: stepsQuery,
  row: stepRow,
  spec,
  describe(rows, language) {
    const courses = coursesOf(rows);
    const labels = placeLabels(
      courses.map(({ notice }) => notice),
      language,
    );
    const { colon, joint } = INSPECTION_WORDS[language];
    const stop = language === 'zh' ? '。' : '. ';
    return courses
      .map(
        (course) => `${labels.get(course.notice.notice_id)}${colon}${courseWords(course, language).join(joint)}${stop}`,
      )
      .join('')
      .trim();
  },
  notes(rows, language, params) {
    if (rows.length === 0) return [];
    const words = INSPECTION_WORDS[language];
    const courses = coursesOf(rows);
    const labels = placeLabels(
      courses.map(({ notice }) => notice),
      language,
    );
    const wrong = courses.filter(({ steps }) => STEPS.some((step) => steps[step].out_of_order === true));
    const dates = courses.flatMap((course) => DATES.map((date) => course[date]));
    const notes: string[] = [words.order];
    if (dates.some((date) => date !== null && date.high > date.low)) notes.push(words.bounds);
    if (dates.includes(null)) notes.push(words.missingNote);
    if (wrong.length > 0) notes.push(words.wrongOrder(wrong.map(({ notice }) => labels.get(notice.notice_id)!)));
    notes.push(...filterNotes(params, { themes: 'none', statuses: 'none' }, language));
    notes.push(...leftOutNotes(rows, 'published', language));
    return notes;
  },
  source(rows, language) {
    const courses = coursesOf(rows);
    const dates = courses.flatMap((course) => DATES.filter((date) => course[date] !== null));
    return sourceLine(
      courses.map(({ notice }) => notice),
      dates.length,
      'dates',
      language,
    );
  },
  table(rows, language) {
    const words = INSPECTION_WORDS[language];
    const courses = coursesOf(rows);
    const labels = placeLabels(
      courses.map(({ notice }) => notice),
      language,
    );
    return {
      columns: [words.place, ...DATES.map((date) => words[date]), ...STEPS.map((step) => words.step[step])],
      rows: courses.map((course) => {
        const { notice_id } = course.notice;
        return {
          header: labels.get(notice_id)!,
          cells: [
            ...DATES.map((date) => dateCell(course[date], notice_id, language)),
            ...STEPS.map((step) => ({ text: stepDays(course.steps[step], language) ?? '–', target: null })),
          ],
        };
      }),
    };
  },
};
