/** What the chart of similarity says: how it is computed, how to read it, what is small, where there is nothing to compare. */
import { type Language, SMALL_DENOMINATOR } from './chart.ts';
import { filterNotes, leftOutNotes, type NoticeSet, shownNotices } from './notice-set.ts';
import { byLikeness, type Pair } from './notice-similarity-order.ts';
import type { SimilarityRow } from './notice-similarity-rows.ts';
import { placeLabels } from './place-label.ts';
import { shareLabel } from './quantity-label.ts';

export const SIMILARITY_WORDS = {
  zh: {
    notice: '通报',
    other: '另一份',
    similarity: '相似度',
    legend: '主题构成的相似度',
    shared: '共同写得最多的主题',
    measures: '有主题的措施（条）',
    smallMark: '（样本小）',
    none: '没有共同的主题',
    noValue: '没有可比的措施',
    value: (label: string) => `相似度${label}`,
    sharing: (themes: string) => `共同写得最多：${themes}`,
    counts: (a: number, b: number) => `有主题的措施：${a}条、${b}条`,
    pair: (a: string, b: string, label: string) => `${a}与${b} ${label}`,
    joint: '、',
    one: '只有一份通报，没有可以相比的。',
    oneTheme: '只选了一个主题，构成就无从比较；请选两个以上，或不限主题。',
    nothing: '没有两份通报都有归入主题的措施，没有可以相比的。',
    most: (pairs: string) => `最相近的是${pairs}。`,
    least: (pair: string) => `最不相近的是${pair}。`,
    rule: '相似度：逐个主题取两份通报占比中较小的一个，再全部相加（Renkonen 1938年的百分比相似度，等于1减Bray–Curtis差异）。占比＝属于该主题的措施条数÷各主题条数之和，每份通报合计100%；一条措施可属几个主题，各计一次；没有主题的和逐字重复的措施不计，n是计入的措施条数。',
    typical: (median: string) =>
      `这类通报大多都写学习、廉政等，任何两份都有几成相似；要与别的各对比着看，这里各对的中位数是${median}。`,
    order: '相近的排在一起：从最相近的一对起，每次把与两端之一最相近的接上去；先后不是名次。',
    small: (places: string) =>
      `样本小：${places}有主题的措施不足${SMALL_DENOMINATOR}条，数值不稳，而且往往偏低，以灰色或浅色显示。`,
    without: (places: string) => `${places}没有归入主题的措施，没有相似度（–），这不等于零。`,
    themes: '只比较所选主题之内的构成：占比的合计是这些主题的条数之和。',
  },
  en: {
    notice: 'Notice',
    other: 'Other notice',
    similarity: 'Similarity',
    legend: 'Similarity of the mix of themes',
    shared: 'Themes both write about most',
    measures: 'Measures with a theme',
    smallMark: ' (small numbers)',
    none: 'no theme in common',
    noValue: 'no measures to compare',
    value: (label: string) => `Similarity ${label}`,
    sharing: (themes: string) => `Both write most about: ${themes}`,
    counts: (a: number, b: number) => `Measures with a theme: ${a} and ${b}`,
    pair: (a: string, b: string, label: string) => `${a} and ${b} ${label}`,
    joint: ', ',
    one: 'With one notice alone there is nothing to compare.',
    oneTheme: 'One theme alone makes no mix to compare; choose two or more, or none.',
    nothing: 'No two notices have measures with a theme: there is nothing to compare.',
    most: (pairs: string) => `Most alike: ${pairs}.`,
    least: (pair: string) => `Least alike: ${pair}.`,
    rule: 'Similarity: of each theme the smaller of the two shares, all added up (percentage similarity, Renkonen 1938; one minus the Bray–Curtis dissimilarity). A share is the measures on the theme out of the sum over all themes, so that those of a notice add up to 100%. A measure may carry several themes and counts once in each; measures without a theme and word-for-word repeats do not count; n is the number of measures that do.',
    typical: (median: string) =>
      `Most notices of this kind write about study and integrity, so any two are alike to some degree: compare pairs with each other; their median here is ${median}.`,
    order:
      'Notices that are alike stand together: from the most alike pair on, the one most like either end is joined to it. The order ranks nobody.',
    small: (places: string) =>
      `Small numbers: ${places} have fewer than ${SMALL_DENOMINATOR} measures with a theme; their values are unsteady and tend to be low. They are grey or paler.`,
    without: (places: string) =>
      `${places}: no measures with a theme, hence no similarity (–), which does not mean zero.`,
    themes: 'Only the mix of the chosen themes is compared: shares are out of the sum over these.',
  },
} as const;

