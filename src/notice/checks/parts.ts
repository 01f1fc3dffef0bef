/**
 * Checks the parts that a sentence gives of its own total: 共排查学校454所，其中达标439所、未达标15所. Parts after
 * 其中 are often only some of all, or overlap (其中女教师…、骨干教师…); a warning is given only where the words say
 * that they are all (其余, 达标 and 未达标), or where they cannot be parts at all.
 */
import type { Metric, Warning } from '../notice.ts';

/** How far a share may lie from the quotient before it is said, in units of its last digit. */
const SLACK = 0.56;
/** 其余5处, 还有3个: what is left of the total. */
const REST = /(?:其余|剩余|余下|尚余|尚有|还有)[^，。；,;]{0,8}$/;
/** A figure that stands apart from the parts before it. */
const APART = /另|此外|同时|还投入|再投入/;
/** 13人，占44.8%: of the total itself, not of another named behind 占, nor another's. */
const SHARE = /^[^，,]{0,2}[，,]占(?:比|比为|比达)?$/;
/** 已整改231处，剩余5处: what is done and what is left stand side by side. */
const DONE = /已/;
const SIDE_BY_SIDE = 12;
/** A sentence ends here, or one of its parts. */
const STOP = /[。；;！!？?]|\n\s*\n/;
const MONEY = '元';

interface Part {
  metric: Metric;
  /** The words between the figure before and this one. */
  lead: string;
}

/** The sentences that hold several figures, each with its figures. */
function sentencesOf(source: string, metrics: readonly Metric[]): Part[][] {
  const found: Part[][] = [];
  let open: Part[] = [];
  for (const metric of metrics) {
    const last = open.at(-1)?.metric;
    const lead = last ? source.slice(last.end, metric.start) : '';
    if (last && (last.measure !== metric.measure || STOP.test(lead))) {
      if (open.length > 1) found.push(open);
      open = [];
    }
    open.push({ metric, lead });
  }
  if (open.length > 1) found.push(open);
  return found;
}

function isExact({ value, valueHigh, qualifier }: Metric): boolean {
  return value !== null && valueHigh === null && qualifier === 'exact';
}

/** The figures before `index` in its unit; null where one is not exact. */
function totalsBefore(sentence: readonly Part[], index: number, unit: string | null): number[] | null {
  const totals = sentence.slice(0, index).filter(({ metric }) => metric.unit === unit);
  return totals.every(({ metric }) => isExact(metric)) ? totals.map(({ metric }) => metric.value!) : null;
}

/** The parts that begin with the one at `index`: those in its unit, as far as the words go on to list them. */
function partsFrom(sentence: readonly Part[], index: number): Part[] {
  const first = sentence[index]!;
  const parts = [first];
  for (const part of sentence.slice(index + 1)) {
    if (part.lead.includes('其中') || APART.test(part.lead)) break;
    if (part.metric.unit === first.metric.unit) parts.push(part);
  }
  return parts;
}

/** Whether the second of two parts is what the first is not: 达标…未达标, 合格…不合格. */
function isComplement(first: string, second: string): boolean {
  const name = first.slice(first.lastIndexOf('其中') + 2).replace(/^已/, '');
  const other = /(?:未|不)([^，、,]{1,6})$/.exec(second)?.[1];
  return other !== undefined && name.length >= 2 && (name.endsWith(other) || other.endsWith(name));
}

const number = (value: number): string => String(Number(value.toPrecision(12)));

function warning({ metric }: Part, message: string): Warning {
  return { start: metric.start, end: metric.end, code: 'parts_disagree', message };
}

/** 其中80万元…、60万元 of 120万元; null where nothing is wrong. */
function checkParts(sentence: readonly Part[], index: number): Warning | null {
  const part = sentence[index]!;
  const { unit, value } = part.metric;
  const totals = totalsBefore(sentence, index, unit);
  if (!totals || totals.length === 0 || !isExact(part.metric)) return null;
  // 58人、42人、15人，其中49人: perhaps of all of them together.
  const most = totals.reduce((a, b) => a + b, 0);
  // 其中涉及的…，另有…: only a part named at once behind 其中 is surely one.
  const atOnce = !/[，,]/.test(part.lead.slice(part.lead.lastIndexOf('其中')));
  if (atOnce && value! > most) return warning(part, `其中一项${number(value!)}大于总数${number(most)}，前后不相符。`);
  const parts = partsFrom(sentence, index);
  if (parts.length < 2 || !parts.every(({ metric }) => isExact(metric))) return null;
  const sum = parts.reduce((all, { metric }) => all + metric.value!, 0);
  if (unit === MONEY && sum > most * (1 + 1e-9))
    return warning(part, `各分项之和${number(sum)}大于总数${number(most)}，前后不相符。`);
  const areAll = parts.length === 2 && totals.length === 1 && isComplement(part.lead, parts[1]!.lead);
  return areAll && sum !== most ? warning(part, `两项之和${number(sum)}与总数${number(most)}不相符。`) : null;
}

/** 236处，已整改231处，剩余5处; null where nothing is wrong or more than one total could be meant. */
function checkRest(sentence: readonly Part[], index: number): Warning | null {
  const rest = sentence[index]!;
  const done = sentence[index - 1]!;
  const totals = totalsBefore(sentence, index, rest.metric.unit);
  if (totals?.length !== 2 || !isExact(rest.metric) || done.metric.unit !== rest.metric.unit) return null;
  if (!DONE.test(done.lead) || rest.lead.length > SIDE_BY_SIDE) return null;
  const [total, finished] = totals as [number, number];
  const sum = finished + rest.metric.value!;
  if (finished > total || sum === total) return null;
  const left = number(rest.metric.value!);
  return warning(rest, `${number(finished)}加上其余${left}为${number(sum)}，与总数${number(total)}不相符。`);
}

/** 29人，其中年轻干部13人，占44.8%; null where nothing is wrong. */
function checkShare(source: string, sentence: readonly Part[], index: number): Warning | null {
  const share = sentence[index]!.metric;
  const part = sentence[index - 1]!;
  if (!part.lead.includes('其中') || !isExact(share) || !isExact(part.metric)) return null;
  const totals = totalsBefore(sentence, index - 1, part.metric.unit);
  if (totals?.length !== 1 || totals[0] === 0) return null;
  const quotient = (part.metric.value! / totals[0]!) * 100;
  const digits = source.slice(share.start, share.end).match(/[.．]([\d０-９]+)/)?.[1]?.length ?? 0;
  if (Math.abs(quotient - share.value!) <= SLACK * 10 ** -digits) return null;
  const message = `${number(part.metric.value!)}占${number(totals[0]!)}约为${quotient.toFixed(2)}%，与所写的${number(share.value!)}%不符。`;
  return { start: share.start, end: share.end, code: 'share_disagrees', message };
}

/** Warnings where the parts a sentence gives do not agree with its total, in the order of the text. */
export function partWarnings(source: string, metrics: readonly Metric[]): Warning[] {
  const warnings: Warning[] = [];
  for (const sentence of sentencesOf(source, metrics)) {
    sentence.forEach(({ metric, lead }, index) => {
      if (index === 0) return;
      const found =
        metric.unit === '%'
          ? SHARE.test(lead) && checkShare(source, sentence, index)
          : lead.includes('其中')
            ? checkParts(sentence, index)
            : REST.test(lead) && checkRest(sentence, index);
      if (found) warnings.push(found);
    });
  }
  return warnings;
}
