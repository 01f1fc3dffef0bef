/** Why a measure has its themes, and by how much others lost. */
import type { Notice } from '../notice/notice.ts';
import { shadowOf } from '../notice/parse-notice.ts';
import { chooseThemes, neededWeight } from './choose-themes.ts';
import { themeCoder, type WeighedTheme } from './code-themes.ts';
import { type Codebook, fallbackIndex } from './codebook.ts';
import { Lexicon } from './lexicon.ts';
import { shadowText } from './shadow-text.ts';
import type { EvidencePlace } from './theme-tally.ts';

export interface ExplainedEvidence {
  /** As printed. */
  words: string;
  /** `lead` is the measure's first clause, `opening` its first sentence, `body` the rest; then title and headings. */
  place: EvidencePlace;
  weight: number;
  /** UTF-16 offsets into the notice's text, `end` exclusive. */
  start: number;
  end: number;
}

export interface ExplainedTheme {
  theme: string;
  zh: string;
  weight: number;
  /** The weight it needed, beside the others of this measure. */
  needed: number;
  /** The heaviest first. */
  evidence: ExplainedEvidence[];
}

export interface MeasureExplanation {
  measure: string;
  item: string;
  itemTitle: string | null;
  text: string;
  start: number;
  end: number;
  /** The primary theme first. */
  given: ExplainedTheme[];
  /** The theme it was given for want of any other, null where another fitted. */
  fallback: string | null;
  /** Themes with words in the measure that were not given, the heaviest first. */
  lost: ExplainedTheme[];
}

const rounded = (weight: number): number => Math.round(weight * 100) / 100;

/** Explains the measure with an id, or null where the notice has none of that id. */
export function explainMeasure(
  notice: Notice,
  text: string,
  codebook: Codebook,
  id: string,
): MeasureExplanation | null {
  const measure = notice.measures.find((one) => one.id === id);
  if (!measure) return null;
  const shadow = shadowText(shadowOf(notice, text));
  const lexicon = new Lexicon();
  const code = themeCoder(codebook, lexicon);
  const weights = code(notice, shadow, lexicon.matcher()(shadow.words)).weigh(measure);
  const chosen = chooseThemes(weights, fallbackIndex(codebook));
  /** How many themes the measure had been given when this one was looked at. */
  const givenBefore = (theme: WeighedTheme): number =>
    chosen.filter((one) => weights.indexOf(one) < weights.indexOf(theme)).length;
  const explained = (theme: WeighedTheme): ExplainedTheme => ({
    theme: codebook.themes[theme.theme]!.code,
    zh: codebook.themes[theme.theme]!.zh,
    weight: rounded(theme.weight),
    needed: rounded(neededWeight(theme, weights[0]!, givenBefore(theme))),
    evidence: theme.evidence.map(({ place, weight, ...range }) => {
      const span = shadow.toText(range);
      return { words: text.slice(span.start, span.end), place, weight: rounded(weight), ...span };
    }),
  });
  return {
    measure: id,
    item: measure.item,
    itemTitle: notice.items.find((item) => item.id === measure.item)?.title ?? null,
    text: text.slice(measure.start, measure.end),
    start: measure.start,
    end: measure.end,
    given: chosen.map(explained),
    fallback: chosen.length === 0 ? codebook.fallback : null,
    lost: weights.filter((theme) => !chosen.includes(theme)).map(explained),
  };
}
