/** Reads the header of a notice from its title, its opening, its closing block and its signature. */
import type { Shadow } from '../../text/shadow/shadow.ts';
import { printedWords } from '../../text/shadow/shadow.ts';
import { type DateMention, scanDates } from '../dates/scan-dates.ts';
import type { Header, IsoDate } from '../notice.ts';
import { contactStart } from '../outline/section-text.ts';
import type { Range } from '../ranges.ts';
import { readClaimed } from './claimed.ts';
import { readContact } from './contact.ts';
import type { HeadLines } from './head-lines.ts';
import { readInspection } from './inspection.ts';
import type { Signature } from './signature.ts';

const OPENING_LENGTH = 1500;
const LAST_WORDS = 200;
const COMMENT_PERIOD = /(?:公开|公示|公告|反馈|监督|公布)(?:期限|期|时间|日期)(?:内|为|自)?[：(]{0,2}/;

/** The issuer named in a title: the words before 关于. */
function issuerInTitle(title: string): string | null {
  const at = title.indexOf('关于');
  const words =
    at > 0 ? title.slice(0, at) : (/^.{2,30}?(?:党组|党委|委员会|党工委|党总支|党支部)/.exec(title)?.[0] ?? '');
  return words.length >= 4 ? words : null;
}

/** Publication date printed by the site around the notice. */
export function siteDate(shadow: Shadow): IsoDate | null {
  for (const span of shadow.chrome) {
    const line = shadow.source.slice(span.start, span.end);
    const match =
      /(?:发布|发文|更新|公开|生成|成文)?(?:时间|日期)\s*[：:]\s*(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})/.exec(line);
    if (match) return `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
  }
  return null;
}

/**
 * Reads the header.
 * @param dates those of the whole shadow, in order
 * @param published date of the signature, else the site's
 * @returns the header, and the shadow range of the sentences that claim totals
 */
export function readHeader(
  shadow: Shadow,
  head: HeadLines,
  dates: readonly DateMention[],
  signature: Signature,
  published: IsoDate | null,
): { header: Header; claimedAt: Range | null } {
  const { text } = shadow;
  const titleWords = head.title.map((line) => text.slice(line.start, line.end)).join('');
  const openingEnd = Math.min(text.length, head.bodyStart + OPENING_LENGTH);
  const inspection = readInspection(
    text,
    head.bodyStart,
    firstHeading(text, head.bodyStart, openingEnd),
    titleWords,
    dates,
  );
  const closing = contactStart(text, signature.start);
  // A notice without a closing block may name its telephone in its last words.
  const contact = readContact(
    text,
    Math.min(closing, signature.start, Math.max(head.bodyStart, text.length - LAST_WORDS)),
  );
  const comment = commentPeriod(text, closing) ?? commentPeriod(text, head.bodyStart, openingEnd) ?? [null, null];
  const { claimed, at: claimedAt } = readClaimed(text, head.bodyStart, openingEnd);
  const inTitle = issuerInTitle(titleWords);
  const printed = head.title.map((line) => printedWords(shadow, line.start, line.end));
  const header: Header = {
    title: printed.length > 0 ? printed.join('') : null,
    issuer: withHiddenNames(shadow, signature.issuer ?? bestIssuer(inTitle, inspection.inspected)),
    inspector: withHiddenNames(shadow, inspection.inspector),
    inspectionKind: inspection.kind,
    round: withHiddenNames(shadow, inspection.round),
    inspectionStart: inspection.start,
    inspectionEnd: inspection.end,
    feedbackDate: inspection.feedback,
    published: published ?? comment[0],
    commentStart: comment[0],
    commentEnd: comment[1],
    ...contact,
    claimed,
    redacted: isRedacted(text),
  };
  return { header, claimedAt };
}

/** A name found in the shadow, with what hides a part of it as printed: ××县, where the shadow has **县. */
function withHiddenNames({ text, source, map }: Shadow, name: string | null): string | null {
  const at = name?.includes('*') ? text.indexOf(name) : -1;
  if (name === null || at < 0) return name;
  return name
    .split('')
    .map((mark, i) => (mark === '*' ? source[map[at + i]!] : mark))
    .join('');
}

/** The title's issuer where it names a place, else the body that the opening says was inspected. */
function bestIssuer(inTitle: string | null, inspected: string | null): string | null {
  if (inTitle !== null && /[省市县区州盟旗校院司团]/.test(inTitle)) return inTitle;
  return inspected ?? inTitle;
}

function firstHeading(text: string, from: number, to: number): number {
  const at = /\n(?:[一二三四五六七八九十]、|\([一二三四五六七八九十]\)|1[.、])/.exec(text.slice(from, to));
  return at ? from + at.index : to;
}

/** 请于9月12日至10月11日期间反映: a period without its name. */
const REPLY_WITHIN = /请(?:于|在)(?=[\d二])/;

/** The comment period named between two offsets, null where none is. */
function commentPeriod(text: string, from: number, to = text.length): [IsoDate, IsoDate | null] | null {
  const block = text.slice(from, to);
  const read = (pattern: RegExp, isPeriod: boolean): [IsoDate, IsoDate | null] | null => {
    const at = pattern.exec(block);
    if (!at) return null;
    const begin = from + at.index + at[0].length;
    const mention = scanDates(text, begin, Math.min(text.length, begin + 60), null)[0];
    return mention?.iso && (!isPeriod || mention.until !== null) ? [mention.iso, mention.until] : null;
  };
  // In the opening only a whole period: 反馈时间 there is when the findings were handed over.
  return read(COMMENT_PERIOD, to < text.length) ?? read(REPLY_WITHIN, true);
}

/** Figures replaced by stars: several stars right before a measure word or inside a date. */
function isRedacted(text: string): boolean {
  return (text.match(/\*{1,8}(?:\.\*{1,8})?[余多]?[万亿]?[年月日个名人次条件项元所%]/g)?.length ?? 0) >= 3;
}
