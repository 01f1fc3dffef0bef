/**
 * Gives themes to measures by the codebook's terms. A term weighs most in the words that open a measure, less
 * in its item's title, least in passing; what is named once beside a much stronger theme is left out.
 */
import type { Item, Measure } from '../notice/notice.ts';
import type { Codebook } from './codebook.ts';
import type { ThemeCode } from './coded-notice.ts';
import { termMatcher } from './term-matcher.ts';

const LEAD = 3;
const TITLE = 2;
const BODY = 1;
/** How often a term counts in the body. */
const BODY_REPEATS = 3;
/** A second or third theme needs this share of the first one's weight, and this weight. */
const SHARE_OF_FIRST = 0.45;
const LEAST_WEIGHT = 2;
const MOST_THEMES = 3;
const LEAD_LENGTH = 40;

export type ThemeCoder = (text: string, measure: Measure, item: Item | undefined) => ThemeCode[];

/** Makes the coder of a codebook; offsets in its evidence are those of `text`. */
export function themeCoder(codebook: Codebook): ThemeCoder {
  const terms: string[] = [];
  const themeOf: number[] = [];
  codebook.themes.forEach((theme, index) => {
    for (const term of theme.terms) {
      terms.push(term);
      themeOf.push(index);
    }
  });
  const match = termMatcher(terms);

  return (text, measure, item) => {
    const weights = new Map<number, { weight: number; evidence: { start: number; end: number; weight: number }[] }>();
    const times = new Map<number, number>();
    const add = (theme: number, start: number, end: number, weight: number): void => {
      const entry = weights.get(theme) ?? { weight: 0, evidence: [] };
      entry.weight += weight;
      entry.evidence.push({ start, end, weight });
      weights.set(theme, entry);
    };
    const stop = text.slice(measure.start, measure.end).search(/[。；;]/);
    const leadEnd = measure.start + Math.min(stop < 0 ? LEAD_LENGTH : stop, LEAD_LENGTH);
    for (const { term, start, end } of match(text, measure.start, measure.end)) {
      const count = (times.get(term) ?? 0) + 1;
      times.set(term, count);
      if (count > BODY_REPEATS) continue;
      const lengthFactor = Math.min(1.5, 0.5 + (end - start) / 4);
      add(themeOf[term]!, start, end, (start < leadEnd ? LEAD : BODY) * lengthFactor);
    }
    if (item) {
      for (const { term, start, end } of match(text, item.start, item.end)) add(themeOf[term]!, start, end, TITLE);
    }
    return ranked(codebook, weights);
  };
}

function ranked(
  codebook: Codebook,
  weights: Map<number, { weight: number; evidence: { start: number; end: number; weight: number }[] }>,
): ThemeCode[] {
  const order = [...weights].sort(([a, x], [b, y]) => y.weight - x.weight || a - b);
  const first = order[0]?.[1].weight ?? 0;
  return order
    .filter(([, { weight }], index) => index === 0 || (weight >= first * SHARE_OF_FIRST && weight >= LEAST_WEIGHT))
    .slice(0, MOST_THEMES)
    .map(([theme, { weight, evidence }], index) => ({
      theme: codebook.themes[theme]!.code,
      rank: index + 1,
      score: Math.round(weight * 100) / 100,
      evidence: evidence.sort((a, b) => b.weight - a.weight).map(({ start, end }) => ({ start, end })),
    }));
}
