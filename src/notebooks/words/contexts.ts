/** A word in its contexts. */
import type { Ask } from '../../charts/ask.ts';
import type { ChartTable } from '../../charts/chart.ts';
import { columnLabels } from '../../charts/columns.ts';
import {
  type ConcordanceTotals,
  concordanceQuery,
  concordanceRow,
  concordanceTotals,
  concordanceTotalsQuery,
} from '../../charts/concordance-rows.ts';
import type { Corpus } from '../../charts/corpus.ts';
import { NO_FILTERS } from '../../charts/filters.ts';
import { isWordRow, type KeyWordRow, type KeyWordsParams } from '../../charts/key-words-rows.ts';
import { placeLabels } from '../../charts/place-label.ts';
import { concordanceLines, type Line, placesOf } from '../../methods/concordance.ts';
import type { Answered } from '../answer-chart.ts';
import { type Both, inBoth } from '../both.ts';
import type { Choice } from '../inputs.ts';

/** Measures that are looked up, and lines that are shown, at most. */
const MOST_MEASURES = 200;
const MOST_LINES = 30;
/** Characters before and after. */
const WIDTH = 16;

interface ContextLine extends Line {
  notice: string;
}

export interface Contexts {
  word: string;
  totals: ConcordanceTotals;
  /** Offsets are those of the notice. */
  lines: ContextLine[];
}

const WORDS = {
  zh: {
    found: (word: string, { places, measures, notices, measures_total }: ConcordanceTotals) =>
      `“${word}”在${notices}份通报的${measures}条措施里出现${places}次（共看了${measures_total}条措施）。`,
    nothing: '没有选定词。',
    none: (word: string) => `没有一条措施里有“${word}”这个词。`,
    listed: `下面只列前${MOST_LINES}处。`,
    whole:
      '找的是切出来的词：“服务”不算“课后服务”里的“服务”。词切在哪里由词典和词表（field-terms.txt）决定，会有切错的。',
    phrase: '两个词的词组，中间写一个空格。',
    repeat: '一份通报里逐字重复的措施只看一次。',
  },
  en: {
    found: (word: string, { places, measures, notices, measures_total }: ConcordanceTotals) =>
      `${word} stands ${places} times in ${measures} measures of ${notices} notices (measures looked through: ${measures_total}).`,
    nothing: 'No word is chosen.',
    none: (word: string) => `${word} stands in no measure.`,
    listed: `Only the first ${MOST_LINES} places are listed.`,
    whole:
      'Looked for are words as the measures were cut: 服务 is not found within 课后服务. Where words end is for the dictionary and field-terms.txt to say, and some cuts are wrong.',
    phrase: 'A phrase of two words has a blank between them.',
    repeat: 'Measures that repeat an earlier one of their notice word for word are looked through once.',
  },
} as const;

const NOTHING: ConcordanceTotals = {
  places: 0,
  measures: 0,
  notices: 0,
  measures_total: 0,
  notices_total: 0,
  notices_uncut: 0,
};

/** Words to choose from: those that set the groups of a chart apart, each with its group. */
export function keyWordChoices({ params, rows }: Answered<KeyWordsParams, KeyWordRow>): Choice[] {
  const labels = columnLabels(rows, params.by, 'zh');
  const seen = new Set<string>();
  return rows.filter(isWordRow).flatMap(({ word, column, times }) => {
    if (seen.has(word)) return [];
    seen.add(word);
    return [{ value: word, label: `${word}（${labels.get(column)} ${times}）` }];
  });
}

/** Looks a word up in the measures of all notices; an empty one stands nowhere. */
export async function contextsOf(word: string, ask: Ask): Promise<Contexts> {
  if (word.trim() === '') return { word: '', totals: NOTHING, lines: [] };
  const search = { word, filters: NO_FILTERS, column: null, by: 'place' } as const;
  const [totals] = await ask(concordanceTotalsQuery(search), concordanceTotals);
  const rows = await ask(concordanceQuery(search, MOST_MEASURES), concordanceRow);
  const lines = rows.flatMap(({ notice_id, span_start, text, words }) =>
    concordanceLines(text, placesOf(text, words, word), WIDTH, span_start).map((line) => ({
      ...line,
      notice: notice_id,
    })),
  );
  return { word, totals: totals!, lines: lines.slice(0, MOST_LINES) };
}

export function contextAnswer({ word, totals, lines }: Contexts): Both {
  return inBoth((language) => {
    const words = WORDS[language];
    if (word === '') return [words.nothing];
    if (totals.places === 0) return [words.none(word)];
    return [words.found(word, totals), ...(totals.places > lines.length ? [words.listed] : [])];
  });
}

export function contextCaveats(): Both {
  return inBoth((language) => [WORDS[language].whole, WORDS[language].phrase, WORDS[language].repeat]);
}

/** One row a place, which leads to it in the text. */
export function contextTable({ lines }: Contexts, held: Corpus): ChartTable {
  const labels = placeLabels(held.notices, 'zh');
  return {
    columns: ['通报 Notice', '前 Before', '词 Word', '后 After'],
    rows: lines.map(({ notice, start, end, left, word, right }) => ({
      header: labels.get(notice)!,
      cells: [
        { text: left, target: null },
        { text: word, target: { kind: 'span', notice, start, end } },
        { text: right, target: null },
      ],
    })),
  };
}
