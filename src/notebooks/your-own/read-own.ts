/** Reads a notice of the reader's own as `ingest` does, in the page. */
import type { Corpus } from '../../charts/corpus.ts';
import type { Notice } from '../../notice/notice.ts';
import { parseNotice } from '../../notice/parse-notice.ts';
import { type NoticeFacts, noticeFacts } from '../../site/add/notice-facts.ts';
import { addedReader } from '../../site/add/read-added.ts';
import type { ReadingKit } from '../../site/add/reading-kit.ts';
import type { Refusal } from '../../site/add/refusal.ts';
import { en } from '../../site/messages/en.ts';
import { zh } from '../../site/messages/zh.ts';
import { refusalWords } from '../../site/views/add/refusal-words.ts';
import type { NoticeRows } from '../../warehouse/load-notices.ts';
import type { Both } from '../both.ts';

export interface OwnNotice {
  text: string;
  parsed: Notice;
  facts: NoticeFacts;
  rows: NoticeRows;
}

/** What came of reading: a notice, or why there is none. */
export type OwnReading = { notice: OwnNotice; refused: null } | { notice: null; refused: Both };

/** Name under which a pasted text is read. */
const PASTED = '粘贴的通报.txt';

/** Reads the file where one is chosen, else the pasted text. Never throws for what the reader gave. */
export async function readOwn(
  { file, text }: { file: File | null; text: string },
  kit: ReadingKit,
  held: Corpus,
): Promise<OwnReading> {
  const bytes = file === null ? new TextEncoder().encode(text) : new Uint8Array(await file.arrayBuffer());
  const reading = await addedReader(kit)(file?.name ?? PASTED, bytes);
  if (!reading.ok) return refused(reading.refusal);
  const { rows } = reading;
  const facts = noticeFacts(rows);
  const known = held.notices.find(({ notice_id }) => notice_id === facts.noticeId);
  if (known !== undefined)
    return refused({ code: 'duplicate', noticeId: facts.noticeId, file: known.file, added: false });
  const { columns, cells } = rows.notices;
  const read = String(cells[columns.indexOf('text')]);
  return { notice: { text: read, parsed: parseNotice(read), facts, rows }, refused: null };
}

function refused(refusal: Refusal): OwnReading {
  const why = refusal.code === 'not_notice' ? refusal.reason : '';
  return { notice: null, refused: { zh: [refusalWords(refusal, zh) + why], en: [refusalWords(refusal, en) + why] } };
}

const WORDS = {
  zh: {
    head: (title: string, place: string, published: string) => `${title}；地区：${place}；公布日期：${published}。`,
    counts: (measures: number, figures: number) => `读出整改措施${measures}条、数字${figures}个。`,
    themes: (names: string[]) => `主要主题从多到少：${names.join('、')}。`,
    warned: (warnings: string[]) => `提示：${warnings.join('')}`,
    untitled: '没有标题',
    unknown: '没有读出',
    inferred: '（推定）',
  },
  en: {
    head: (title: string, place: string, published: string) => `${title}; place: ${place}; published: ${published}.`,
    counts: (measures: number, figures: number) => `Measures read: ${measures}; figures: ${figures}.`,
    themes: (names: string[]) => `Primary themes, the most frequent first: ${names.join(', ')}.`,
    warned: (warnings: string[]) => `Warnings (in Chinese, as recorded): ${warnings.join('')}`,
    untitled: 'without a title',
    unknown: 'not read',
    inferred: ' (inferred)',
  },
} as const;

/** What was read, or why nothing was. */
export function ownAnswer({ notice, refused: why }: OwnReading, held: Corpus): Both {
  if (notice === null) return why;
  const { facts } = notice;
  const said = (language: 'zh' | 'en') => {
    const words = WORDS[language];
    const names = facts.themes.map((code) => {
      const theme = held.themes.find((entry) => entry.theme === code);
      return theme === undefined ? code : theme[`name_${language}`];
    });
    const place =
      facts.jurisdiction === null
        ? words.unknown
        : facts.jurisdiction + (facts.jurisdictionStated ? '' : words.inferred);
    return [
      words.head(facts.title ?? words.untitled, place, facts.published ?? words.unknown),
      words.counts(facts.measures, facts.figures),
      ...(names.length > 0 ? [words.themes(names)] : []),
      ...(facts.warnings.length > 0 ? [words.warned(facts.warnings)] : []),
    ];
  };
  return { zh: said('zh'), en: said('en') };
}

export function ownCaveats(): Both {
  return {
    zh: [
      '通报只在这个页面里读，不上传、不保存；关掉页面就没有了。',
      '开头的例子是虚构的，地名不在行政区划表里，所以有“地区”的提示。',
      '页面里不套用人工更正；命令行会。',
    ],
    en: [
      'The notice is read in this page alone, neither sent nor kept; it is gone when the page is closed.',
      'The example to begin with is invented; its place is in no table of divisions, hence the warning.',
      'Corrections by people are not applied in the page; the command line applies them.',
    ],
  };
}
