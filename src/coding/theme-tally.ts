/** Adds up the weighed words of a measure, by theme. */
import type { Span as Range } from '../notice/notice.ts';
import { type EvidenceList, TERM_KIND, type TermUses } from './theme-terms.ts';
import { WEIGHTS } from './theme-weights.ts';

/** Where a word stands; its index is how the tally keeps it. */
export const EVIDENCE_PLACES = ['lead', 'opening', 'body', 'title', 'heading'] as const;
export type EvidencePlace = (typeof EVIDENCE_PLACES)[number];

/** Index of the first place that is above the measure, not in its own words. */
const FIRST_ABOVE = 3;

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
}

/** The heavier first; of two alike the one that stands first in the codebook. */
function isBefore(a: ThemeWeight, b: ThemeWeight): boolean {
  return a.weight === b.weight ? a.theme < b.theme : a.weight > b.weight;
}

/** One tally serves measure after measure, so that weighing leaves nothing behind but what is asked for. */
export class ThemeTally {
  private readonly weight: Float64Array;
  private readonly own: Float64Array;
  /** 1 for a theme with a word that earns it by itself. */
  private readonly strong: Uint8Array;
  /** What each word still counts, less each time it stands again. */
  private readonly share: Float64Array;
  private readonly seenThemes: number[] = [];
  private readonly seenUses: number[] = [];
  /** The weighed words side by side, in the order they were weighed: index in the evidence, place, weight. */
  private readonly hits: number[] = [];
  private readonly places: number[] = [];
  private readonly weights: number[] = [];
  private evidence: EvidenceList | null = null;

  constructor(
    private readonly uses: TermUses,
    themes: number,
  ) {
    this.weight = new Float64Array(themes);
    this.own = new Float64Array(themes);
    this.strong = new Uint8Array(themes);
    this.share = new Float64Array(uses.theme.length).fill(1);
  }

  /** Begins the next measure. */
  begin(evidence: EvidenceList): void {
    for (const theme of this.seenThemes) {
      this.weight[theme] = 0;
      this.own[theme] = 0;
      this.strong[theme] = 0;
    }
    for (const use of this.seenUses) this.share[use] = 1;
    this.seenThemes.length = 0;
    this.seenUses.length = 0;
    this.hits.length = 0;
    this.places.length = 0;
    this.weights.length = 0;
    this.evidence = evidence;
  }

  /** Adds a word with its weight at a place; in the measure's own words it counts less each time it stands again. */
  add(hit: number, place: number, weight: number): void {
    const use = this.evidence!.use[hit]!;
    const theme = this.uses.theme[use]!;
    if (this.weight[theme] === 0) this.seenThemes.push(theme);
    let counted = weight;
    if (place < FIRST_ABOVE) {
      counted *= this.share[use]!;
      this.share[use] = this.share[use]! * WEIGHTS.repeat;
      this.seenUses.push(use);
      this.own[theme] = this.own[theme]! + counted;
    }
    this.weight[theme] = this.weight[theme]! + counted;
    if (this.uses.kind[use] !== TERM_KIND.weak) this.strong[theme] = 1;
    this.hits.push(hit);
    this.places.push(place);
    this.weights.push(counted);
  }

  /** The themes by weight, the heaviest first. Themes without a word that earns them are left out. */
  themes(): ThemeWeight[] {
    const found: ThemeWeight[] = [];
    for (const theme of this.seenThemes) {
      if (this.strong[theme] === 0) continue;
      const weight = this.weight[theme]!;
      // A handful of themes: each is put in its place.
      let at = found.length;
      found.push({ theme, weight, own: this.own[theme]! });
      for (; at > 0 && isBefore(found[at]!, found[at - 1]!); at -= 1) {
        [found[at - 1], found[at]] = [found[at]!, found[at - 1]!];
      }
    }
    return found;
  }

  /** The words of a theme, the heaviest first, until the next measure begins. */
  evidenceOf(theme: number): WeighedEvidence[] {
    const { use, start, end } = this.evidence!;
    const found: WeighedEvidence[] = [];
    for (let i = 0; i < this.hits.length; i += 1) {
      const hit = this.hits[i]!;
      if (this.uses.theme[use[hit]!] !== theme) continue;
      const weight = this.weights[i]!;
      // A few words in an order of their own: each goes behind those that weigh as much.
      let at = found.length;
      while (at > 0 && found[at - 1]!.weight < weight) at -= 1;
      const word = { start: start[hit]!, end: end[hit]!, place: EVIDENCE_PLACES[this.places[i]!]!, weight };
      if (at === found.length) found.push(word);
      else found.splice(at, 0, word);
    }
    return found;
  }
}
