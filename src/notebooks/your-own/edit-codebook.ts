/** A codebook with other terms, and what it changes. */
import * as v from 'valibot';
import type { Ask } from '../../charts/ask.ts';
import type { ChartTable, Language } from '../../charts/chart.ts';
import type { Corpus } from '../../charts/corpus.ts';
import { placeLabels } from '../../charts/place-label.ts';
import { codeNotice } from '../../coding/code-notice.ts';
import type { Codebook, ThemeDefinition } from '../../coding/codebook.ts';
import { parseNotice } from '../../notice/parse-notice.ts';
import { type Both, inBoth } from '../both.ts';
import type { OwnReading } from './read-own.ts';

/** Notices of the warehouse that are coded again at most: each takes about 10 ms. */
const MOST_NOTICES = 200;
/** Measures that are listed at most. */
const MOST_LISTED = 40;

/**
 * The terms that a reader wrote, between commas, pauses or blanks; one with a minus before it is to be taken out.
 */
export function readTerms(written: string): { added: string[]; removed: string[] } {
  const terms = written.split(/[\s,，、;；]+/u).filter((term) => !/^[-−－]?$/u.test(term));
  const isRemoved = (term: string) => /^[-−－]/u.test(term);
  return {
    added: terms.filter((term) => !isRemoved(term)),
    removed: terms.filter(isRemoved).map((term) => term.slice(1)),
  };
}

/** The codebook with terms added to a theme and taken out of it; what it has already is not added twice. */
export function withTerms(codebook: Codebook, theme: string, written: string): Codebook {
  const { added, removed } = readTerms(written);
  const wordOf = (term: ThemeDefinition['terms'][number]) => (typeof term === 'string' ? term : term.term);
  const themes = codebook.themes.map((definition) => {
    if (definition.code !== theme) return definition;
    const kept = definition.terms.filter((term) => !removed.includes(wordOf(term)));
    const has = new Set(kept.map(wordOf));
    return {
      ...definition,
      terms: [...kept, ...added.filter((term) => !has.has(term))],
      // A word that the theme is now to have is no longer one that keeps it off.
      except: definition.except.filter((word) => !added.includes(word)),
    };
  });
  return { ...codebook, themes };
}

const textRow = v.object({ notice_id: v.string(), text: v.string() });
export type NoticeText = v.InferOutput<typeof textRow>;

/** The texts of the warehouse's own notices, the first {@link MOST_NOTICES}. */
export function warehouseTexts(ask: Ask): Promise<NoticeText[]> {
  return ask(
    {
      sql: 'SELECT notice_id, text FROM warehouse.main.notices ORDER BY sort_key, notice_id LIMIT ?',
      bindings: [MOST_NOTICES],
    },
    textRow,
  );
}

/** A measure whose themes another codebook changes. */
export interface ChangedMeasure {
  notice: string;
  words: string;
  /** Codes, the primary one first. */
  before: string[];
  after: string[];
}

export interface Recoding {
  notices: number;
  measures: number;
  /** Measures that carry the edited theme. */
  before: number;
  after: number;
  changed: ChangedMeasure[];
}

/** Codes notices with both codebooks. */
export function recode(notices: readonly NoticeText[], theme: string, before: Codebook, after: Codebook): Recoding {
  const recoding: Recoding = { notices: notices.length, measures: 0, before: 0, after: 0, changed: [] };
  for (const { notice_id, text } of notices) {
    const parsed = parseNotice(text);
    const [old, now] = [before, after].map((codebook) => codeNotice(parsed, text, codebook).measures);
    old!.forEach((measure, at) => {
      const codes = [measure, now![at]!].map(({ themes }) => themes.map((entry) => entry.theme));
      recoding.measures += 1;
      recoding.before += Number(codes[0]!.includes(theme));
      recoding.after += Number(codes[1]!.includes(theme));
      if (codes[0]!.join() === codes[1]!.join()) return;
      recoding.changed.push({
        notice: notice_id,
        words: text.slice(measure.start, measure.end).replaceAll(/\s+/g, ' ').trim(),
        before: codes[0]!,
        after: codes[1]!,
      });
    });
  }
  return recoding;
}

