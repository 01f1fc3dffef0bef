/** The time a figure covers: a date in its own sentence, or the sentence before where it is taken up again. */
import type { DateMention } from '../dates/scan-dates.ts';
import type { Period } from '../notice.ts';
import { isFullStop } from '../text-marks.ts';

/** A sentence that begins so goes on about the time of the one before. */
const TAKES_UP = /^(?:同时|其中|期间|会上|会议|该|此次|本次|当天|当日)/;
/** 从500元提高至600元: the first figure is the old one. */
const RAISED = /^[^。；，]{0,6}(?:已)?(?:提高|提升|增加|增长|上升|降低|下降|减少|压缩|扩大|调整)(?:到|至|为)/;
const YEARS_PAST = /近年来|近几年|近[两三四五六七八九十]年(?!内)|历年|多年来/;
/**
 * A date after these words is not the figure's own time: what it is compared with (比2023年), or part of what
 * is dealt with (对2022年审计指出的17个问题).
 */
const COMPARED = /[比较]$/;
const DEALT_WITH = /对$/;

/** A date mention as a period. */
export function periodOf(mention: DateMention): Period | null {
  if (mention.iso === null) return null;
  if (mention.until !== null) return `${mention.iso}/${mention.until}`;
  if (mention.bound === 'since') return `${mention.iso}/`;
  return mention.iso;
}

/** Whether a date may be a figure's own; 对2021年以来…清理 still tells what span the figures cover. */
function isOwn(date: DateMention, before: string): boolean {
  const isPoint = date.bound === null && date.until === null;
  return !COMPARED.test(before) && !(isPoint && DEALT_WITH.test(before));
}

/** No sentence is longer; a text without stops is cut here. */
const SENTENCE_REACH = 600;

function sentenceStart(text: string, at: number, floor: number): number {
  let start = at;
  while (start > floor && at - start < SENTENCE_REACH && !isFullStop(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

/**
 * The period of the figure at `[start, end)` inside a stretch of the shadow (its measure) from `floor` to
 * `ceiling`. `dates` are those near it in order, without the dates inside documents' titles.
 */
export function periodAt(
  text: string,
  start: number,
  end: number,
  floor: number,
  ceiling: number,
  dates: readonly DateMention[],
): Period | null {
  if (/[从由]/.test(text[start - 1] ?? '') && RAISED.test(text.slice(end, end + 16))) return null;
  const sentence = sentenceStart(text, start, floor);
  const own = dates.filter((date) => isOwn(date, text[date.start - 1] ?? ''));
  const before = own.findLast((date) => date.end <= start + 1 && date.start >= sentence);
  const between = text.slice(before ? before.end : sentence, start);
  if (YEARS_PAST.test(between)) return null;
  if (before) return periodOf(before);
  let sentenceEnd = end;
  while (sentenceEnd < ceiling && sentenceEnd - end < SENTENCE_REACH && !isFullStop(text.charCodeAt(sentenceEnd)))
    sentenceEnd += 1;
  const after = own.find((date) => date.start >= end && date.end <= sentenceEnd);
  if (after && after.bound !== 'by') {
    const gap = text.slice(end, after.start);
    // 组成7个督查组在2024年秋季…: the date belongs to the figure's clause.
    if (/^[^，；、]{0,8}[在于]$/.test(gap)) return periodOf(after);
  }
  if (sentence > floor && TAKES_UP.test(text.slice(sentence, sentence + 4))) {
    const previous = sentenceStart(text, sentence - 1, floor);
    const carried = own.findLast((date) => date.start >= previous && date.end <= sentence);
    return carried ? periodOf(carried) : null;
  }
  return null;
}
