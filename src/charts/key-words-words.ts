/** What the chart of key words says: values, notes, source, its table. */
import type { ChartTable, Language } from './chart.ts';
import { columnKindName, columnLabels } from './columns.ts';
import {
  CRITICAL,
  isWordRow,
  type KeyWord,
  type KeyWordRow,
  type KeyWordsParams,
  LEAST_TIMES,
  MOST_GROUPS,
  MOST_WORDS,
  PRIOR_WORDS,
  SAME,
  SMALL_WORDS,
} from './key-words-rows.ts';
import { filterNotes } from './notice-set.ts';
import { numberLabel } from './quantity-label.ts';
import { sourceOf } from './source-line.ts';

const WORDS = {
  zh: {
    size: (words: string) => `${words}词`,
    only: '仅此',
    legend: {
      'log-likelihood': '×频率是其余的几倍（仅此：其余没有）· 该组次数:其余次数；按G²从高到低',
      'log-odds': '×优势是其余的几倍 · 该组次数:其余次数；按z从高到低',
    },
    none: '没有达到标准的词',
    alone: '没有别的通报可比',
    uncut: '没有可计入的措施',
    tip: (row: KeyWord) => [
      `该组${row.times}次，在${row.word_measures}条措施、${row.word_notices}份通报里`,
      `其余${row.rest_times}次`,
      `G²=${fixed(row.log_likelihood, 1)}，对数比 ${fixed(row.log_ratio, 2)}`,
      `对数优势差 ${fixed(row.log_odds, 2)}，z=${fixed(row.log_odds_z, 1)}`,
    ],
    columns: ['词', '该组次数', '其余次数', 'G²', '对数比', '对数优势差', 'z', '措施', '通报'],
    rule: {
      'log-likelihood': `每组与其余全部措施相比，按对数似然比G²从高到低；条形是该词在该组相当于其余的几倍（对数比，其余为0次时按0.5次算，写“仅此”）。`,
      'log-odds': `每组与其余全部措施相比，按对数优势差的z值从高到低；条形是优势之比（以全部措施的词频为先验，两边各添${PRIOR_WORDS}词，所以比原始倍数小）。`,
    },
    scale: '刻度是对数的：条形上同样长的一段表示同样的倍数。“43:12”是该组43次、其余12次。',
    bar: `列出的词：G²不低于${CRITICAL}（p<0.0001），在该组至少${LEAST_TIMES}次、至少两条措施；组里有几份通报时至少在两份里。每组最多${MOST_WORDS}个。同时检验的词很多，G²只作排序和筛选，不是证明。`,
    left: `不列出：单字、停用词、该组自己的地名；总词数里都算。一个词八成以上出现在同一个两词短语里，只列短语；几个短语首尾相连、次数相近，只列最突出的一个。`,
    without: (words: string) => `另不列出：${words}。`,
    most: (total: number) => `共${total}组，这里是措施词数最多的${MOST_GROUPS}组。`,
    few: (names: string) => `样本小：${names}的词不足${SMALL_WORDS}个，以浅色显示。`,
    fewRest: `样本小：用来相比的其余措施不足${SMALL_WORDS}词，全图以浅色显示。`,
    notCut: (count: number) => `另有${count}份通报是在页面上添加的，没有分词，不在其中，这不等于零。`,
    nothing: '只有一组通报，没有可比的。',
    describe: (label: string, words: string) => `${label}：${words}。`,
  },
  en: {
    size: (words: string) => `${words} words`,
    only: 'only',
    legend: {
      'log-likelihood': '× times as frequent as in the rest (only: not there) · count here:in the rest; by G²',
      'log-odds': '× times the odds of the rest · count here:in the rest; by z',
    },
    none: 'no word meets the standard',
    alone: 'no other notices to compare with',
    uncut: 'no measures that count here',
    tip: (row: KeyWord) => [
      `${row.times} times here, in ${row.word_measures} measures of ${row.word_notices} ${row.word_notices === 1 ? 'notice' : 'notices'}`,
      `${row.rest_times} times in the rest`,
      `G² ${fixed(row.log_likelihood, 1)}, log ratio ${fixed(row.log_ratio, 2)}`,
      `log-odds ${fixed(row.log_odds, 2)}, z ${fixed(row.log_odds_z, 1)}`,
    ],
    columns: ['Word', 'Times here', 'In the rest', 'G²', 'Log ratio', 'Log-odds', 'z', 'Measures', 'Notices'],
    rule: {
      'log-likelihood':
        'Each group against all other measures, by log-likelihood G². Bars say how many times as frequent a word is here as in the rest (log ratio; no occurrence there is taken for 0.5 and marked "only").',
      'log-odds': `Each group against all other measures, by the z of the difference of log-odds. Bars are the ratio of the odds, with the frequencies of all measures as prior (${PRIOR_WORDS} words on either side), so smaller than the plain ratio.`,
    },
    scale: 'The scale is logarithmic: the same length is the same ratio. "43:12" is 43 times here, 12 in the rest.',
    bar: `Listed are words with G² of at least ${CRITICAL} (p < 0.0001), at least ${LEAST_TIMES} times and in two measures of the group, and in two of its notices where it has several; at most ${MOST_WORDS} a group. Many words are tested at once: G² sorts and sifts, it proves nothing.`,
    left: `Not listed: single characters, stop words, names of the group's own place; all count in the totals. A word of which ${SAME * 100}% stand in one phrase of two words gives way to the phrase, and of phrases that overlap, about as frequent, the strongest stays.`,
    without: (words: string) => `Not listed either: ${words}.`,
    most: (total: number) => `Of ${total} groups these are the ${MOST_GROUPS} with most words.`,
    few: (names: string) => `Small numbers: ${names} have fewer than ${SMALL_WORDS} words; they are drawn paler.`,
    fewRest: `Small numbers: all other measures have fewer than ${SMALL_WORDS} words; everything is drawn paler.`,
    notCut: (count: number) =>
      `${count} ${count === 1 ? 'notice' : 'notices'} added on the page, never cut into words, ${count === 1 ? 'is' : 'are'} not counted, which does not mean zero.`,
    nothing: 'There is only one group of notices, and nothing to compare it with.',
    describe: (label: string, words: string) => `${label}: ${words}.`,
  },
} as const;

