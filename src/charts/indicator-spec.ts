/** The picture of an indicator: a heading for each group, under it a row for each figure, as tall as its words need. */
import type { TopLevelSpec } from 'vega-lite';
import type { Language, Look } from './chart.ts';
import { groupFigures } from './indicator-groups.ts';
import type { IndicatorParams, IndicatorRow, ReportedRow } from './indicator-rows.ts';
import { apartWords, comparedWords, countedWords, groupHeading, stepOf } from './indicator-words.ts';
import { INK, LABEL_SIZE, lookConfig, themeColour } from './look.ts';
import { periodLabel } from './period-label.ts';
import { labelRoom, pixelAxis } from './pixel-axis.ts';
import { placeLabels, placeLines } from './place-label.ts';
import { fitted, textWidth, wrap } from './text-width.ts';

const LINE = 15;
const BAR = 14;
/** Between two rows, and above the heading of the second group. */
const GAP = 16;
const SUBJECT_SIZE = LABEL_SIZE - 1;
/** Lines of what is counted; the tip has all of it. */
const MOST_SUBJECT = 3;
/** Where the words of a figure that stands apart begin, behind its point. */
const INDENT = 20;
const HEADING_SIZE = 13;
/** Above the first line and below the last, which is taller than its type. */
const TOP = 4;

interface Figure {
  key: string;
  notice: string;
  indicator: string;
  value: number;
  high: number;
  compared: boolean;
  covered: boolean;
  words: string;
  subject: string | null;
  label: string[];
  tip: string;
}

interface Group {
  heading: string;
  figures: Figure[];
}

function groupsOf(
  rows: readonly IndicatorRow[],
  language: Language,
  params: IndicatorParams,
  labelLines: (place: string, period: string) => string[],
): Group[] {
  const labels = placeLabels(rows, language);
  const { compared, apart } = groupFigures(rows, params.per);
  const step = stepOf(compared, params);
  const figure = (row: ReportedRow, words: string): Figure => {
    const place = labels.get(row.notice_id)!;
    const period = periodLabel(row.period, language);
    const tip = [`${place} · ${period}`, words];
    if (row.subject !== null) tip.push(countedWords(row.subject, language));
    return {
      key: `${row.notice_id} ${row.indicator}`,
      notice: row.notice_id,
      indicator: row.indicator,
      value: 0,
      high: 0,
      compared: false,
      covered: row.value === null,
      words,
      subject: row.subject,
      label: labelLines(place, period),
      tip: tip.join('\n'),
    };
  };
  const groups: Group[] = [
    {
      heading: groupHeading('compared', params, step, language),
      figures: compared.map((one) => ({
        ...figure(one.row, comparedWords(one, params, step, language)),
        value: one.value,
        high: one.high,
        compared: true,
      })),
    },
    {
      heading: groupHeading('apart', params, step, language),
      figures: apart.map((one) => figure(one.row, apartWords(one, language))),
    },
  ];
  const [first, ...others] = groups.filter(({ figures }) => figures.length > 0);
  if (first === undefined) return [];
  // A picture that stands by itself must say of what it is.
  const { name_zh, name_en } = rows[0]!;
  return [{ ...first, heading: `${language === 'zh' ? name_zh : name_en} · ${first.heading}` }, ...others];
}

/** A text in lines, the last of those that there is room for ending in an ellipsis. */
function linesOf(text: string, width: number, fontSize: number, most = Number.POSITIVE_INFINITY): string[] {
  const lines = wrap(text, width, fontSize);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), fitted(lines.slice(most - 1).join(''), width, fontSize)];
}

/** A period in lines, cut before its second date where it is too long for one. */
function periodLines(period: string, width: number): string[] {
  if (textWidth(period, LABEL_SIZE) <= width) return [period];
  return period.split(/(?=至)|(?<= to )/u).flatMap((part) => wrap(part, width, LABEL_SIZE));
}

/** Rows from top to bottom, in whole pixels. */
function layOut(groups: readonly Group[], plot: number, look: Look) {
  const figures = groups.flatMap((group) => group.figures);
  const widest = Math.max(0, ...figures.filter((one) => one.compared).map((one) => textWidth(one.words, LABEL_SIZE)));
  // Words stand behind the bars where these keep half of the room, else under them.
  const behind = widest + 12 <= plot / 2;
  const barRoom = behind ? plot - widest - 12 : plot - 2;

  let top = TOP;
  const headings: { y: number; lines: string }[] = [];
  const placed = groups.flatMap((group) => {
    if (top > TOP) top += GAP;
    const heading = wrap(group.heading, look.width - 4, HEADING_SIZE);
    headings.push({ y: top, lines: heading.join('\n') });
    top += heading.length * (HEADING_SIZE + 4) + 10;
    return group.figures.map((one) => {
      const indent = one.compared ? 0 : INDENT;
      const room = plot - indent - 2;
      const beside = one.compared && behind;
      const words = beside ? [one.words] : wrap(one.words, room, LABEL_SIZE);
      const subject =
        one.subject === null ? [] : linesOf(countedWords(one.subject, look.language), room, SUBJECT_SIZE, MOST_SUBJECT);
      const head = one.compared ? BAR + 4 : 0;
      const tall = head + (beside ? 0 : words.length * LINE) + subject.length * LINE;
      const whole = Math.max(tall, one.label.length * LINE);
      const start = top + (whole - tall) / 2;
      const middle = Math.round(top + whole / 2);
      top += whole + GAP;
      const { label, subject: _, ...datum } = one;
      return {
        ...datum,
        label,
        middle,
        y: start + 1,
        y2: start + 1 + BAR,
        point: start + LINE / 2 - 1,
        wordsAt: beside ? start + 2 : start + head,
        words: words.join('\n'),
        subject: subject.join('\n'),
        subjectAt: start + head + (beside ? 0 : words.length * LINE),
        from: 0,
        indent,
      };
    });
  });
  return { placed, headings, behind, barRoom, height: Math.max(1, top - GAP + TOP) };
}

