/** Gives themes to the items and measures of a notice by the codebook's terms. */
import type { Item, Measure, Notice, Span } from '../notice/notice.ts';
import { chooseThemes } from './choose-themes.ts';
import { type Codebook, fallbackIndex, type ThemeDefinition } from './codebook.ts';
import type { ThemeCode } from './coded-notice.ts';
import type { Lexicon } from './lexicon.ts';
import { type SectorGuard, sectorGuard } from './sector.ts';
import type { ShadowText } from './shadow-text.ts';
import type { TermMatches } from './term-matcher.ts';
import { ThemeTally, type ThemeWeight, type WeighedEvidence } from './theme-tally.ts';
import { evidenceFinder } from './theme-terms.ts';
import { type ContextHit, contextHits, type HeardEvidence, weighThemes } from './weigh-themes.ts';

/** A theme that has a word for a measure, with its words, the heaviest first; spans in the words. */
export interface WeighedTheme extends ThemeWeight {
  evidence: WeighedEvidence[];
}

/** The themes of one notice, by item and measure. */
export interface NoticeThemes {
  ofItem: (item: Item) => ThemeCode[];
  ofMeasure: (measure: Measure) => ThemeCode[];
  /** All themes that have a word for the measure, the heaviest first, chosen or not. */
  weigh: (measure: Measure) => WeighedTheme[];
}

/** `matches` are the lexicon's in the words of the shadow. */
export type ThemeCoder = (notice: Notice, shadow: ShadowText, matches: TermMatches) => NoticeThemes;

/** Makes the coder of a codebook, whose words go into `lexicon`. */
export function themeCoder(codebook: Codebook, lexicon: Lexicon): ThemeCoder {
  const { uses, find } = evidenceFinder(codebook, lexicon);
  const guard = sectorGuard(codebook);
  const guarded = Uint8Array.from(codebook.themes, (_, theme) => (guard.guarded.has(theme) ? 1 : 0));
  const none = fallbackIndex(codebook);
  const fallback = codebook.themes[none];
  const subthemes = codebook.themes.map((theme) => Object.entries(theme.subthemes));
  const tally = new ThemeTally(uses, codebook.themes.length);

  return (notice, shadow, matches) => {
    const { words, toText } = shadow;
    const all = { evidence: find(matches, notice.citations.map(shadow.toWords)), uses, deaf: null };
    // Outside the codebook's sector its guarded themes count only where the measure or its title names it.
    const covered = guard.covers(words, notice.header.issuer, notice.header.title);
    const unguarded = { ...all, deaf: guarded };
    const heardIn = (range: Span, title: Span | null): HeardEvidence =>
      covered || namesSector(words, guard, range, title) ? all : unguarded;

    const items = new Map(notice.items.map((item) => [item.id, item]));
    const paths = headingPaths(notice, shadow);
    const siblings = new Map<string, number>();
    for (const { item } of notice.measures) siblings.set(item, (siblings.get(item) ?? 0) + 1);
    /** What stands above the measures of an item, by whether the guarded themes are heard; the last item's is kept. */
    let last = { item: '', title: null as Span | null, contexts: new Map<HeardEvidence, ContextHit[]>() };
    const aboveMeasuresOf = (id: string): typeof last => {
      if (last.item !== id) {
        const item = items.get(id);
        last = { item: id, title: item ? shadow.toWords(item) : null, contexts: new Map() };
      }
      return last;
    };
    const weighMeasure = (measure: Measure): ThemeWeight[] => {
      const { item, title, contexts } = aboveMeasuresOf(measure.item);
      const range = shadow.toWords(measure);
      const heard = heardIn(range, title);
      let context = contexts.get(heard);
      if (!context) {
        const above = { title, siblings: siblings.get(item) ?? 1, headings: paths.get(item) ?? [] };
        context = contextHits(heard, above);
        contexts.set(heard, context);
      }
      return weighThemes(tally, words, heard, range, measure.label?.length ?? 0, context);
    };
    /** An item's own themes: its title stands where a measure's words would. */
    const weighItem = (item: Item): ThemeWeight[] => {
      const range = shadow.toWords(item);
      const heard = heardIn(range, null);
      const above = { title: null, siblings: 1, headings: paths.get(item.id) ?? [] };
      return weighThemes(tally, words, heard, range, 0, contextHits(heard, above));
    };
    const codeOf = ({ theme, weight }: ThemeWeight, index: number): ThemeCode => {
      const earned = tally.evidenceOf(theme);
      const subtheme = subthemes[theme]!.length > 0 ? subthemeOf(subthemes[theme]!, words, earned) : undefined;
      return {
        theme: codebook.themes[theme]!.code,
        rank: index + 1,
        score: Math.round(weight * 100) / 100,
        ...(subtheme === undefined ? {} : { subtheme }),
        evidence: earned.map(toText),
      };
    };
    const codes = (weights: ThemeWeight[], { start, end }: Span): ThemeCode[] => {
      const chosen = chooseThemes(weights, none);
      if (chosen.length > 0) return chosen.map(codeOf);
      return fallback ? [{ theme: fallback.code, rank: 1, score: 0, evidence: [{ start, end }] }] : [];
    };
    return {
      weigh: (measure) => weighMeasure(measure).map((theme) => ({ ...theme, evidence: tally.evidenceOf(theme.theme) })),
      ofMeasure: (measure) => codes(weighMeasure(measure), measure),
      ofItem: (item) => codes(weighItem(item), item),
    };
  };
}

/** The subtheme whose words carry most of the evidence of its theme; none where no word of one stands in it. */
function subthemeOf(
  subthemes: readonly [string, ThemeDefinition['subthemes'][string]][],
  words: string,
  earned: readonly WeighedEvidence[],
): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const [code, { terms }] of subthemes) {
    let weight = 0;
    for (const hit of earned) {
      const stretch = words.slice(hit.start, hit.end);
      if (terms.some((term) => stretch.includes(term))) weight += hit.weight;
    }
    if (weight > most) {
      most = weight;
      best = code;
    }
  }
  return best;
}

/** Whether a measure or its title names the codebook's sector. */
function namesSector(words: string, guard: SectorGuard, range: Span, title: Span | null): boolean {
  if (guard.names(words.slice(range.start, range.end))) return true;
  return title !== null && guard.names(words.slice(title.start, title.end));
}

/** The headings each item stands under, outermost first, as ranges in the words. */
function headingPaths(notice: Notice, shadow: ShadowText): Map<string, Span[]> {
  const paths = new Map<string, Span[]>();
  const open: { level: number; start: number; range: Span }[] = [];
  let next = 0;
  for (const item of notice.items) {
    for (; next < notice.headings.length && notice.headings[next]!.start < item.start; next += 1) {
      const heading = notice.headings[next]!;
      while (open.length > 0 && open.at(-1)!.level >= heading.level) open.pop();
      open.push({ level: heading.level, start: heading.start, range: shadow.toWords(heading) });
    }
    paths.set(
      item.id,
      open.filter(({ start }) => start !== item.start).map(({ range }) => range),
    );
  }
  return paths;
}
