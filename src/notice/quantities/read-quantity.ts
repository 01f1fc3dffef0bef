/** Reads the quantity that a figure opens: its unit, the upper end of a range, its qualifier. */
import { countsHere, isNameOrOrdinal } from './figure-context.ts';
import { fullUnit, normalUnit } from './full-unit.ts';
import { qualifierAfter, qualifierBefore } from './qualifiers.ts';
import type { Quantity } from './quantity.ts';
import { type Figure, readFigure } from './read-figure.ts';

/** 多 that goes on about the unit, and does not open its noun. */
const TAIL = /^[多余](?![种样元方次数])/;
const RANGE = /^(?:[-~至到]|—{1,2})/;

/** A figure, or the two of a range, with the unit behind. */
interface Measured {
  value: number | null;
  valueHigh: number | null;
  unit: string;
  end: number;
  over: boolean;
}

/** The range that `measured` opens (5-10个, 3天至5天: the second figure gives the unit), or null where it opens none. */
function rangeFrom(
  text: string,
  measured: Measured,
  figure: Figure,
  masked: (offset: number) => number,
): Measured | null {
  const mark = RANGE.exec(text.slice(measured.end, measured.end + 2));
  if (!mark) return null;
  const at = measured.end + mark[0].length;
  if (masked(at) > at) return null;
  const second = readFigure(text, at);
  if (!second || second.chinese !== figure.chinese) return null;
  const high = fullUnit(text, second.end);
  if (high.unit === '' || (measured.unit !== '' && measured.unit !== high.unit)) return null;
  let { value } = measured;
  if (value !== null && second.value !== null) {
    if (second.value <= value) return null;
    // 3-5万元: the multiplier behind the second figure is that of both.
    if (measured.unit === '' && second.multiplied && !figure.multiplied) {
      const printed = Number(/^[\d.]+/.exec(text.slice(at, second.end))?.[0] ?? second.value);
      value = Number(((value * second.value) / printed).toPrecision(15));
    }
  }
  return { value, valueHigh: second.value, unit: high.unit, end: high.end, over: measured.over || second.over };
}

/** What may follow the unit itself: 30个多月, 一年半. */
function withTail(text: string, measured: Measured): Measured {
  let { value, unit, end, over } = measured;
  if ('多余'.includes(text[end] ?? '\n') && TAIL.test(text.slice(end, end + 2)) && /[个年天月]$/.test(unit)) {
    over = true;
    end += 1;
  }
  if (unit === '个多月') {
    unit = '个月';
    over = true;
  }
  if (unit === '年' && text[end] === '半' && value !== null) {
    value += 0.5;
    end += 1;
  }
  return { value, valueHigh: measured.valueHigh, unit, end, over };
}

/**
 * The quantity that `figure` opens at `at`, or null where it counts nothing.
 * @param masked the offset after the masked stretch that holds an offset, the offset itself where it is free
 */
export function readQuantity(
  text: string,
  at: number,
  figure: Figure,
  masked: (offset: number) => number,
): Quantity | null {
  if (isNameOrOrdinal(text, at, figure)) return null;
  const { unit: own, end: ownEnd } = fullUnit(text, figure.end);
  const first: Measured = { value: figure.value, valueHigh: null, unit: own, end: ownEnd, over: figure.over };
  const whole = rangeFrom(text, first, figure, masked) ?? first;
  if (whole.unit === '') {
    // 3万多学生: no measure word, but a rounded figure before its noun.
    const noun = /[\u4e00-\u9fff]/.test(text[whole.end] ?? '');
    if (figure.chinese || !figure.multiplied || !noun) return null;
  }
  if (!countsHere(text, at, figure, whole.unit, whole.end)) return null;
  const { value, valueHigh, unit, end, over } = withTail(text, whole);
  const before = qualifierBefore(text, at);
  const after = qualifierAfter(text, end, unit);
  const under = over && before?.qualifier === 'under';
  return {
    start: before?.start ?? at,
    end: after?.end ?? end,
    value,
    valueHigh,
    unit: unit === '' ? null : normalUnit(unit),
    qualifier: under ? 'under' : (after?.qualifier ?? before?.qualifier ?? (over ? 'over' : 'exact')),
  };
}
