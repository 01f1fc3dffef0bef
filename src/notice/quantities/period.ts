/** The time a figure covers: a date in its own sentence, or one of the sentence before where it is taken up again. */
import type { DateMention } from '../dates/scan-dates.ts';
import type { Period } from '../notice.ts';
import { isFullStop, withoutLabel } from '../text-marks.ts';

/** A sentence that begins so goes on about the time of the one before. */
const TAKES_UP = /^(?:同时|其中|期间|会上|会议|该|此次|本次|当天|当日)/;
/** 平台运行以来: since what the sentence before told of. */
const SINCE_THEN = /^[^，。；\d]{2,12}以来/;
/** 全区共400多人参加培训: those at what the sentence before told of. */
const TOOK_PART = /^[^，。；]{0,4}参加(?:了)?(?:此次|本次|该)?(培训|会议|活动|研修|演练|比赛)/;
/** A sentence with a time of its own, if not a dated one. */
const OWN_TIME = /^(?:目前|现|每|寒假|暑假|寒暑假|[^，。；]{0,6}期间)/;
/** 从500元提高至600元, 由上年的112人减少到34人: the first figure is the old one. */
const RAISED =
  /^[^。；，]{0,6}(?:已)?(?:提高|提升|增加|增长|增至|上升|升至|降低|下降|降至|降到|减少|减至|压缩|缩短|扩大|调整)(?:到|至|为)?/;
const OLD_BEFORE = /[从由](上年|去年)?的?$/;
const YEARS_PAST = /近年来|近几年|近[两三四五六七八九十]年(?!内)|历年|多年来/;
/** 35岁以下, 任职满8年, 56人以上大班额: a bound that says which are meant, and measures nothing. */
const CLASS_BOUND = /^(?:[\d.]+)?(?:岁|周岁|人|万?元)(?:及)?以[上下](?:的|[\u4e00-\u9fff])/;
const AGE_BOUND = /岁(?:及)?以[上下]$/;
const TERM_BOUND = /^(?:.?满|.?超过).{1,6}[年届]$/;
/** 是否每年不少于2次, 明确每月至少1次: a rule, and no count of what was done. */
const RULED =
  /(?:是否|明确|规定)[^，。；、]{0,16}(?:每[年月周日天季度学期]{1,2}|不少于|不低于|不超过|至少)[^，。；、]{0,10}$/;
/**
 * A date after these words is not the figure's own time: what it is compared with (比2023年), or part of what
 * is dealt with (对2022年审计指出的17个问题).
 */
const COMPARED = /[比较]$/;
const DEALT_WITH = /对$/;
const FOUND_THEN = /^[^，。；]{0,14}(?:指出|反馈|发现|移交|交办)的/;
/** The year of those who leave school: 2024届毕业生去向落实率. */
const CLASS_OF = /(20\d{2})届[^；。\n]{0,30}$/;

/** A date mention as a period. */
export function periodOf(mention: DateMention): Period | null {
  if (mention.iso === null) return null;
  if (mention.until !== null) return `${mention.iso}/${mention.until}`;
  if (mention.bound === 'since') return `${mention.iso}/`;
  return mention.iso;
}

const isPoint = (date: DateMention): boolean => date.bound === null && date.until === null;
const isDay = (date: DateMention): boolean => date.until === null && /\d-\d\d-\d\d$/.test(date.iso ?? '');

/** No sentence is longer; a text without stops is cut here. */
const SENTENCE_REACH = 600;

