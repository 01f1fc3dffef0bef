/**
 * Reads figures that lost a character around them: 补充62025年 (6, then a year), 科级干部2。 (2人, as the
 * figure before it counts people), 216个方面 (2个方面16个, since the notice says 13 are solved and 3 are not).
 */
import { eachDigitRun } from '../../text/digit-runs.ts';
import { firstIndex } from '../../text/first-index.ts';
import type { Quantity } from './quantity.ts';

/** A quantity read from damage, with what was printed and how sure the reading is. */
export interface DamagedFigure extends Quantity {
  reading: string;
  confidence: number;
}

const YEAR = /20[0-4]\d年/y;
const HAN = /[\u4e00-\u9fff]/;
const STOPS = '。，；、\n';
const ASPECTS = /(?<!\d)(\d{2,4})个方面(?=[^。，；]{0,4}问题)/g;
const ASPECTS_ONCE = new RegExp(ASPECTS.source);
const SOLVED_AND_OPEN =
  /(?:其中的?)?(\d{1,3})个(?:问题)?[^。；\d]{0,6}已[^。；\d]{0,8}，(?:还有|尚有|另有|其余|剩余)?(\d{1,3})个(?:问题)?[^。；\d]{0,4}(?:正在|尚未|持续)/;
/** How far back the figure may stand whose measure word a bare one takes. */
const REACH = 40;

const exact = { valueHigh: null, qualifier: 'exact' as const };

/** The last quantity that ends at or before an offset. `quantities` are in order. */
function lastBefore(quantities: readonly Quantity[], at: number): Quantity | undefined {
  return quantities[firstIndex(quantities.length, (index) => quantities[index]!.end <= at) - 1];
}

/** The nearest earlier quantity of the same sentence that counts after the same two characters, or just before 、. */
function unitFrom(text: string, at: number, quantities: readonly Quantity[]): string | null {
  const before = text.slice(at - 2, at);
  const near = lastBefore(quantities, at);
  if (!near || near.unit === null || near.end < at - REACH || /[。\n]/.test(text.slice(near.end, at))) return null;
  const sameVerb = text.slice(near.start - 2, near.start) === before;
  const listed = /^、/.test(text.slice(near.end, at));
  return sameVerb || listed ? near.unit : null;
}

/** Two counts run into one: 216个方面 for 2个方面16个, proved by the solved and the open ones adding up. */
export interface AspectRun {
  start: number;
  /** Where the count of aspects ends and that of problems begins. */
  cut: number;
  end: number;
  aspects: number;
  problems: number;
  resolved: number;
  ongoing: number;
}

/** The runs between two offsets, none where the notice does not say how many are solved and how many open. */
export function aspectRuns(text: string, from: number, to: number): AspectRun[] {
  const words = text.slice(from, to);
  // Two searches that are cheap spare the one that is not: hardly a notice runs its counts together.
  if (!ASPECTS_ONCE.test(words)) return [];
  const totals = SOLVED_AND_OPEN.exec(words);
  if (!totals) return [];
  const [resolved, ongoing] = [Number(totals[1]), Number(totals[2])];
  const total = String(resolved + ongoing);
  const runs: AspectRun[] = [];
  for (const match of words.matchAll(ASPECTS)) {
    const digits = match[1]!;
    if (digits.length <= total.length || !digits.endsWith(total)) continue;
    const start = from + match.index;
    const cut = start + digits.length - total.length;
    const aspects = Number(digits.slice(0, -total.length));
    runs.push({ start, cut, end: start + digits.length + 1, aspects, problems: resolved + ongoing, resolved, ongoing });
  }
  return runs;
}

/**
 * Where the figure ends that a run of digits opens, if its measure word may be lost: it runs into a year
 * (62025年), or stands bare between a noun and a stop. -1 where neither.
 */
function lostUnitAt(text: string, start: number, end: number): number {
  const before = text[start - 1] ?? '';
  const size = end - start;
  if (size > 4 && size < 8 && before !== '.' && before !== ',') {
    YEAR.lastIndex = end - 4;
    return YEAR.test(text) ? end - 4 : -1;
  }
  return size <= 4 && STOPS.includes(text[end] ?? ' ') && HAN.test(before) ? end : -1;
}

/** The damaged figures between two offsets, in order. `quantities` are the whole ones there. */
export function scanDamagedFigures(
  text: string,
  from: number,
  to: number,
  quantities: readonly Quantity[],
): DamagedFigure[] {
  const found: DamagedFigure[] = [];
  eachDigitRun(text, from, to, (start, runEnd) => {
    const end = lostUnitAt(text, start, runEnd);
    const unit = end < 0 ? null : unitFrom(text, start, quantities);
    if (unit === null) return;
    const digits = text.slice(start, end);
    found.push({ start, end, value: Number(digits), unit, ...exact, reading: `${digits}${unit}`, confidence: 0.7 });
  });
  for (const run of aspectRuns(text, from, to)) {
    const both = { ...exact, confidence: 0.85 };
    const aspects = { value: run.aspects, unit: '个', reading: `${run.aspects}个方面` };
    const problems = { value: run.problems, unit: '个', reading: `${run.problems}个` };
    found.push({ start: run.start, end: run.cut, ...aspects, ...both });
    found.push({ start: run.cut, end: run.end, ...problems, ...both });
  }
  return found.sort((a, b) => a.start - b.start);
}