export function indicatorSpec(rows: readonly IndicatorRow[], look: Look, params: IndicatorParams): TopLevelSpec {
  const ink = INK[look.scheme];
  const colour = themeColour(rows[0]?.theme ?? '', look.scheme);
  const most = Math.min(190, look.width * 0.36);
  const groups = groupsOf(rows, look.language, params, (place, period) => [
    ...placeLines(place, most, LABEL_SIZE),
    ...periodLines(period, most),
  ]);
  const labels = groups.flatMap((group) => group.figures).flatMap((one) => one.label);
  const name = labelRoom(labels, LABEL_SIZE, most);
  const plot = Math.floor(look.width - name - 12);
  const { placed, headings, behind, barRoom, height } = layOut(groups, plot, look);
  const top = Math.max(1e-12, ...placed.map((one) => one.high));
  const axisRows = placed.map(({ middle, label }) => ({ at: middle, lines: label }));
  const { params: axisParams, y } = pixelAxis(axisRows, height, { ink, fontSize: LABEL_SIZE, lineHeight: LINE });
  const compared = placed.filter((one) => one.compared).map(({ label: _, ...datum }) => datum);
  const apart = placed.filter((one) => !one.compared).map(({ label: _, ...datum }) => datum);
  const text = {
    type: 'text' as const,
    align: 'left' as const,
    baseline: 'top' as const,
    lineBreak: '\n',
    aria: false,
  };
  const picked = { test: 'datum.key === picked', value: ink.text };
  return {
    config: lookConfig(look.scheme),
    params: [{ name: 'picked', value: '' }, ...axisParams],
    width: plot,
    height,
    data: { values: compared },
    encoding: {
      y: { ...y, field: 'y' },
      x: {
        field: 'value',
        type: 'quantitative',
        scale: { domain: [0, top], range: [0, barRoom], nice: false },
        axis: null,
      },
    },
    layer: [
      {
        // The stretch between the two ends of a range.
        transform: [{ filter: 'datum.high > datum.value' }],
        mark: { type: 'rect', cursor: 'pointer', color: colour, opacity: 0.35, aria: false },
        encoding: { x2: { field: 'high' }, y2: { field: 'y2' }, tooltip: { field: 'tip' } },
      },
      {
        mark: { type: 'bar', cursor: 'pointer', color: colour },
        encoding: {
          x: { field: 'from', type: 'quantitative' },
          x2: { field: 'value' },
          y2: { field: 'y2' },
          stroke: { condition: picked, value: colour },
          strokeWidth: { condition: { test: 'datum.key === picked', value: 2 }, value: 1 },
          description: { field: 'tip' },
          tooltip: { field: 'tip' },
        },
      },
      {
        mark: { ...text, cursor: 'pointer', lineHeight: LINE, dx: behind ? 7 : 0 },
        encoding: {
          y: { field: 'wordsAt', type: 'quantitative' },
          x: behind ? { field: 'high', type: 'quantitative' } : { value: 0 },
          text: { field: 'words' },
          tooltip: { field: 'tip' },
        },
      },
      {
        // What stands apart has no length that an eye could compare: a point and words.
        data: { values: apart },
        mark: { type: 'point', size: 60, strokeWidth: 1.5, cursor: 'pointer', fill: ink.paper },
        encoding: {
          y: { field: 'point', type: 'quantitative' },
          x: { value: 7 },
          shape: { condition: { test: 'datum.covered', value: 'diamond' }, value: 'circle' },
          stroke: { condition: picked, value: ink.faint },
          strokeWidth: { condition: { test: 'datum.key === picked', value: 3 }, value: 1.5 },
          description: { field: 'tip' },
          tooltip: { field: 'tip' },
        },
      },
      {
        data: { values: apart },
        mark: { ...text, cursor: 'pointer', lineHeight: LINE },
        encoding: {
          y: { field: 'wordsAt', type: 'quantitative' },
          x: { value: INDENT },
          text: { field: 'words' },
          tooltip: { field: 'tip' },
        },
      },
      // What is counted tells several figures of one place apart.
      ...[compared, apart].map((values, index) => ({
        data: { values: values.filter((one) => one.subject !== '') },
        mark: { ...text, fontSize: SUBJECT_SIZE, lineHeight: LINE, color: ink.faint },
        encoding: {
          y: { field: 'subjectAt', type: 'quantitative' as const },
          x: { value: index === 0 ? 0 : INDENT },
          text: { field: 'subject' },
        },
      })),
      {
        data: { values: headings },
        mark: { ...text, fontSize: HEADING_SIZE, fontWeight: 600, lineHeight: HEADING_SIZE + 4 },
        encoding: {
          y: { field: 'y', type: 'quantitative' },
          x: { value: -name - 8 },
          text: { field: 'lines' },
        },
      },
    ],
  };
}
