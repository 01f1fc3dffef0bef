/** The stretches in which digits count nothing: dates, titles of documents, numbers of documents, addresses. */
import { lendInt32 } from '../text/shadow/scratch.ts';
import type { DateMention } from './dates/scan-dates.ts';
import type { Range } from './ranges.ts';

const NAMED_NUMBERS =
  /〔[^〕]{1,8}〕第?[\d*]+号|\[\d{4}\]\d+号|\(\d{4}\)\d+号|https?[：:]\/\/[\w\-.~:/?#@!$&'()*+=%]{1,300}|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,64}|0\d{2,3}[-—]{1,2}\d{7,8}|1[3-9]\d{9}(?!\d)|\d{5,8}(?=热线|平台|举报|线下)|[GSXgsx]?\d{2,3}(?=国道|省道|县道)/g;

const lendEnds = lendInt32();

/** Offset after the masked stretch that holds an offset; the offset itself where it is free. Good until the next text is masked. */
export function readMask(
  text: string,
  titles: readonly Range[],
  dates: readonly DateMention[],
): (offset: number) => number {
  const spans: { start: number; end: number }[] = [...titles, ...dates];
  for (const match of text.matchAll(NAMED_NUMBERS))
    spans.push({ start: match.index, end: match.index + match[0].length });
  // For each masked offset where the stretch that holds it ends: one look instead of a search.
  const ends = lendEnds(text.length + 1).fill(0, 0, text.length + 1);
  for (const { start, end } of spans) {
    for (let at = start; at < end; at += 1) if (ends[at]! < end) ends[at] = end;
  }
  return (offset) => ends[offset] || offset;
}
