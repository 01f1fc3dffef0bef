/** The axis of time of themes by quarter: where quarters lie, and what is written below them. All in pixels. */
import type { Language } from './chart.ts';
import { LABEL_SIZE } from './look.ts';
import { textWidth, wrap } from './text-width.ts';
import type { TrendQuarter } from './theme-trend-rows.ts';
import { quarterLabel } from './theme-trend-words.ts';

const SMALL_SIZE = LABEL_SIZE - 1;
const LINE = 14;
/** Pixels that one quarter takes at most, and those of the notices without a quarter with the room before them. */
const WIDEST_STEP = 150;
const APART = 76;
/** A quarter this wide has room for its name with a count. */
const NAME_STEP = 48;

export interface TrendTime {
  /** Of each quarter from the first to the last, those without notices too; 0 where there is none. */
  step: number;
  /** From left to right: that of the quarters, and beside it that of the notices without one. */
  reach: readonly { from: number; to: number }[];
  /** @param index as in `TrendQuarter` */
  middleOf: (index: number | null) => number;
  roomOf: (index: number | null) => number;
  /** @param top of what is written below the quarters */
  namesBelow: (top: number, language: Language) => TimeNames;
}

interface TimeName {
  x: number;
  y: number;
  words: string;
  align: 'left' | 'center';
  faint: boolean;
}

interface TimeNames {
  texts: readonly TimeName[];
  /** Where a year ends and the next begins. */
  borders: readonly { x: number }[];
  foot: number;
}

/** @param plot room from left to right */
export function trendTime(quarters: readonly TrendQuarter[], plot: number): TrendTime {
  const dated = quarters.flatMap(({ index }) => index ?? []);
  const apart = quarters.find(({ index }) => index === null);
  const first = dated[0] ?? 0;
  const count = dated.length === 0 ? 0 : dated.at(-1)! - first + 1;
  const room = plot - (apart === undefined ? 0 : APART);
  const step = count === 0 ? 0 : Math.min(WIDEST_STEP, room / count);
  const apartAt = count === 0 ? APART / 2 : Math.min(plot, step * count + APART) - APART / 2 + 8;
  const right = apart === undefined ? plot : Math.min(plot, step * count);
  return {
    step,
    reach: [
      { from: 0, to: Math.max(1, right) },
      ...(apart === undefined ? [] : [{ from: apartAt - 28, to: apartAt + 28 }]),
    ],
    middleOf: (index) => (index === null ? apartAt : (index - first + 0.5) * step),
    roomOf: (index) => (index === null ? APART - 16 : step),
    namesBelow(top, language) {
      const own = quarterNames(quarters, { first, count, step, room }, top, language);
      const words =
        apart === undefined
          ? []
          : [...wrap(quarterLabel(apart.column, language), APART - 14, SMALL_SIZE), `n=${apart.measures_total}`];
      const beside = words.map((entry, line) => nameAt(apartAt, top + line * LINE, entry));
      const lines = Math.max(own.lines, words.length);
      return { texts: [...own.texts, ...beside], borders: own.borders, foot: top + lines * LINE };
    },
  };
}

function nameAt(x: number, y: number, words: string): TimeName {
  return { x, y, words, align: 'center', faint: true };
}

/** Names of the quarters where they have room, and of the years. */
function quarterNames(
  quarters: readonly TrendQuarter[],
  { first, count, step, room }: { first: number; count: number; step: number; room: number },
  top: number,
  language: Language,
) {
  const texts: TimeName[] = [];
  const borders: { x: number }[] = [];
  const year = (index: number) => (language === 'zh' ? `${Math.floor(index / 4)}年` : String(Math.floor(index / 4)));
  const hasNames = step >= NAME_STEP;
  const yearLine = top + (hasNames ? 2 * LINE : 0);
  const yearRoom = textWidth('2025年', SMALL_SIZE) + 8;
  const each = Math.max(1, Math.ceil(yearRoom / (4 * step || yearRoom)));
  for (let index = first; index < first + count; index += 1) {
    const x = (index - first) * step;
    if (hasNames) {
      const quarter = quarters.find((entry) => entry.index === index);
      const name = language === 'zh' ? `${'一二三四'[index % 4]}季度` : `Q${(index % 4) + 1}`;
      texts.push({ ...nameAt(x + step / 2, top, name), faint: quarter === undefined });
      texts.push(nameAt(x + step / 2, top + LINE, quarter === undefined ? '–' : `n=${quarter.measures_total}`));
    }
    const opens = index % 4 === 0;
    if (opens && index > first) borders.push({ x });
    const left = 4 - (index % 4);
    const shown = opens
      ? (Math.floor(index / 4) - Math.floor(first / 4)) % each === 0
      : index === first && left * step >= yearRoom;
    if (shown && x + yearRoom - 4 <= room + 14) {
      texts.push({ x: x + 2, y: yearLine, words: year(index), align: 'left', faint: false });
    }
  }
  return { texts, borders, lines: count === 0 ? 0 : hasNames ? 3 : 1 };
}
