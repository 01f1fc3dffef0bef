/** What the chart of shared passages says. */
import { type Language, SMALL_DENOMINATOR } from './chart.ts';
import { filterNotes, leftOutNotes, type NoticeSet, shownNotices } from './notice-set.ts';
import { placeLabels } from './place-label.ts';
import { shareLabel } from './quantity-label.ts';
import { MOST_SIDE_BY_SIDE, type SharingRow } from './shared-passages-rows.ts';

export const SHARING_WORDS = {
  zh: {
    notice: '通报',
    other: '另一份',
    share: '另一份也有的占比',
    passages: '句数',
    characters: '字数',
    legend: '左边通报的文字，上边通报也有的占比',
    smallMark: '（样本小）',
    noValue: '没有比对',
    tip: (row: string, column: string, label: string) => `${row}的文字有${label}在${column}也有`,
    counts: (passages: number, part: number, all: number) => `${passages}句，${part}字／共${all}字`,
    pair: (a: string, b: string, label: string) => `${a}有${label}在${b}也有`,
    joint: '、',
    one: '只有一份通报，没有可以相比的。',
    nothing: '这几份通报没有比对过，没有可以相比的。',
    none: '这几份通报之间没有相同的段落。',
    most: (pairs: string) => `共有最多的是${pairs}。`,
    rule: '逐句比对：一句与同组的第一句对齐后，相同的字不少于较长一句的七成（至少16字），就算同一段话。占比＝左边通报中上边通报也有的字数÷左边通报全部计入的字数，所以同一对通报正反两格不同。字只数汉字、字母和数字，n是字数。',
    against: '一段话若在好几份通报里都有，每一对都计入，所以一行相加可以超过该通报重复的总数。',
    without: (places: string) => `${places}是本次临时添加的，没有参与比对（–），这不等于零。`,
    small: (places: string) => `样本小：${places}可比的句子不足${SMALL_DENOMINATOR}句，以灰色或浅色显示。`,
    few: `最多并排${MOST_SIDE_BY_SIDE}份。`,
  },
  en: {
    notice: 'Notice',
    other: 'Other notice',
    share: 'Share that the other has too',
    passages: 'Passages',
    characters: 'Characters',
    legend: "Share of the row notice's text that the column's has too",
    smallMark: ' (small numbers)',
    noValue: 'not compared',
    tip: (row: string, column: string, label: string) => `${label} of ${row} stands in ${column} too`,
    counts: (passages: number, part: number, all: number) => `${passages} passages, ${part} of ${all} characters`,
    pair: (a: string, b: string, label: string) => `${label} of ${a} in ${b}`,
    joint: ', ',
    one: 'With one notice alone there is nothing to compare.',
    nothing: 'These notices were not compared: there is nothing to show.',
    none: 'These notices share no passage.',
    most: (pairs: string) => `Most is shared: ${pairs}.`,
    rule: "Sentence by sentence: one belongs to a passage where, aligned with the first sentence of it, the characters that match are at least 70% of the longer of the two and at least 16. The share is the characters of the row's notice that the column's has too, out of all that count in the row's: hence the two cells of a pair differ. Chinese characters, letters and digits count; n is their number.",
    against:
      'A passage that stands in several notices counts in each pair, so a row may add up to more than the notice shares in all.',
    without: (places: string) => `${places}: added for this visit and not compared (–), which does not mean zero.`,
    small: (places: string) =>
      `Small numbers: fewer than ${SMALL_DENOMINATOR} sentences of ${places} could be compared; they are grey or paler.`,
    few: `At most ${MOST_SIDE_BY_SIDE} stand side by side.`,
  },
} as const;

/** A row of two notices. */
export type SharingPair = SharingRow & { other_id: string };

export const isSmallText = ({ passages }: SharingRow): boolean => passages !== null && passages < SMALL_DENOMINATOR;

/** The share of the row's notice, null where one of the two was not compared or the notice has nothing that counts. */
export function shareOf({ shared_characters, characters }: SharingRow): number | null {
  return shared_characters === null || characters === null || characters === 0 ? null : shared_characters / characters;
}

/** The rows of two notices, those that share most first, those without a value last; ties as they stood. */
export function byShare(rows: readonly SharingRow[]): SharingPair[] {
  return rows
    .filter((row): row is SharingPair => row.other_id !== null)
    .sort((a, b) => (shareOf(b) ?? -1) - (shareOf(a) ?? -1));
}

/** Why there is no value at all, null where there is one. */
export function nothingToShow(rows: readonly SharingRow[], language: Language): string | null {
  if (rows.some((row) => shareOf(row) !== null)) return null;
  return shownNotices(rows).length < 2 ? SHARING_WORDS[language].one : SHARING_WORDS[language].nothing;
}

export function sharingNotes(rows: readonly SharingRow[], language: Language, params: NoticeSet): string[] {
  if (rows.length === 0) return [];
  const words = SHARING_WORDS[language];
  const notices = shownNotices(rows);
  const labels = placeLabels(notices, language);
  const names = (some: readonly SharingRow[]) => some.map(({ notice_id }) => labels.get(notice_id)!).join(words.joint);
  const nothing = nothingToShow(rows, language);
  const notes: string[] = nothing === null ? [words.rule] : [nothing, words.rule];
  if (nothing === null && notices.length > 2) notes.push(words.against);
  const without = notices.filter(({ characters }) => characters === null);
  if (without.length > 0) notes.push(words.without(names(without)));
  const small = notices.filter(isSmallText);
  if (small.length > 0) notes.push(words.small(names(small)));
  notes.push(...filterNotes(params, { themes: 'none', statuses: 'none' }, language));
  const leftOut = leftOutNotes(rows, 'measures', language);
  notes.push(...leftOut, ...(leftOut.length > 0 ? [words.few] : []));
  return notes;
}

/** The three pairs that share most. */
export function sharingInWords(rows: readonly SharingRow[], language: Language): string {
  if (rows.length === 0) return '';
  const words = SHARING_WORDS[language];
  const nothing = nothingToShow(rows, language);
  if (nothing !== null) return nothing;
  const labels = placeLabels(shownNotices(rows), language);
  const pairs = byShare(rows).filter((row) => (shareOf(row) ?? 0) > 0);
  if (pairs.length === 0) return words.none;
  const inWords = (row: SharingPair) =>
    words.pair(labels.get(row.notice_id)!, labels.get(row.other_id)!, shareLabel(shareOf(row)));
  return words.most(pairs.slice(0, 3).map(inWords).join(words.joint));
}