function fixed(value: number, digits: number): string {
  return value.toFixed(digits);
}

/** The groups, once each, in their order. */
export function groupsOf(rows: readonly KeyWordRow[]): KeyWordRow[] {
  const first = new Map<string, KeyWordRow>();
  for (const row of rows) if (!first.has(row.column)) first.set(row.column, row);
  return [...first.values()].sort((a, b) => a.column_order - b.column_order);
}

/** Whether a group, or what it is held against, has too few words. */
export function isSmall(row: KeyWordRow): boolean {
  return row.group_words < SMALL_WORDS || row.rest_words < SMALL_WORDS;
}

/** How many times as frequent a word is, in logarithms to base 2, as the order of the chart says it. */
export function effectOf(row: KeyWord, { order }: KeyWordsParams): number {
  return order === 'log-odds' ? row.log_odds / Math.LN2 : row.log_ratio;
}

/** ×3.2, or 仅此 for a word that stands nowhere else. */
export function effectLabel(row: KeyWord, params: KeyWordsParams, language: Language): string {
  if (row.rest_times === 0 && params.order === 'log-likelihood') return WORDS[language].only;
  const times = 2 ** effectOf(row, params);
  return `×${times < 9.95 ? times.toFixed(1) : Math.round(times)}`;
}

/** What stands beside the bars, and their order. */
export function legendLabel({ order }: KeyWordsParams, language: Language): string {
  return WORDS[language].legend[order];
}

/** 43:12. */
export function countsLabel(row: KeyWord): string {
  return `${row.times}:${row.rest_times}`;
}

/** 8,123词. */
export function sizeLabel(row: KeyWordRow, language: Language): string {
  return WORDS[language].size(numberLabel(row.group_words, language));
}

