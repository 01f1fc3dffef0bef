/** The time a figure covers: a date in its own sentence, or the sentence before where it is taken up again. */
import type { DateMention } from '../dates/scan-dates.ts';
import type { Period } from '../notice.ts';

const SENTENCE_END = /[。！？\n]/;
/** A sentence that begins so goes on about the time of the one before. */
const TAKES_UP = /^(?:同时|其中|期间|会上|会议|该|此次|本次|当天|当日|并|共)/;
/** 从500元提高至600元: the first figure is the old one. */
const RAISED = /^[^。；，]{0,6}(?:已)?(?:提高|提升|增加|增长|上升|降低|下降|减少|压缩|扩大|调整)(?:到|至|为)/;
const YEARS_PAST = /近年来|近几年|近[两三四五六七八九十]年|历年|多年来/;

/** A date mention as a period. */
export function periodOf(mention: DateMention): Period | null {
  if (mention.iso === null) return null;
  if (mention.until !== null) return `${mention.iso}/${mention.until}`;
  if (mention.bound === 'since') return `${mention.iso}/`;
  return mention.iso;
}

function sentenceStart(text: string, at: number, floor: number): number {
  let start = at;
  while (start > floor && !SENTENCE_END.test(text[start - 1]!)) start -= 1;
  return start;
}

/**
 * The period of the figure at `[start, end)` inside a measure that begins at `floor`.
 * `dates` are those of the measure in order, without the dates inside documents' titles.
 */
export function periodAt(
  text: string,
  start: number,
  end: number,
  floor: number,
  dates: readonly DateMention[],
): Period | null {
  const sentence = sentenceStart(text, start, floor);
  const before = dates.findLast((date) => date.end <= start + 1 && date.start >= sentence);
  const between = before ? text.slice(before.end, start) : text.slice(sentence, start);
  if (/从$/.test(text.slice(0, start).slice(-1)) && RAISED.test(text.slice(end, end + 16))) return null;
  if (before) return YEARS_PAST.test(between) ? null : periodOf(before);
  if (YEARS_PAST.test(between)) return null;
  const stop = text.slice(end).search(SENTENCE_END);
  const sentenceEnd = stop < 0 ? text.length : end + stop;
  const after = dates.find((date) => date.start >= end && date.end <= sentenceEnd);
  if (after && /[，；]/.test(text[after.start - 1] ?? '') && after.bound !== 'by') return periodOf(after);
  if (sentence > floor && TAKES_UP.test(text.slice(sentence, sentence + 4))) {
    const previous = sentenceStart(text, sentence - 1, floor);
    const carried = dates.findLast((date) => date.start >= previous && date.end <= sentence);
    return carried ? periodOf(carried) : null;
  }
  return null;
}
