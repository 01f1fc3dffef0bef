/** A chart as a workbook (.xlsx): the table as shown, the rows behind it, and what it rests on. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { PlainCell } from '../../warehouse/export/cell-text.ts';
import { sheetXml } from '../../warehouse/export/sheet-xml.ts';
import { sheetPath, workbookParts } from '../../warehouse/export/workbook-xml.ts';
import type { Language } from '../chart.ts';
import type { ChartAnswer } from '../chart-answer.ts';
import { type Provenance, provenanceLine } from '../provenance.ts';
import { queryText } from '../query-text.ts';
import { tidyColumns } from './tidy-csv.ts';

interface Sheet {
  columns: readonly string[];
  rows: PlainCell[][];
  /** Read from top to bottom, not sorted: long texts wrap and there is no filter. */
  prose: boolean;
}

const WORDS = {
  zh: {
    sheets: ['表格', '数据', '说明'],
    columns: ['项目', '内容'],
    name: '图表',
    question: '问题',
    describe: '图中所见',
    note: '说明',
    caution: '读图须知',
    source: '来源',
    version: '语料版本',
    noVersion: '无（含临时添加的通报）',
    day: '制作日期',
    query: '查询（SQL）',
  },
  en: {
    sheets: ['Table', 'Data', 'About'],
    columns: ['Item', 'Content'],
    name: 'Chart',
    question: 'Question',
    describe: 'In words',
    note: 'Note',
    caution: 'Caution',
    source: 'Source',
    version: 'Corpus version',
    noVersion: 'none (with notices added for the moment)',
    day: 'Made on',
    query: 'Query (SQL)',
  },
} as const;

/**
 * The bytes of the workbook; the same answer gives the same bytes. Texts stay texts also where they begin like a
 * formula. Not for an answer without rows.
 */
export async function chartWorkbook(
  answer: ChartAnswer,
  language: Language,
  provenance: Provenance,
): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = [tableSheet(answer, language), dataSheet(answer), aboutSheet(answer, language, provenance)];
  const files: Zippable = {};
  for (const [path, xml] of Object.entries(workbookParts(WORDS[language].sheets))) files[path] = strToU8(xml);
  for (const [index, sheet] of sheets.entries()) files[sheetPath(index + 1)] = strToU8(await sheetText(sheet));
  // The same time in every file, at the start of what a zip can say.
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

async function sheetText({ columns, rows, prose }: Sheet): Promise<string> {
  async function* once() {
    yield rows;
  }
  const named = columns.map((name) => ({ name, number: false }));
  let text = '';
  // A cell of a chart is never so long that it has to be cut, except for a query, which ends with an ellipsis then.
  for await (const piece of sheetXml({ columns: named, batches: once(), prose }, () => {})) text += piece;
  return text;
}

function tableSheet(answer: ChartAnswer, language: Language): Sheet {
  const { columns, rows } = answer.table(language);
  return {
    columns,
    rows: rows.map(({ header, cells }) => [header, ...cells.map(({ text }) => shownCell(text))]),
    prose: false,
  };
}

/** A number and nothing else, perhaps with commas between the thousands. */
const NUMBER = /^-?(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.\d+)?$/;
/** A double holds so many significant decimal digits whatever they are. */
const EXACT_DIGITS = 15;

/** What the table shows, as a number where it is one: `4 (8%)` and `多于1,000名` are words. */
function shownCell(text: string): PlainCell {
  if (!NUMBER.test(text) || text.replaceAll(/\D/g, '').length > EXACT_DIGITS) return text === '' ? null : text;
  return Number(text.replaceAll(',', ''));
}

function dataSheet({ rows }: ChartAnswer): Sheet {
  const columns = tidyColumns(rows);
  return {
    columns,
    rows: rows.map((row) => columns.map((column) => (row[column] ?? null) as PlainCell)),
    prose: false,
  };
}

function aboutSheet(answer: ChartAnswer, language: Language, provenance: Provenance): Sheet {
  const words = WORDS[language];
  const notes = answer.notes(language);
  const source = provenanceLine(answer.source(language), provenance, language);
  return {
    columns: words.columns,
    rows: [
      [words.name, answer.name[language]],
      [words.question, answer.question[language]],
      [words.describe, answer.describe(language)],
      ...notes.slice(0, -1).map((note) => [words.note, note]),
      [words.caution, notes.at(-1)!],
      [words.source, source],
      [words.version, provenance.version ?? words.noVersion],
      [words.day, provenance.day],
      [words.query, queryText(answer.query)],
    ],
    prose: true,
  };
}
