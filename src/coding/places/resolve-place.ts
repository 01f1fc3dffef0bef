/**
 * The place a notice speaks for: read from its issuer, else from its title and opening, else inferred from the
 * places its text names. Nothing is guessed: without evidence the place stays unknown.
 */
import type { Notice, Span } from '../../notice/notice.ts';
import type { Place } from '../coded-notice.ts';
import { type Division, pathOf, provinceOf } from './gazetteer.ts';
import { impliedUnit } from './implied-unit.ts';
import { inferPlace } from './infer-place.ts';
import { namedInText } from './named-in-text.ts';
import { placesIn } from './places-in.ts';
import { type Reading, readPhrase, type Surroundings } from './read-phrase.ts';
import { isOfNation, isOfProvince, provinceOfBody } from './superior-inspection.ts';

const UNKNOWN: Place = {
  jurisdiction: null,
  province: null,
  adcode: null,
  level: null,
  stated: false,
  confidence: 0,
  evidence: [],
};
const NATION = '全国';
const OPENING = 400;
const MOST_EVIDENCE = 10;

/** The place of `notice`; spans in its evidence are offsets into `text`. */
export function resolvePlace(notice: Notice, text: string): Place {
  const { header } = notice;
  const around: Surroundings = { text, named: namedInText(text), unit: impliedUnit(header) };
  const inspected = inspectedBody(text);
  // What the centre inspects is a province's as well as the nation's own.
  const ofNation = isOfNation(header) && (inspected === null || placesIn(inspected).length === 0);
  if (ofNation) return { ...UNKNOWN, jurisdiction: NATION, level: 'nation', stated: true, confidence: 1 };
  if (isOfProvince(header)) {
    const body = provinceOfBody(header, text, around.named);
    if (body) return placeOf(body.division, true, body.confidence, body.evidence);
  }
  let province: string | null = null;
  for (const { words, own } of phrases(notice, text)) {
    const reading = readPhrase(words, around);
    if (reading && (own || isLowEnough(reading, around))) return placeRead(reading, words, text);
    province ??= reading?.province ?? null;
  }
  const inferred = inferPlace(around.named(), around.unit);
  if (inferred) return placeOf(inferred.division, false, inferred.confidence, inferred.evidence);
  return { ...UNKNOWN, province };
}

interface Phrase {
  words: string;
  /** Whether it is the body's own name; else that of a committee, which may stand above the body's place. */
  own: boolean;
}

/** The names that tell the place, in the order in which they are trusted. */
function* phrases({ header: { issuer, title, inspector } }: Notice, text: string): Generator<Phrase> {
  if (issuer !== null) yield { words: issuer, own: true };
  if (title !== null) yield { words: /^(.{4,}?)关于/.exec(title)?.[1] ?? title, own: true };
  const opening = text.slice(0, OPENING);
  const inspected = inspectedBody(text);
  if (inspected !== null) yield { words: inspected, own: true };
  const told = TOLD.exec(opening);
  if (told) yield { words: told[1]!, own: true };
  for (const [, words] of opening.matchAll(SIGNED)) yield { words: words!, own: true };
  if (inspector !== null) yield { words: inspector, own: false };
  // 根据天水市委统一部署: the committee that ordered the inspection.
  for (const { start, end } of placesIn(opening)) {
    if (/^(?:委|党委|人民政府)/.test(opening.slice(end, end + 4)))
      yield { words: opening.slice(start, end), own: false };
  }
}

/** 对…进行了巡察: the body that was inspected, as the opening names it. */
const INSPECTED =
  /对((?:中共)?[^，。,\n]{2,30}?(?:局|党组|党委|党工委|委员会|[省市县区州盟旗]委|自治区|省))(?:党组|党委)?[^，。,\n]{0,16}?(?:进行|开展|实施)/;
const INSPECTED_BUREAU = /对((?:中共)?[^，。,]{2,24}?(?:局|党组|党委))/;
/** 向…反馈了巡察意见: the same body, where the findings were handed over. */
const TOLD = /向((?:中共)?[^，。,\n]{2,30}?(?:党组|党委|党工委|委员会|支部|[省市县区州盟旗]委))(?:反馈|通报|移交)/;
/** A line that signs, at the head of the notice. */
const SIGNED = /(?:^|\n)中共([^，。\n]{2,30}?(?:党组|党委|党工委|支部委员会|总支部委员会))(?=[\s\d&]|$)/g;

function inspectedBody(text: string): string | null {
  const opening = text.slice(0, OPENING);
  return (INSPECTED.exec(opening) ?? INSPECTED_BUREAU.exec(opening))?.[1] ?? null;
}

/** A city's name does not tell which of its districts a 区教育局 is. */
function isLowEnough({ division }: Reading, { unit }: Surroundings): boolean {
  const needsCounty = unit === '区' || unit === '县' || unit === '旗';
  return !needsCounty || division === null || division.level === 'county';
}

function placeOf(division: Division, stated: boolean, confidence: number, evidence: readonly Span[]): Place {
  return {
    jurisdiction: pathOf(division),
    province: provinceOf(division.code)?.name ?? null,
    adcode: division.code,
    level: division.level,
    stated,
    confidence,
    evidence: evidence.slice(0, MOST_EVIDENCE),
  };
}

function placeRead(reading: Reading, words: string, text: string): Place {
  const { division, name, province, confidence, inText } = reading;
  const evidence = [...printed(reading, words, text), ...inText].slice(0, MOST_EVIDENCE);
  if (division) return placeOf(division, true, confidence, evidence);
  return { ...UNKNOWN, jurisdiction: name, province, stated: true, confidence, evidence };
}

/** Where the name stands in the text: with its whole phrase, at the head before at the foot, else by itself. */
function printed({ inPhrase: { start, end } }: Reading, words: string, text: string): Span[] {
  const head = text.slice(0, OPENING).indexOf(words);
  const foot = Math.max(0, text.length - OPENING);
  const phrase = head >= 0 ? head : text.slice(foot).includes(words) ? text.lastIndexOf(words) : -1;
  const at = phrase >= 0 ? phrase + start : text.indexOf(words.slice(start, end));
  return at < 0 ? [] : [{ start: at, end: at + end - start }];
}
