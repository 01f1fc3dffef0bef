/** Applies a codebook to a parsed notice. */
import type { Notice } from '../notice/notice.ts';
import { shadowOf } from '../notice/parse-notice.ts';
import { type IndicatorCoder, indicatorCoder } from './code-indicators.ts';
import { type ThemeCoder, themeCoder } from './code-themes.ts';
import type { Codebook } from './codebook.ts';
import type { CodedNotice } from './coded-notice.ts';
import { Lexicon } from './lexicon.ts';
import { placeWarnings } from './places/place-warnings.ts';
import { resolvePlace } from './places/resolve-place.ts';
import { shadowText } from './shadow-text.ts';
import type { TermMatches } from './term-matcher.ts';

interface Coders {
  /** Finds the words of both coders. */
  match: (text: string) => TermMatches;
  themes: ThemeCoder;
  indicators: IndicatorCoder;
}

/** The coders of a codebook are made once and kept as long as the codebook is. */
const CODERS = new WeakMap<Codebook, Coders>();

function codersOf(codebook: Codebook): Coders {
  let coders = CODERS.get(codebook);
  if (!coders) {
    const lexicon = new Lexicon();
    const [themes, indicators] = [themeCoder(codebook, lexicon), indicatorCoder(codebook, lexicon)];
    coders = { match: lexicon.matcher(), themes, indicators };
    CODERS.set(codebook, coders);
  }
  return coders;
}

/** The notice with themes, indicators and place; `text` is the text it was parsed from. */
export function codeNotice(notice: Notice, text: string, codebook: Codebook): CodedNotice {
  const coders = codersOf(codebook);
  const shadow = shadowText(shadowOf(notice, text));
  const matches = coders.match(shadow.words);
  const themes = coders.themes(notice, shadow, matches);
  const indicators = coders.indicators(shadow, matches);
  const place = resolvePlace(notice, text);
  return {
    ...notice,
    place,
    warnings: [...notice.warnings, ...placeWarnings(place)].sort((a, b) => a.start - b.start),
    items: notice.items.map((item) => ({ ...item, themes: themes.ofItem(item) })),
    measures: notice.measures.map((measure) => ({ ...measure, themes: themes.ofMeasure(measure) })),
    metrics: notice.metrics.map((metric) => {
      const { indicator, role } = indicators(metric);
      return role === undefined ? { ...metric, indicator } : { ...metric, indicator, role };
    }),
  };
}
