/** The totals of problems that a notice claims for its own inspection. */
import { chineseNumber } from '../numerals.ts';

export interface Claimed {
  problems: number | null;
  resolved: number | null;
  ongoing: number | null;
}

const N = '(\\d+|[一二三四五六七八九十百]+)';
const UNIT = '(?:个|条|项)';
const PROBLEMS = new RegExp(
  `(?:反馈|指出|提出|梳理|细化|分解)[^。]{0,24}?${N}${UNIT}(?:方面)?[^。，]{0,6}?(?:问题|整改任务|意见)`,
);
const RESOLVED = new RegExp(
  `(?:已(?:经)?(?:全部)?(?:完成整改|整改完成|整改到位|完成|整改)|完成整改|整改完成)[的了]?${N}${UNIT}|其中的?${N}${UNIT}[^。，]{0,8}已(?:经)?(?:整改|完成)|${N}${UNIT}(?:问题|任务)?[^。，；]{0,6}已(?:经)?(?:全部)?(?:整改|完成)`,
);
const ONGOING = new RegExp(
  `(?:正在整改|未完成(?:整改)?|持续整改|持续推进(?:整改)?|正在推进|尚未完成)[的中]?${N}${UNIT}|${N}${UNIT}[^。，；]{0,6}(?:正在|持续|尚未|仍在|未完成|需长期|基本完成)`,
);

function first(match: RegExpExecArray | null): number | null {
  const words = match?.slice(1).find((group) => group !== undefined);
  if (words === undefined) return null;
  return /^\d/.test(words) ? Number(words) : chineseNumber(words);
}

/** Reads the sentences in `opening` that speak of this inspection's problems. */
export function readClaimed(opening: string): Claimed {
  const none: Claimed = { problems: null, resolved: null, ongoing: null };
  for (const sentence of opening.split(/[。\n]/)) {
    if (!/问题|任务/.test(sentence) || !/反馈|巡察|巡视/.test(sentence)) continue;
    const whole = PROBLEMS.exec(sentence);
    if (!whole) continue;
    // 四个方面16个问题: the figure that counts problems is the last one before the word.
    const figures = [...whole[0].matchAll(new RegExp(`${N}${UNIT}(?!方面)`, 'g'))];
    const figure = figures.at(-1)?.[1];
    if (figure === undefined) continue;
    const rest = opening.slice(opening.indexOf(sentence) + whole.index + whole[0].length).split('\n')[0] ?? '';
    const near = rest.split('。').slice(0, 2).join('。');
    return {
      problems: /^\d/.test(figure) ? Number(figure) : chineseNumber(figure),
      resolved: first(RESOLVED.exec(near)),
      ongoing: first(ONGOING.exec(near)),
    };
  }
  return none;
}
