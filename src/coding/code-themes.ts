/** Gives themes to the items and measures of a notice by the codebook's terms. */
import type { Item, Measure, Notice, Span } from '../notice/notice.ts';
import { chooseThemes } from './choose-themes.ts';
import type { Codebook, ThemeDefinition } from './codebook.ts';
import type { ThemeCode } from './coded-notice.ts';
import { type SectorGuard, sectorGuard } from './sector.ts';
import type { ShadowText } from './shadow-text.ts';
import { type Evidence, evidenceFinder } from './theme-terms.ts';
import { type ContextHit, contextHits, type ThemeWeight, type WeighedEvidence, weighThemes } from './weigh-themes.ts';

/** The themes of one notice, by item and measure. */
export interface NoticeThemes {
  ofItem: (item: Item) => ThemeCode[];
  ofMeasure: (measure: Measure) => ThemeCode[];
  /** All themes that have a word for the measure, the heaviest first, chosen or not; spans in the words. */
  weigh: (measure: Measure) => ThemeWeight[];
}

export type ThemeCoder = (notice: Notice, shadow: ShadowText) => NoticeThemes;

/** Makes the coder of a codebook. */
export function themeCoder(codebook: Codebook): ThemeCoder {
  const find = evidenceFinder(codebook);
  const guard = sectorGuard(codebook);
  const fallback = codebook.themes.findIndex(({ code }) => code === codebook.fallback);

  return (notice, shadow) => {
    const { words } = shadow;
    const evidence = find(words, notice.citations.map(shadow.toWords));
    const covered = guard.covers(words, notice.header.issuer, notice.header.title);
    // Outside the codebook's sector its guarded themes count only where the measure or its title names it.
    const unguarded = covered ? evidence : evidence.filter(({ theme }) => !guard.guarded.has(theme));
    const items = new Map(notice.items.map((item) => [item.id, item]));
    const paths = headingPaths(notice, shadow);
    const siblings = new Map<string, number>();
    for (const { item } of notice.measures) siblings.set(item, (siblings.get(item) ?? 0) + 1);

    /** What stands above the measures of an item, by item and by whether the guarded themes are heard. */
    const contexts = new Map<string, ContextHit[]>();
    const contextOf = (item: Item, heard: readonly Evidence[]): ContextHit[] => {
      const key = `${heard === evidence} ${item.id}`;
      let context = contexts.get(key);
      if (!context) {
        const above = {
          title: shadow.toWords(item),
          siblings: siblings.get(item.id) ?? 1,
          headings: paths.get(item.id) ?? [],
        };
        context = contextHits(heard, above);
        contexts.set(key, context);
      }
      return context;
    };
    const heardIn = (range: Span, title: Span | null): readonly Evidence[] =>
      covered || namesSector(words, guard, range, title) ? evidence : unguarded;
    const weigh = (measure: Measure): ThemeWeight[] => {
      const item = items.get(measure.item);
      const range = shadow.toWords(measure);
      const heard = heardIn(range, item ? shadow.toWords(item) : null);
      return weighThemes(words, heard, range, measure.label?.length ?? 0, item ? contextOf(item, heard) : []);
    };
    /** An item's own themes: its title stands where a measure's words would. */
    const weighItem = (item: Item): ThemeWeight[] => {
      const range = shadow.toWords(item);
      const heard = heardIn(range, null);
      const above = { title: null, siblings: 1, headings: paths.get(item.id) ?? [] };
      return weighThemes(words, heard, range, 0, contextHits(heard, above));
    };
    const codes = (weights: ThemeWeight[], whole: Span): ThemeCode[] => {
      const chosen = chooseThemes(weights);
      if (chosen.length === 0) {
        const theme = codebook.themes[fallback];
        return theme
          ? [{ theme: theme.code, rank: 1, score: 0, evidence: [{ start: whole.start, end: whole.end }] }]
          : [];
      }
      return chosen.map(({ theme, weight, evidence: earned }, index) => ({
        theme: codebook.themes[theme]!.code,
        rank: index + 1,
        score: Math.round(weight * 100) / 100,
        ...subthemeOf(codebook.themes[theme]!, words, earned),
        evidence: earned.toSorted((a, b) => b.weight - a.weight).map(shadow.toText),
      }));
    };
    return {
      weigh,
      ofMeasure: (measure) => codes(weigh(measure), measure),
      ofItem: (item) => codes(weighItem(item), item),
    };
  };
}

/** The subtheme whose words carry most of the evidence of its theme; none where no word of one stands in it. */
function subthemeOf(
  { subthemes }: ThemeDefinition,
  words: string,
  earned: readonly WeighedEvidence[],
): { subtheme?: string } {
  let best: string | undefined;
  let most = 0;
  for (const [code, { terms }] of Object.entries(subthemes)) {
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
  return best === undefined ? {} : { subtheme: best };
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