export function isSmallProfile({ themed_measures }: SimilarityRow): boolean {
  return themed_measures < SMALL_DENOMINATOR;
}

/** The names in a list of the rows, with the language's mark between them. */
export function sharedThemes(
  row: Pick<SimilarityRow, 'shared_zh' | 'shared_en'>,
  language: Language,
): string | undefined {
  return row[`shared_${language}`]?.split(';').join(SIMILARITY_WORDS[language].joint);
}

/** Why there is no value at all, null where there is one. */
export function nothingToCompare(
  rows: readonly SimilarityRow[],
  language: Language,
  { filters }: NoticeSet,
): string | null {
  const words = SIMILARITY_WORDS[language];
  if (rows.some(({ similarity }) => similarity !== null)) return null;
  if (shownNotices(rows).length < 2) return words.one;
  return filters.themes.length === 1 ? words.oneTheme : words.nothing;
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle) - 1]!) / 2;
}

export function similarityNotes(rows: readonly SimilarityRow[], language: Language, params: NoticeSet): string[] {
  if (rows.length === 0) return [];
  const words = SIMILARITY_WORDS[language];
  const notices = shownNotices(rows);
  const labels = placeLabels(notices, language);
  const names = (some: readonly SimilarityRow[]) =>
    some.map(({ notice_id }) => labels.get(notice_id)!).join(words.joint);
  const nothing = nothingToCompare(rows, language, params);
  const notes: string[] = nothing === null ? [words.rule] : [nothing, words.rule];
  const values = rows.map(({ similarity }) => similarity).filter((value) => value !== null);
  // One pair or two have nothing to be compared with.
  if (values.length > 2) notes.push(words.typical(shareLabel(median(values))), words.order);
  const small = notices.filter((row) => row.themed_measures > 0 && isSmallProfile(row));
  if (small.length > 0) notes.push(words.small(names(small)));
  const without = notices.filter((row) => row.themed_measures === 0);
  if (without.length > 0) notes.push(words.without(names(without)));
  if (params.filters.themes.length > 1) notes.push(words.themes);
  notes.push(...filterNotes(params, { themes: 'shown', statuses: 'measures' }, language));
  notes.push(...leftOutNotes(rows, 'measures', language));
  return notes;
}

/** The three pairs that are most alike, and the one that is least. */
export function similarityInWords(rows: readonly SimilarityRow[], language: Language, params: NoticeSet): string {
  if (rows.length === 0) return '';
  const nothing = nothingToCompare(rows, language, params);
  if (nothing !== null) return nothing;
  const words = SIMILARITY_WORDS[language];
  const labels = placeLabels(shownNotices(rows), language);
  const inWords = (row: Pair) =>
    words.pair(labels.get(row.notice_id)!, labels.get(row.other_id)!, shareLabel(row.similarity));
  const pairs = byLikeness(rows).filter(({ similarity }) => similarity !== null);
  const sentences = [words.most(pairs.slice(0, 3).map(inWords).join(words.joint))];
  const least = pairs.at(-1)!;
  if (pairs.length > 3 && least.similarity !== pairs[0]!.similarity) sentences.push(words.least(inWords(least)));
  return sentences.join(language === 'zh' ? '' : ' ');
}
