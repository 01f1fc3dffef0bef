/** Gives themes to the items and measures of a notice by the codebook's terms. */
import type { Item, Measure, Notice, Span } from '../notice/notice.ts';
import { chooseThemes } from './choose-themes.ts';
import type { Codebook } from './codebook.ts';
import type { ThemeCode } from './coded-notice.ts';
import { type SectorGuard, sectorGuard } from './sector.ts';
import type { ShadowText } from './shadow-text.ts';
import { type Evidence, evidenceFinder } from './theme-terms.ts';
import { type MeasureWords, type Range, type ThemeWeight, weighThemes } from './weigh-themes.ts';

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
    const evidence = find(words);
    const covered = guard.covers(words, notice.header.issuer, notice.header.title);
    const inDocument = documentLookup(notice.citations.map(shadow.toWords));
    const items = new Map(notice.items.map((item) => [item.id, item]));
    const paths = headingPaths(notice, shadow);

    const weigh = (range: MeasureWords): ThemeWeight[] => {
      const heard = covered ? evidence : guardedEvidence(evidence, range, words, guard);
      return weighThemes(words, heard, range, inDocument);
    };
    const wordsOf = (measure: Measure): MeasureWords => {
      const item = items.get(measure.item);
      return {
        measure: shadow.toWords(measure),
        label: measure.label?.length ?? 0,
        title: item ? shadow.toWords(item) : null,
        headings: paths.get(measure.item) ?? [],
      };
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
        evidence: earned.map(shadow.toText),
      }));
    };
    return {
      weigh: (measure) => weigh(wordsOf(measure)),
      ofMeasure: (measure) => codes(weigh(wordsOf(measure)), measure),
      ofItem: (item) => {
        const range = { measure: shadow.toWords(item), label: 0, title: null, headings: paths.get(item.id) ?? [] };
        return codes(weigh(range), item);
      },
    };
  };
}

/** Outside the codebook's sector its guarded themes count only where the measure or its title names the sector. */
function guardedEvidence(
  evidence: readonly Evidence[],
  { measure, title }: MeasureWords,
  words: string,
  guard: SectorGuard,
): readonly Evidence[] {
  const stretch = words.slice(measure.start, measure.end) + (title ? words.slice(title.start, title.end) : '');
  return guard.names(stretch) ? evidence : evidence.filter(({ theme }) => !guard.guarded.has(theme));
}

/** Whether an offset lies in the title of a cited document. `documents` in order. */
function documentLookup(documents: readonly Range[]): (offset: number) => boolean {
  return (offset) => {
    let low = 0;
    let high = documents.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (documents[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    return low < documents.length && documents[low]!.start <= offset;
  };
}

/** The headings each item stands under, outermost first, as ranges in the words. */
function headingPaths(notice: Notice, shadow: ShadowText): Map<string, Range[]> {
  const paths = new Map<string, Range[]>();
  const open: { level: number; start: number; range: Range }[] = [];
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