/** Why a group has no words, in one line. */
export function emptyLabel(row: KeyWordRow, language: Language): string {
  if (row.group_words === 0) return WORDS[language].uncut;
  return row.rest_words === 0 ? WORDS[language].alone : WORDS[language].none;
}

export function wordTip(row: KeyWord, label: string, language: Language): string {
  return [`${row.word} · ${label}`, ...WORDS[language].tip(row)].join('\n');
}

export function keyWordsDescription(rows: readonly KeyWordRow[], language: Language, params: KeyWordsParams): string {
  const groups = groupsOf(rows);
  const labels = columnLabels(groups, params.by, language);
  return groups
    .map((group) => {
      const words = rows
        .filter(isWordRow)
        .filter(({ column }) => column === group.column)
        .slice(0, 5)
        .map((row) => `${row.word} ${effectLabel(row, params, language)}`);
      const list = words.length > 0 ? words.join(language === 'zh' ? '，' : ', ') : emptyLabel(group, language);
      return WORDS[language].describe(labels.get(group.column)!, list);
    })
    .join(language === 'zh' ? '' : ' ');
}

export function keyWordsNotes(rows: readonly KeyWordRow[], language: Language, params: KeyWordsParams): string[] {
  const words = WORDS[language];
  const groups = groupsOf(rows);
  const labels = columnLabels(groups, params.by, language);
  const [first] = groups;
  if (first === undefined) return [];
  const list = (names: readonly string[]) => names.join(language === 'zh' ? '、' : ', ');
  const notes: string[] = [];
  if (first.columns_total > groups.length) notes.push(words.most(first.columns_total));
  if (groups.every((group) => group.rest_words === 0)) notes.push(words.nothing);
  else {
    notes.push(words.rule[params.order], words.scale, words.bar, words.left);
    const few = groups.filter((group) => group.group_words > 0 && group.group_words < SMALL_WORDS);
    if (few.length > 0) notes.push(words.few(list(few.map(({ column }) => labels.get(column)!))));
    if (groups.some((group) => group.rest_words > 0 && group.rest_words < SMALL_WORDS)) notes.push(words.fewRest);
  }
  if (params.without.length > 0) notes.push(words.without(list(params.without)));
  if (first.notices_uncut > 0) notes.push(words.notCut(first.notices_uncut));
  notes.push(...filterNotes(params, { themes: 'measures', statuses: 'measures' }, language));
  return notes;
}

export function keyWordsSource(rows: readonly KeyWordRow[], language: Language, params: KeyWordsParams): string {
  const groups = groupsOf(rows);
  const [first] = groups;
  const labels = columnLabels(groups, params.by, language);
  // All notices that pass are drawn on; where not all are shown their names would tell less than there is.
  const names =
    first !== undefined && first.columns_total === groups.length ? groups.map(({ column }) => labels.get(column)!) : [];
  return sourceOf(first?.notices_total ?? 0, names, first?.measures_total ?? 0, 'measures', language);
}

export function keyWordsTable(rows: readonly KeyWordRow[], language: Language, params: KeyWordsParams): ChartTable {
  const labels = columnLabels(groupsOf(rows), params.by, language);
  const { columns } = WORDS[language];
  return {
    columns: [columnKindName(params.by, language), ...columns],
    rows: rows.map((row) => {
      const header = labels.get(row.column)!;
      if (!isWordRow(row)) {
        const none = { text: emptyLabel(row, language), target: null };
        return { header, cells: [none, ...columns.slice(1).map(() => ({ text: '–', target: null }))] };
      }
      const numbers = [
        String(row.times),
        String(row.rest_times),
        fixed(row.log_likelihood, 1),
        fixed(row.log_ratio, 2),
        fixed(row.log_odds, 2),
        fixed(row.log_odds_z, 1),
        String(row.word_measures),
        String(row.word_notices),
      ];
      const { word, column } = row;
      return {
        header,
        cells: [
          { text: word, target: { kind: 'word' as const, word, column, by: params.by } },
          ...numbers.map((text) => ({ text, target: null })),
        ],
      };
    }),
  };
}