/** The notices to code again: the reader's own before those of the warehouse. */
export function withOwn({ notice }: OwnReading, texts: readonly NoticeText[]): NoticeText[] {
  return notice === null ? [...texts] : [{ notice_id: notice.facts.noticeId, text: notice.text }, ...texts];
}

const WORDS = {
  zh: {
    coded: (notices: number, measures: number) => `${notices}份通报、${measures}条措施，用原来的和改过的词表各归一遍。`,
    theme: (name: string, before: number, after: number, changed: number) =>
      `“${name}”原来有${before}条，改后${after}条；主题有变化的措施共${changed}条。`,
    same: '这样改，没有一条措施的主题变化。',
    listed: `表里只列前${MOST_LISTED}条。`,
    own: '你的通报',
  },
  en: {
    coded: (notices: number, measures: number) =>
      `Notices: ${notices}, measures: ${measures}, coded with the codebook as it was and as it is now.`,
    theme: (name: string, before: number, after: number, changed: number) =>
      `${name}: ${before} measures before, ${after} after; measures whose themes change: ${changed}.`,
    same: 'This changes the themes of no measure.',
    listed: `Only the first ${MOST_LISTED} are in the table.`,
    own: 'your notice',
  },
} as const;

function nameOf(code: string, { themes }: Codebook, language: Language): string {
  return themes.find((theme) => theme.code === code)?.[language] ?? code;
}

export function recodeAnswer(recoding: Recoding, theme: string, codebook: Codebook): Both {
  return inBoth((language) => {
    const words = WORDS[language];
    const { notices, measures, before, after, changed } = recoding;
    return [
      words.coded(notices, measures),
      changed.length === 0 ? words.same : words.theme(nameOf(theme, codebook, language), before, after, changed.length),
      ...(changed.length > MOST_LISTED ? [words.listed] : []),
    ];
  });
}

export function recodeCaveats(): Both {
  return {
    zh: [
      '词表改了，数就变了：引用时要写明用的是哪一版词表（数据库和每张图的来源行里都有）。',
      '一个词加进来，不等于含这个词的措施都归过来：各主题的词要比轻重，一条措施至多归三个主题。',
      '这里只改词，不存盘。要长期用，把它写进自己的 themes.json，用 --codebook 读取，见 docs/codebook.md。',
      `数据库里的通报只重归前${MOST_NOTICES}份。`,
    ],
    en: [
      'With the codebook the numbers change: say which version you used (the database and every source line have it).',
      'A new term does not draw in every measure that has it: terms of all themes are weighed, and a measure carries three themes at most.',
      'Nothing is kept here. To go on with it, write it into a themes.json of your own and read with --codebook, see docs/codebook.md.',
      `Of the notices in the database only the first ${MOST_NOTICES} are coded again.`,
    ],
  };
}

/** Characters of a measure that are shown. */
const EXCERPT = 80;

/** The words of a measure around the first of the terms that it has, else its first words. */
export function excerpt(words: string, terms: readonly string[]): string {
  const places = terms.map((term) => words.indexOf(term)).filter((at) => at >= 0);
  const wanted = places.length === 0 ? 0 : Math.min(...places) - EXCERPT / 2;
  const start = Math.max(0, Math.min(wanted, words.length - EXCERPT));
  const end = Math.min(words.length, start + EXCERPT);
  return `${start > 0 ? '…' : ''}${words.slice(start, end)}${end < words.length ? '…' : ''}`;
}

/** What changes, measure by measure, around the terms that the reader wrote. */
export function recodeTable({ changed }: Recoding, written: string, held: Corpus, codebook: Codebook): ChartTable {
  const { added, removed } = readTerms(written);
  const labels = placeLabels(held.notices, 'zh');
  const names = (codes: readonly string[]) => codes.map((code) => nameOf(code, codebook, 'zh')).join('、') || '–';
  return {
    columns: ['通报 Notice', '措施 Measure', '原来 Before', '改后 After'],
    rows: changed.slice(0, MOST_LISTED).map(({ notice, words, before, after }) => ({
      header: labels.get(notice) ?? WORDS.zh.own,
      cells: [excerpt(words, [...added, ...removed]), names(before), names(after)].map((text) => ({
        text,
        target: null,
      })),
    })),
  };
}
