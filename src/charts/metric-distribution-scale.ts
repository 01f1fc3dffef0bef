/** Where figures stand in pixels: evenly, or by their logarithm where one far above the rest would flatten it. */
import { logTicks, roundTicks } from './round-ticks.ts';

/** A greatest figure so many times a theme's middle one asks for a log scale. */
const WIDE = 10;
/** Room in pixels for the zeros, which a log scale has no place for, and at the ends of the scale. */
const ZERO_ROOM = 34;
const EDGE = 8;
/** Numbers on an even axis at most. */
const MOST_TICKS = 7;

export interface FigureScale {
  log: boolean;
  at(value: number): number;
  /** Where the zeros of a log scale stand apart; null where there are none or zero has a place. */
  zeroAt: number | null;
  ticks: { at: number; value: number }[];
}

/**
 * A scale for the figures of some themes, `groups`, each from its least to its greatest.
 *
 * @param width pixels of the plot
 * @param tickRoom pixels that a label of an axis takes
 * @param upTo the highest upper end of a range, to which the scale reaches too
 */
export function figureScale(
  groups: readonly (readonly number[])[],
  { width, tickRoom, unit, upTo = 0 }: { width: number; tickRoom: number; unit: string; upTo?: number },
): FigureScale {
  const all = groups.flat();
  const greatest = Math.max(0, upTo, ...all);
  const positive = all.filter((value) => value > 0);
  const middles = groups.flatMap((group) => {
    const own = group.filter((value) => value > 0);
    return own.length === 0 ? [] : [own[Math.floor((own.length - 1) / 2)]!];
  });
  const isPercent = unit === '%' && greatest <= 100;
  const log = !isPercent && all.every((value) => value >= 0) && greatest >= WIDE * Math.min(...middles);
  // The last number of the axis needs half its width.
  const right = width - Math.max(EDGE, Math.ceil(tickRoom / 2));
  const most = Math.max(2, Math.min(MOST_TICKS, Math.floor(width / tickRoom)));
  if (!log) {
    const from = Math.min(0, ...all);
    const to = greatest > 0 ? greatest : from < 0 ? 0 : 1;
    const at = (value: number) => EDGE + ((value - from) / (to - from)) * (right - EDGE);
    const ticks = roundTicks(Math.max(to, -from), most - 1, false);
    const values = from < 0 ? [...ticks.map((value) => -value).reverse(), ...ticks.slice(1)] : ticks;
    const shown = values.filter((value) => value >= from && value <= to * (1 + 1e-9));
    return { log, at, zeroAt: null, ticks: shown.map((value) => ({ at: at(value), value })) };
  }
  const zeroAt = positive.length < all.length ? EDGE : null;
  const left = zeroAt === null ? EDGE : EDGE + ZERO_ROOM;
  const [low, high] = [Math.log10(Math.min(...positive)), Math.log10(greatest)];
  const at = (value: number) =>
    value <= 0 ? (zeroAt ?? left) : left + ((Math.log10(value) - low) / (high - low)) * (right - left);
  const values = logTicks(Math.min(...positive), greatest);
  // As many in even steps as have room: the narrowest gap is that of two neighbours on the scale.
  const gaps = values.slice(1).map((value, index) => at(value) - at(values[index]!));
  const each = Math.max(1, Math.ceil(tickRoom / Math.min(...gaps, width)));
  const ticks = values.filter((_, index) => index % each === 0).map((value) => ({ at: at(value), value }));
  return { log, at, zeroAt, ticks: zeroAt === null ? ticks : [{ at: zeroAt, value: 0 }, ...ticks] };
}

/** Vertical offsets in pixels for points at `xs` (from left to right), so that as few as possible lie over each other. */
export function spread(xs: readonly number[], size: number, reach: number): number[] {
  const levels = [0];
  for (let offset = size; offset <= reach; offset += size) levels.push(offset, -offset);
  const last = new Map<number, number>();
  return xs.map((x, index) => {
    const free = levels.find((level) => x - (last.get(level) ?? Number.NEGATIVE_INFINITY) >= size);
    const level = free ?? levels[index % levels.length]!;
    last.set(level, x);
    return level;
  });
}
