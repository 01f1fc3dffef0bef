/**
 * Weighs the themes of a measure by the words of the codebook: most by the words that open the measure, then
 * by the title of its item, less by what follows, least by headings.
 */
import type { Span as Range } from '../notice/notice.ts';
import { firstIndex } from '../text/first-index.ts';
import { EVIDENCE_PLACES, type EvidencePlace, type ThemeTally, type ThemeWeight } from './theme-tally.ts';
import { type EvidenceList, TERM_KIND, type TermUses } from './theme-terms.ts';
import { WEIGHTS } from './theme-weights.ts';

/** The evidence of a notice, and which of its words are heard. */
export interface HeardEvidence {
  evidence: EvidenceList;
  uses: TermUses;
  /** 1 for a theme that is not heard; null where all are. */
  deaf: Uint8Array | null;
}

/** A word of the title or the headings above a measure, with the weight it lends to each measure below. */
export interface ContextHit {
  /** Its index in the evidence. */
  hit: number;
  place: number;
  weight: number;
}

/** What the measures of one item have above them. */
export interface MeasureContext {
  /** The title of the item, null where the item has none of its own. */
  title: Range | null;
  /** How many measures stand under that title. */
  siblings: number;
  /** The headings the item stands under, outermost first. */
  headings: readonly Range[];
}

const [LEAD, OPENING, BODY, TITLE, HEADING] = (['lead', 'opening', 'body', 'title', 'heading'] as const).map(
  (place: EvidencePlace) => EVIDENCE_PLACES.indexOf(place),
) as [number, number, number, number, number];

/** The first word that starts at `offset` or after it. */
function firstFrom({ start, count }: EvidenceList, offset: number): number {
  return firstIndex(count, (index) => start[index]! < offset);
}

const [FULL_STOP, SEMICOLON, COMMA, COLON] = ['。', '；', '，', '：'].map((mark) => mark.charCodeAt(0));
const NEWLINE = 10;

/** Where the lead and the opening of a measure end: its first clause, and its first sentence. */
function zones(words: string, start: number, end: number): { lead: number; opening: number } {
  const limit = Math.min(end, start + WEIGHTS.longestOpening);
  let lead = 0;
  for (let i = start; i < limit; i += 1) {
    const unit = words.charCodeAt(i);
    const stop = unit === FULL_STOP || unit === SEMICOLON || unit === NEWLINE;
    const pause = unit === COMMA || unit === COLON;
    if (lead === 0 && (stop || pause) && i - start >= WEIGHTS.shortestLead) lead = i;
    if (stop && i - start >= WEIGHTS.shortestLead)
      return { lead: Math.min(lead, start + WEIGHTS.longestLead), opening: i };
  }
  return { lead: Math.min(lead || limit, start + WEIGHTS.longestLead), opening: limit };
}

function lend(heard: HeardEvidence, range: Range, place: number, weight: number, hits: ContextHit[]): void {
  const { evidence, uses, deaf } = heard;
  for (let hit = firstFrom(evidence, range.start); hit < evidence.count; hit += 1) {
    if (evidence.start[hit]! >= range.end) return;
    const use = evidence.use[hit]!;
    if (evidence.end[hit]! > range.end || (deaf !== null && deaf[uses.theme[use]!] === 1)) continue;
    hits.push({ hit, place, weight: uses.weight[use]! * weight });
  }
}

/** What the title and the headings lend to each measure of an item: the same for all of them. */
export function contextHits(heard: HeardEvidence, { title, siblings, headings }: MeasureContext): ContextHit[] {
  const hits: ContextHit[] = [];
  if (title) lend(heard, title, TITLE, WEIGHTS.title * Math.min(1, WEIGHTS.fewSiblings / siblings), hits);
  headings.forEach((heading, index) => {
    lend(heard, heading, HEADING, WEIGHTS.heading * WEIGHTS.outerHeading ** (headings.length - 1 - index), hits);
  });
  return hits;
}

/**
 * The themes of a measure by weight, the heaviest first. Themes without any word are left out.
 * @param tally where the words are added up; it keeps them until it is used again
 * @param label characters of the measure's label, which name nothing
 * @param context what stands above the measure
 */
export function weighThemes(
  tally: ThemeTally,
  words: string,
  { evidence, uses, deaf }: HeardEvidence,
  measure: Range,
  label: number,
  context: readonly ContextHit[],
): ThemeWeight[] {
  const start = measure.start + label;
  const { lead, opening } = zones(words, start, measure.end);
  tally.begin(evidence);
  for (let hit = firstFrom(evidence, start); hit < evidence.count; hit += 1) {
    const from = evidence.start[hit]!;
    if (from >= measure.end) break;
    const use = evidence.use[hit]!;
    if (uses.kind[use] === TERM_KIND.heading || evidence.end[hit]! > measure.end) continue;
    if (deaf !== null && deaf[uses.theme[use]!] === 1) continue;
    const place = from < lead ? LEAD : from < opening ? OPENING : BODY;
    const ofPlace = place === LEAD ? WEIGHTS.lead : place === OPENING ? WEIGHTS.opening : WEIGHTS.body;
    tally.add(hit, place, uses.weight[use]! * ofPlace * (evidence.inDocument[hit] === 1 ? WEIGHTS.inDocument : 1));
  }
  for (const { hit, place, weight } of context) tally.add(hit, place, weight);
  return tally.themes();
}
