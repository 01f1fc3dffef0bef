import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { ChartAnswer } from '../../../src/charts/chart-answer.ts';
import { chartList } from '../../../src/charts/chart-list.ts';
import { EMPTY_SETTINGS } from '../../../src/charts/chart-settings.ts';
import { chartWorkbook } from '../../../src/charts/files/workbook.ts';
import { queryText } from '../../../src/charts/query-text.ts';
import { openSamples } from '../../support/open-samples.ts';

const PROVENANCE = { version: '3f2a9c1b7d20'.padEnd(64, '0'), day: '2026-11-22' };

/** The cells of each sheet, row by row; a missing cell is null. */
function read(bytes: Uint8Array) {
  const { SheetNames, Sheets } = XLSX.read(bytes, { cellFormula: true });
  const rows = SheetNames.map((name) =>
    XLSX.utils.sheet_to_json<unknown[]>(Sheets[name]!, { header: 1, raw: true, defval: null }),
  );
  return { names: SheetNames, sheets: Object.values(Sheets), rows };
}

/** A cell as a workbook has it: what a cell has no type for as JSON, line ends of one character. */
const stored = (value: unknown) =>
  typeof value === 'object' && value !== null
    ? JSON.stringify(value)
    : typeof value === 'string'
      ? value.replaceAll('\r\n', '\n')
      : (value ?? null);

const made: ChartAnswer = {
  id: 'made',
  name: { zh: '试制', en: 'Made' },
  question: { zh: '问？', en: 'Which?' },
  methods: [],
  params: {},
  query: { sql: "SELECT 1 WHERE 'a' <> ?", bindings: ["=cmd|'/C calc'!A0"] },
  rows: [
    { n: -0.25, text: '=1+1', list: ['甲', '乙'], none: null },
    { n: 0, text: '', list: [], none: null, more: true },
  ],
  spec: () => {
    throw new Error('not drawn');
  },
  describe: () => 'In words',
  notes: () => ['A note', '@caution'],
  source: () => 'Source: 1.',
  table: () => ({
    columns: ['+head', '数'],
    rows: ['1,234', '0', '-12.5', '4 (8%)', '007', '1,23', '12345678901234567890', ''].map((text) => ({
      header: '-1+2',
      cells: [{ text, target: null }],
    })),
  }),
};

/** Numbers are numbers in a workbook: 1,234 loses its comma, 20.0 its zero. */
function asCell(text: string): string {
  const plain = text.replaceAll(',', '');
  return /^-?\d+\.\d+$/.test(plain) ? String(Number(plain)) : plain;
}

describe('a chart as a workbook', () => {
  it.each(chartList.map((chart) => [chart.id, chart] as const))(
    'of %s has the table, the rows and what they rest on',
    async (_, chart) => {
      const { held, ask } = await openSamples();
      const answer = await chart.answer(EMPTY_SETTINGS, held, ask);
      expect(answer.rows.length).toBeGreaterThan(0);
      for (const language of ['zh', 'en'] as const) {
        const { names, rows } = read(await chartWorkbook(answer, language, PROVENANCE));
        expect(names).toEqual(language === 'zh' ? ['表格', '数据', '说明'] : ['Table', 'Data', 'About']);
        const [table, data, about] = rows;
        const shown = answer.table(language);
        expect(table![0]).toEqual(shown.columns);
        expect(table!.slice(1).map((row) => row.map((cell) => asCell(String(cell ?? ''))))).toEqual(
          shown.rows.map((row) => [row.header, ...row.cells.map(({ text }) => text)].map(asCell)),
        );
        const [columns, ...cells] = data!;
        expect(cells).toEqual(answer.rows.map((row) => columns!.map((column) => stored(row[String(column)]))));
        const texts = about!.map((row) => row[1]);
        expect(texts).toEqual(
          expect.arrayContaining([
            answer.question[language],
            ...answer.notes(language),
            PROVENANCE.version,
            PROVENANCE.day,
            queryText(answer.query),
          ]),
        );
      }
    },
  );

  it('has numbers where the table shows numbers alone, and texts where it says more', async () => {
    const { rows } = read(await chartWorkbook(made, 'en', PROVENANCE));
    expect(rows[0]!.slice(1).map((row) => row[1])).toEqual([
      1234,
      0,
      -12.5,
      '4 (8%)',
      '007',
      '1,23',
      '12345678901234567890',
      null,
    ]);
    expect(rows[1]).toEqual([
      ['n', 'text', 'list', 'none', 'more'],
      [-0.25, '=1+1', '["甲","乙"]', null, null],
      [0, '', '[]', null, true],
    ]);
  });

  it('runs nothing', async () => {
    const bytes = await chartWorkbook(made, 'zh', { ...PROVENANCE, version: null });
    const { sheets, rows } = read(bytes);
    const cells = sheets.flatMap((sheet) => Object.entries(sheet).filter(([place]) => !place.startsWith('!')));
    expect(cells.filter(([, cell]) => (cell as XLSX.CellObject).f !== undefined)).toEqual([]);
    expect(rows[0]![0]![0]).toBe('+head');
    expect(rows[2]!.flat()).toContain('无（含临时添加的通报）');
  });

  it('is the same for the same answer', async () => {
    const one = await chartWorkbook(made, 'zh', PROVENANCE);
    expect(Buffer.from(await chartWorkbook(made, 'zh', PROVENANCE)).equals(Buffer.from(one))).toBe(true);
  });
});
