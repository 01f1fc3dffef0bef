/** The picture of promises past due: a share with its interval for each notice, and the counts in words below it. */
import type { TopLevelSpec } from 'vega-lite';
import type { Look } from './chart.ts';
import type { CommitmentParams } from './commitments-due-rows.ts';
import { INK, LABEL_SIZE, lookConfig } from './look.ts';
import type { OverdueRow } from './overdue-promises-rows.ts';
import {
  isSmallOverdue,
  OVERDUE_WORDS,
  overdueInterval,
  overdueShare,
  overdueWords,
} from './overdue-promises-words.ts';
import { periodLabel } from './period-label.ts';
import { labelRoom, partLines, pixelAxis } from './pixel-axis.ts';
import { placeLabels, placeLines } from './place-label.ts';
import { some } from './some-layer.ts';
import { wrap } from './text-width.ts';

const NARROW = 480;
const LINE = 14;
const GAP = 14;
/** Height of the line on which a share stands, above its words. */
const SHARE = 18;
/** Room between the scale and the first words. */
const ABOVE = 6;
const SMALL_SIZE = LABEL_SIZE - 1;
/** Room at both ends of the scale for half of a percentage. */
const EDGE = 16;

export function overdueSpec(rows: readonly OverdueRow[], look: Look, { asOf }: CommitmentParams): TopLevelSpec {
  const { language, scheme, width } = look;
  const ink = INK[scheme];
  const words = OVERDUE_WORDS[language];
  const labels = placeLabels(rows, language);
  const size = width < NARROW ? SMALL_SIZE : LABEL_SIZE;
  const most = Math.min(width * 0.36, 190);
  const placeText = rows.map((row) => placeLines(labels.get(row.notice_id)!, most, size));
  const room = labelRoom(placeText.flat(), size, most);
  const plot = Math.floor(width - room - 16);

  // The picture says its day, or that there is none and hence no share, also where no note goes with it.
  const day = asOf === null ? words.noDay : words.day(periodLabel(asOf, language));
  const said = rows.length > 0 ? wrap(day, plot, SMALL_SIZE) : [];
  let top = said.length > 0 ? ABOVE + said.length * LINE + GAP / 2 : ABOVE;
  const lines = rows.map((row, index) => {
    const under = partLines(overdueWords(row, language), words.joint, plot, SMALL_SIZE);
    const share = overdueShare(row) === null ? 0 : SHARE;
    const tall = Math.max(share + under.length * LINE, placeText[index]!.length * LINE);
    const start = top;
    top += tall + GAP;
    return { row, under, at: start + SHARE / 2, below: start + share, middle: Math.round(start + tall / 2) };
  });
  const height = Math.max(1, top - GAP);
  // Nothing is small where nothing is a share.
  const marks = lines.flatMap(({ row, at }) => {
    const share = overdueShare(row);
    if (share === null) return [];
    const small = isSmallOverdue(row);
    return {
      key: `${row.notice_id} ${row.first_start}`,
      notice: row.notice_id,
      span_start: row.first_start,
      span_end: row.first_end,
      share,
      low: row.low,
      high: row.high,
      small,
      y: at,
      tip: [labels.get(row.notice_id), ...overdueWords(row, language), overdueInterval(row, language)].join('\n'),
    };
  });
  const { params, y } = pixelAxis(
    lines.map(({ row, middle }, index) => ({
      at: middle,
      lines: placeText[index]!,
      faint: marks.length > 0 && isSmallOverdue(row),
    })),
    height,
    { ink, fontSize: size, lineHeight: LINE },
  );

  const texts = [
    ...(said.length === 0 ? [] : [{ y: ABOVE, words: said.join('\n'), faint: false }]),
    ...lines.map(({ row, under, below }) => ({
      y: below + 2,
      words: under.join('\n'),
      faint: marks.length > 0 && isSmallOverdue(row),
    })),
  ];
  const colour = scheme === 'light' ? '#c65a00' : '#e8823a';
  const paler = { condition: { test: 'datum.small', value: 0.55 }, value: 1 };

  return {
    config: lookConfig(scheme),
    params: [{ name: 'picked', value: '' }, ...params],
    width: plot,
    height,
    data: { values: marks },
    encoding: {
      y: { ...y, field: 'y' },
      x: {
        field: 'low',
        type: 'quantitative',
        title: null,
        scale: { domain: [0, 1], range: [EDGE, plot - EDGE], nice: false },
        axis:
          marks.length === 0
            ? null
            : {
                orient: 'top',
                grid: true,
                domain: false,
                ticks: false,
                values: plot < 240 ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1],
                format: '.0%',
                labelColor: ink.faint,
                labelFontSize: SMALL_SIZE,
                labelFlush: false,
                labelOverlap: false,
              },
      },
    },
    layer: [
      {
        mark: { type: 'rule', color: colour, strokeWidth: 2, aria: false },
        encoding: { x2: { field: 'high' }, opacity: paler, tooltip: { field: 'tip' } },
      },
      ...some(marks, {
        mark: { type: 'point', shape: 'circle', size: 80, fill: colour, cursor: 'pointer' },
        encoding: {
          x: { field: 'share', type: 'quantitative' },
          opacity: paler,
          stroke: { condition: { test: 'datum.key === picked', value: ink.text }, value: ink.paper },
          strokeWidth: { condition: { test: 'datum.key === picked', value: 3 }, value: 1 },
          tooltip: { field: 'tip' },
          description: { field: 'tip' },
        },
      }),
      ...[ink.paper, null].map((halo) => ({
        data: { values: texts },
        mark: {
          type: 'text' as const,
          align: 'left' as const,
          baseline: 'top' as const,
          fontSize: SMALL_SIZE,
          lineHeight: LINE,
          lineBreak: '\n',
          aria: false,
          ...(halo === null ? {} : { stroke: halo, strokeWidth: 5 }),
        },
        encoding: {
          x: { value: 0 },
          y: { field: 'y', type: 'quantitative' as const },
          text: { field: 'words' },
          color: { condition: { test: 'datum.faint', value: ink.faint }, value: ink.text },
        },
      })),
    ],
  };
}
