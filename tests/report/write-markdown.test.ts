import { beforeAll, describe, expect, it, vi } from 'vitest';
import { askWarehouse } from '../../src/cli/ask-warehouse.ts';
import type { ReportDocument } from '../../src/report/document.ts';
import { writeMarkdown } from '../../src/report/write-markdown.ts';
import { useWarehouses } from '../support/built-warehouse.ts';
import { hostileNotices } from '../support/hostile-corpus.ts';
import { openSamples } from '../support/open-samples.ts';
import { blocksOf, reportOf } from '../support/report-of.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const warehouseOf = useWarehouses();

/** Tables as rows of cells, the line under the head left out. */
function tablesOf(text: string): string[][][] {
  return text
    .split('\n\n')
    .filter((block) => block.startsWith('| '))
    .map((block) =>
      block.split('\n').map((line) =>
        line
          .slice(2, -2)
          .split(/(?<!\\) \| /)
          .map((cell) => cell.replaceAll(/\\([\\|*_`[\]<>#~&])/g, '$1')),
      ),
    );
}

describe('the Markdown of the five notices', () => {
  let report: ReportDocument;
  let text: string;
  let pictures: { name: string; svg: string }[];
  beforeAll(async () => {
    report = await reportOf((await openSamples()).ask);
    ({ text, pictures } = writeMarkdown(report, '报告 1-pictures'));
  });

  it('has the headings of the report', () => {
    const headings = text.split('\n').filter((line) => line.startsWith('#'));
    expect(headings).toHaveLength(blocksOf(report, 'heading').length + 1);
    expect(headings[0]).toBe('# 巡察整改通报对照报告');
    expect(headings[1]).toBe('## 一、本报告的内容');
  });

  it('has tables with as many cells in each line as in their head', () => {
    const tables = tablesOf(text);
    const flat = (rows: readonly (readonly string[])[]) =>
      rows.map((row) => row.map((cell) => cell.replaceAll('\n', ' ')));
    expect(tables.map(([head, , ...rows]) => [head, ...rows])).toEqual(
      blocksOf(report, 'table').map(({ head, rows }) => flat([head, ...rows])),
    );
  });

  it('names its pictures beside it', () => {
    const named = [...text.matchAll(/!\[[^\n]*\]\(<([^>]*)>\)/g)].map(([, path]) => path);
    expect(named).toEqual(pictures.map(({ name }) => `报告 1-pictures/${name}`));
    expect(pictures).toHaveLength(blocksOf(report, 'figure').length);
    for (const { svg } of pictures) expect(svg).toMatch(/^<svg/);
  });
});

it('shows what would be markup', async () => {
  const report = await reportOf(askWarehouse(await warehouseOf(hostileNotices())));
  expect(writeMarkdown(report, '50%#1? <a>').text).toContain('](<50%25%231%3F %3Ca%3E/figure-1.svg>)');
  const { text } = writeMarkdown(report, 'p');
  expect(text).not.toMatch(/(?<!\\)<(?!(p\/figure-\d+\.svg)>)/);
  expect(text).not.toMatch(/(?<!\\)\]\(http/);
  expect(text).toContain('> \\=1+1\\|\\<img src=http://evil.example/x');
  for (const [head, ...rows] of tablesOf(text)) for (const row of rows) expect(row.length).toBe(head!.length);
});
