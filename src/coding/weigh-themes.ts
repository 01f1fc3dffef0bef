/**
 * Weighs the themes of a measure by the words of the codebook: most by the words that open the measure, then
 * by the title of its item, less by what follows, least by headings.
 */
import type { Span as Range } from '../notice/notice.ts';
import type { Evidence } from './theme-terms.ts';
import { WEIGHTS } from './theme-weights.ts';

export type EvidencePlace = 'lead' | 'opening' | 'body' | 'title' | 'heading';

/** A word that was weighed. */
export interface WeighedEvidence extends Range {
  place: EvidencePlace;
  weight: number;
}

export interface ThemeWeight {
  /** Index of the theme in the codebook. */
  theme: number;
  weight: number;
  /** The share of the weight that the measure's own words earned. */
  own: number;
  /** In the order they were weighed: the measure's own, the title's, the headings'. */
  evidence: WeighedEvidence[];
}

/** A word of the title or the headings above a measure, with the weight it lends to each measure below. */
export interface ContextHit {
  hit: Evidence;
  place: 'title' | 'heading';
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

/** Visits the evidence that lies wholly in a range. `evidence` must be in order. */
function eachIn(evidence: readonly Evidence[], { start, end }: Range, visit: (hit: Evidence) => void): void {
  let low = 0;
  let high = evidence.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (evidence[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  for (; low < evidence.length && evidence[low]!.start < end; low += 1) {
    if (evidence[low]!.end <= end) visit(evidence[low]!);
  }
}

const [FULL_STOP, SEMICOLON, COMMA, COLON] = ['。', '；', '，', '：'].map((mark) => mark.charCodeAt(0));
const NEWLINE = 10;
/** More than any codebook has terms, so that a theme and a term make one key. */
const TERMS = 1_000_000;

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

/** What has been weighed so far, by theme. */
interface Sums {
  byTheme: Map<number, ThemeWeight>;
  /** Themes with a word that earns them by itself. */
  strong: Set<number>;
}

function addTo({ byTheme, strong }: Sums, hit: Evidence, place: EvidencePlace, weight: number): void {
  let sum = byTheme.get(hit.theme);
  if (!sum) {
    sum = { theme: hit.theme, weight: 0, own: 0, evidence: [] };
    byTheme.set(hit.theme, sum);
  }
  sum.weight += weight;
  if (place !== 'title' && place !== 'heading') sum.own += weight;
  if (hit.kind !== 'weak') strong.add(hit.theme);
  sum.evidence.push({ start: hit.start, end: hit.end, place, weight });
}

/** What the title and the headings lend to each measure of an item: the same for all of them. */
export function contextHits(
  evidence: readonly Evidence[],
  { title, siblings, headings }: MeasureContext,
): ContextHit[] {
  const hits: ContextHit[] = [];
  if (title) {
    const weight = WEIGHTS.title * Math.min(1, WEIGHTS.fewSiblings / siblings);
    eachIn(evidence, title, (hit) => hits.push({ hit, place: 'title', weight: hit.weight * weight }));
  }
  headings.forEach((heading, index) => {
    const weight = WEIGHTS.heading * WEIGHTS.outerHeading ** (headings.length - 1 - index);
    eachIn(evidence, heading, (hit) => hits.push({ hit, place: 'heading', weight: hit.weight * weight }));
  });
  return hits;
}

/**
 * The themes of a measure by weight, the heaviest first. Themes without any word are left out.
 * @param label characters of the measure's label, which name nothing
 * @param context what stands above the measure
 */
export function weighThemes(
  words: string,
  evidence: readonly Evidence[],
  measure: Range,
  label: number,
  context: readonly ContextHit[],
): ThemeWeight[] {
  const start = measure.start + label;
  const { lead, opening } = zones(words, start, measure.end);
  const sums: Sums = { byTheme: new Map(), strong: new Set() };
  const shares = new Map<number, number>();
  eachIn(evidence, { start, end: measure.end }, (hit) => {
    if (hit.kind === 'heading') return;
    const place = hit.start < lead ? 'lead' : hit.start < opening ? 'opening' : 'body';
    const key = hit.theme * TERMS + hit.term;
    const share = shares.get(key) ?? 1;
    shares.set(key, share * WEIGHTS.repeat);
    addTo(sums, hit, place, hit.weight * WEIGHTS[place] * share * (hit.inDocument ? WEIGHTS.inDocument : 1));
  });
  for (const { hit, place, weight } of context) addTo(sums, hit, place, weight);
  return [...sums.byTheme.values()]
    .filter(({ theme }) => sums.strong.has(theme))
    .sort((a, b) => b.weight - a.weight || a.theme - b.theme);
}
