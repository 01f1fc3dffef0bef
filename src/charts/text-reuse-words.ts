/** What the chart of reuse says, and the colours of its parts. */
import { type Language, type Scheme, SMALL_DENOMINATOR } from './chart.ts';
import { filterNotes, leftOutNotes, type NoticeSet } from './notice-set.ts';
import { placeLabels } from './place-label.ts';
import { shareLabel } from './quantity-label.ts';
import type { ReuseRow } from './text-reuse-rows.ts';

/** The parts of a text, from what is most widely shared to what is its own. */
export const PARTS = ['boilerplate', 'shared', 'repeated', 'own'] as const;
export type Part = (typeof PARTS)[number];

export const PART_NAME: Record<Language, Record<Part, string>> = {
  zh: {
    boilerplate: '两份以上别的通报也有',
    shared: '另一份通报也有',
    repeated: '只在本通报内重复',
    own: '别处没有',
  },
  en: {
    boilerplate: 'In two or more other notices',
    shared: 'In one other notice',
    repeated: 'Repeated in this notice alone',
    own: 'Nowhere else',
  },
};

/** Dark to light blue for what others have too, orange for what is repeated, grey for the rest. */
export const PART_COLOUR: Record<Scheme, Record<Part, { fill: string; ink: string }>> = {
  light: {
    boilerplate: { fill: '#1f6a90', ink: '#ffffff' },
    shared: { fill: '#8fbbd2', ink: '#22272e' },
    repeated: { fill: '#f2c66d', ink: '#22272e' },
    own: { fill: '#e3e7eb', ink: '#22272e' },
  },
  dark: {
    boilerplate: { fill: '#4f9fc8', ink: '#0e1216' },
    shared: { fill: '#2c6a8b', ink: '#ffffff' },
    repeated: { fill: '#a87c2c', ink: '#0e1216' },
    own: { fill: '#3a424a', ink: '#ffffff' },
  },
};

export const REUSE_WORDS = {
  zh: {
    place: '地区',
    characters: '计入的字数',
    notCompared: '没有参与比对',
    tip: (part: number, all: number) => `（${part}字／共${all}字）`,
    rule: '逐句比对：一句与同组的第一句对齐后，相同的字不少于较长一句的七成（至少16字），就算同一段话；只有对齐的部分计入。字只数汉字、字母和数字，不足16字的句子和标题不比对，算作“别处没有”。',
    against: (total: number) => `每份通报都与库里全部${total}份通报比对，不只是图上这几份；库里通报越多，重复的越多。`,
    alone: '库里只有一份通报，没有别的可以比对，图上只能看出它自身的重复。',
    without: (places: string) => `${places}是本次临时添加的，没有参与比对，没有比例，这不等于零。`,
    small: (places: string) => `样本小：${places}可比的句子不足${SMALL_DENOMINATOR}句，地名以灰色显示。`,
    joint: '、',
  },
  en: {
    place: 'Place',
    characters: 'Characters that count',
    notCompared: 'not compared',
    tip: (part: number, all: number) => ` (${part} of ${all} characters)`,
    rule: 'Sentence by sentence: one belongs to a passage where, aligned with the first sentence of it, the characters that match are at least 70% of the longer of the two and at least 16; only the aligned part counts. Chinese characters, letters and digits count; headings and sentences shorter than 16 characters are not compared and count as standing nowhere else.',
    against: (total: number) =>
      `Each notice is compared with all ${total} notices of the database, not only with those shown; the more notices there are, the more is found to be shared.`,
    alone: 'There is one notice alone, and none to compare it with: only what it repeats itself can be seen.',
    without: (places: string) =>
      `${places}: added for this visit and not compared, hence no share, which does not mean zero.`,
    small: (places: string) =>
      `Small numbers: fewer than ${SMALL_DENOMINATOR} sentences of ${places} could be compared; the names are grey.`,
    joint: ', ',
  },
} as const;

/** A row of a notice that was compared and has characters to be parted. */
export type ComparedRow = ReuseRow & Record<Part | 'passages' | 'characters', number>;

export function isCompared(row: ReuseRow): row is ComparedRow {
  return row.characters !== null && row.characters > 0;
}

export const isSmallText = (row: ReuseRow): boolean => row.passages !== null && row.passages < SMALL_DENOMINATOR;

export function reuseNotes(rows: readonly ReuseRow[], language: Language, params: NoticeSet): string[] {
  if (rows.length === 0) return [];
  const words = REUSE_WORDS[language];
  const labels = placeLabels(rows, language);
  const names = (some: readonly ReuseRow[]) => some.map(({ notice_id }) => labels.get(notice_id)!).join(words.joint);
  const total = rows[0]!.compared_total;
  const notes: string[] = [words.rule];
  if (total === 1) notes.push(words.alone);
  else if (total > 1) notes.push(words.against(total));
  const without = rows.filter(({ characters }) => characters === null);
  if (without.length > 0) notes.push(words.without(names(without)));
  const small = rows.filter(isSmallText);
  if (small.length > 0) notes.push(words.small(names(small)));
  notes.push(...filterNotes(params, { themes: 'none', statuses: 'none' }, language));
  notes.push(...leftOutNotes(rows, 'measures', language));
  return notes;
}

export function reuseInWords(rows: readonly ReuseRow[], language: Language): string {
  const words = REUSE_WORDS[language];
  const labels = placeLabels(rows, language);
  return rows
    .map((row) => {
      const parts = isCompared(row)
        ? PARTS.filter((part) => row[part] > 0).map(
            (part) => `${PART_NAME[language][part]} ${shareLabel(row[part] / row.characters)}`,
          )
        : [words.notCompared];
      return language === 'zh'
        ? `${labels.get(row.notice_id)}：${parts.join('，')}。`
        : `${labels.get(row.notice_id)}: ${parts.join(', ')}.`;
    })
    .join(language === 'zh' ? '' : ' ');
}
