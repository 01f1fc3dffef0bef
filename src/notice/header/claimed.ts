/** The totals of problems that a notice claims for its own inspection. */
import { printedNumber } from '../numerals.ts';
import { aspectRuns } from '../quantities/damaged-figures.ts';
import type { Range } from '../ranges.ts';

export interface Claimed {
  problems: number | null;
  resolved: number | null;
  ongoing: number | null;
}

const N = '(\\d+|[一二两三四五六七八九十百]+)';
/** The measure word may be lost before 问题 or a stop. */
const UNIT = '(?:(?:个|条|项)(?!方面|百分点|工作日|月|小时)|(?=具体问题|问题|[，。；]))';
/** Problems of this inspection: the figure that stands with 问题 after 反馈, 指出 and their like. */
const PROBLEMS = [
  new RegExp(`(?:反馈|指出|提出|移交)[^。；]{0,30}?${N}${UNIT}[^。，；0-9]{0,8}?(?:问题|意见)`),
  new RegExp(`(?:反馈|指出|提出|移交)[^。；]{0,24}?问题${N}(?:个|条|项)`),
  new RegExp(
    `(?:反馈|巡察|巡视)[^。；]{0,40}?(?:细化|梳理|分解|归纳)[^。；]{0,12}?${N}${UNIT}[^。，；0-9]{0,8}?(?:问题|任务)`,
  ),
];
/** The verb before its figure (已完成整改21个) tells more than the figure before its verb (46项…已整改完成). */
const RESOLVED = [
  new RegExp(
    `(?:已(?:经)?(?:全部)?(?:完成整改|整改完成|整改到位|完成|整改|办结|销号)|完成整改|整改完成)(?:的|了|任务|问题)?${N}${UNIT}`,
  ),
  new RegExp(`${N}${UNIT}[^。，；\\d]{0,8}已(?:经)?(?:全部)?(?:整改|完成)`),
];
const ONGOING = [
  new RegExp(
    `(?:正在整改|正在推进|[尚仍]在整改|[尚仍]在推进|未完成(?:整改)?|持续整改|(?:取得阶段性(?:成效|进展)并)?(?:长期|持续)推进(?:整改)?|取得阶段性(?:成效|进展)|阶段性完成|基本完成|尚未完成|长期坚持)(?:的|中)?(?:问题)?${N}${UNIT}`,
  ),
  new RegExp(`${N}${UNIT}[^。，；\\d]{0,14}(?:正在|持续|尚未|[尚仍]在|未完成|正按|长期|取得阶段性)`),
];

/** Problems of an inspection before this one. */
const EARLIER = /上一?轮(?:巡察|巡视)|上次(?:巡察|巡视)|以往(?:巡察|巡视)/;
/** 反馈X个方面××个问题: the total is hidden, the parts may not be. */
const REDACTED = /(?:反馈|指出|提出)[^。；]{0,30}\*+(?:个|条|项)[^。，；0-9]{0,8}?(?:问题|意见)/;
/** 截至目前，已整改…个，正在推进2个: a later sentence of the opening that sums up. */
const SO_FAR = /(?:截至|截止|目前)[^。\n]{0,24}(?:整改|完成)[^。\n]*/;

function first(patterns: readonly RegExp[], words: string): number | null {
  for (const pattern of patterns) {
    const figure = pattern.exec(words)?.[1];
    if (figure !== undefined) return printedNumber(figure);
  }
  return null;
}

/** The claimed totals, and the shadow range of the sentences that claim them; null where none do. */
export interface ReadClaimed {
  claimed: Claimed;
  at: Range | null;
}

/** 截至…，巡视反馈的45个问题已整改完成41个: said again at the end of a notice. */
const AT_THE_END = /^截[至止][^。；\n]{0,24}反馈的?[^。；\n]{0,8}问题[^。\n]{0,60}/;

/** What is said of the problems solved behind the opening; null where nothing is. */
function saidLater(text: string, from: number): Pick<Claimed, 'resolved' | 'ongoing'> | null {
  for (let at = text.indexOf('截', from); at >= 0; at = text.indexOf('截', at + 1)) {
    const words = AT_THE_END.exec(text.slice(at, at + 140))?.[0];
    const resolved = words === undefined ? null : first(RESOLVED, words);
    if (resolved !== null) return { resolved, ongoing: first(ONGOING, words!) };
  }
  return null;
}

/** Reads the first sentence between two offsets that counts this inspection's problems, and the two after it. */
export function readClaimed(text: string, from: number, to: number): ReadClaimed {
  const run = aspectRuns(text, from, to)[0];
  if (run) {
    const { problems, resolved, ongoing } = run;
    return { claimed: { problems, resolved, ongoing }, at: { start: run.start, end: run.end } };
  }
  let start = from;
  for (const sentence of text.slice(from, to).split(/(?<=[。\n])/)) {
    const problems = /反馈|巡察|巡视/.test(sentence) && !EARLIER.test(sentence) ? first(PROBLEMS, sentence) : null;
    if (problems !== null || REDACTED.test(sentence)) {
      const near = `${text.slice(start, to).split('\n', 1)[0]!.split('。').slice(0, 3).join('。')}`;
      const soFar = SO_FAR.exec(text.slice(start, to))?.[0] ?? '';
      const words = `${near}。${soFar}`;
      const resolved = first(RESOLVED, words);
      const later = resolved === null ? saidLater(text, to) : null;
      const claimed = { problems, ...(later ?? { resolved, ongoing: first(ONGOING, words) }) };
      return { claimed, at: { start, end: start + near.length } };
    }
    start += sentence.length;
  }
  return { claimed: { problems: null, resolved: null, ongoing: null }, at: null };
}