function sentenceStart(text: string, at: number, floor: number): number {
  let start = at;
  while (start > floor && at - start < SENTENCE_REACH && !isFullStop(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

/** A figure with what is known around it. */
interface Place {
  text: string;
  start: number;
  end: number;
  /** Where its sentence begins. */
  sentence: number;
  /** Its measure. */
  floor: number;
  ceiling: number;
  /** The dates near it, in order. */
  dates: readonly DateMention[];
}

/** Whether a date may be a figure's own; 对2021年以来…清理 still tells what span the figures covers. */
function isOwn(text: string, date: DateMention): boolean {
  const before = text[date.start - 1] ?? '';
  if (COMPARED.test(before) || (isPoint(date) && DEALT_WITH.test(before))) return false;
  return !isPoint(date) || !/[对、]$/.test(before) || !FOUND_THEN.test(text.slice(date.end, date.end + 20));
}

/**
 * Whether a date reaches over a semicolon: a span, or the head of the sentence; not a day, on which one thing
 * happened, nor a date inside one of the sentence's parts.
 */
function reachesOver(place: Place, date: DateMention): boolean {
  const { text, sentence } = place;
  if (date.bound === 'since' || /截[至止]到?$/.test(text.slice(Math.max(0, date.start - 3), date.start))) return true;
  const lead = text.slice(sentence, date.start);
  if (isDay(date) || !/(?:^|[，。：]|[一二三四五六七八九十]是)$/.test(lead) || lead.includes('；')) return false;
  // After figures without a time, a year is only that of its own part.
  return date.until !== null || !/\d/.test(lead);
}

/** The date before a figure in its sentence, null where none is its own; undefined where there is none at all. */
function dateBefore(place: Place): Period | null | undefined {
  const { text, start, sentence, dates } = place;
  const before = dates.findLast((date) => date.end <= start + 1 && date.start >= sentence && isOwn(text, date));
  const between = text.slice(before ? before.end : sentence, start);
  if (YEARS_PAST.test(between)) return null;
  if (!before) return undefined;
  return between.includes('；') && !reachesOver(place, before) ? null : periodOf(before);
}

/** A date that follows its figure in the same clause: 组成7个督查组在2024年秋季…, 对2.7万名学生开展2024年秋季普测. */
function dateAfter({ text, end, ceiling, dates }: Place): Period | null {
  const after = dates.find((date) => date.start >= end && isOwn(text, date));
  if (!after || after.bound !== null || after.start - end > 16 || after.end > ceiling) return null;
  const gap = text.slice(end, after.start);
  const same = /^[^，。；、\n]{0,8}[在于]$/.test(gap) || /^[^。；、\d\n]{2,12}，于$/.test(gap);
  return same || (isPoint(after) && /^[^，。；、\d\n]{0,8}(?:开展|进行|组织|参加|实施)$/.test(gap))
    ? periodOf(after)
    : null;
}

/** The date of the sentence before, where the figure's own sentence takes it up. */
function dateTakenUp({ text, start, end, sentence, floor, dates }: Place): Period | null {
  // The usual case: nothing dated stands before.
  if (sentence <= floor || !dates.some((date) => date.end <= sentence)) return null;
  const opening = text.slice(sentence, Math.min(start, sentence + 20));
  const previous = sentenceStart(text, sentence - 1, floor);
  const carried = dates.findLast((date) => date.start >= previous && date.end <= sentence && isOwn(text, date));
  if (TAKES_UP.test(opening)) return carried ? periodOf(carried) : null;
  if (SINCE_THEN.test(opening)) return carried?.iso ? `${carried.iso}/` : null;
  const event = TOOK_PART.exec(text.slice(end, end + 14))?.[1];
  if (event !== undefined) {
    const told = dates.findLast((date) => date.end <= sentence && date.start >= floor);
    return told && text.slice(told.end, sentence).includes(event) ? periodOf(told) : null;
  }
  // 2025年，…。在全市率先…每天2小时: a sentence about a time that counts nothing itself.
  if (!carried || carried.bound === 'by' || isDay(carried) || OWN_TIME.test(opening)) return null;
  const lead = withoutLabel(text.slice(previous, carried.start));
  const counts = /[\d*]/.test(text.slice(carried.end, sentence));
  return lead === '' && text[carried.end] === '，' && !counts ? periodOf(carried) : null;
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
  const sentence = sentenceStart(text, start, floor);
  const place: Place = { text, start, end, sentence, floor, ceiling, dates };
  const old = '从由年的'.includes(text[start - 1] ?? '，')
    ? OLD_BEFORE.exec(text.slice(Math.max(0, start - 4), start))
    : null;
  const lead = text.slice(Math.max(sentence, start - 40), start);
  if (old && RAISED.test(text.slice(end, end + 16))) return old[1] === undefined ? null : yearBefore(dateBefore(place));
  if (isBound(text, start, end) || RULED.test(lead)) return null;
  const before = dateBefore(place);
  if (before !== undefined) return before;
  return dateAfter(place) ?? (lead.includes('届') ? CLASS_OF.exec(lead)?.[1] : null) ?? dateTakenUp(place);
}

/** Whether a figure only bounds a class of things. */
function isBound(text: string, start: number, end: number): boolean {
  // All that bound end with one of these.
  if (!/[年届下上元人岁]/.test(text[end - 1]!)) return false;
  const words = text.slice(Math.max(0, start - 1), end);
  return AGE_BOUND.test(words) || TERM_BOUND.test(words) || CLASS_BOUND.test(text.slice(start, end + 1));
}

function yearBefore(period: Period | null | undefined): Period | null {
  const year = /^\d{4}/.exec(period ?? '')?.[0];
  return year === undefined ? null : String(Number(year) - 1);
}
