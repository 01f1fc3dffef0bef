import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../../src/text/formats/pdf/read-pdf.ts';
import { makePdf, type PdfWords, setPages } from '../../../support/make-pdf.ts';
import { fixture } from '../fixture.ts';

const read = (pages: PdfWords[][], options = {}) => readPdf(makePdf(pages, options), 'a.pdf', 2000);
const linesOf = async (words: PdfWords[]) => (await read([words])).text.split('\n').slice(0, -1);
const at = (x: number, y: number, text: string, size = 16): PdfWords => ({ x, y, text, size });
const FILLER = '一是追回资金三万元，问责二人，完善制度五项。';

describe('readPdf', () => {
  it('reads what Chromium printed: a line a paragraph, the table row by row, no radicals for characters', async () => {
    const { text, format, encoding, metadata, warnings } = await readPdf(fixture('chromium-print.pdf'), 'a.pdf', 2000);
    expect(text.split('\n')).toEqual([
      '中共石桥区民政局党组关于巡察整改情况的通报',
      '根据区委部署，2024年10月8日至12月6日，区委第五巡察组对区民政局党组开展了巡察。现将整改情况通报如下。',
      '一、低保对象动态管理不及时',
      '一是核对低保家庭1864户，清退不符合条件的52户，新增保障对象37户。二是追回资金11.28万元。',
      '镇\t户数\t金额（万元）',
      '石桥镇\t30\t6.28',
      '安民镇\t22\t5',
      '中共石桥区民政局党组',
      '2025年5月12日',
      '',
    ]);
    expect({ format, encoding, warnings }).toEqual({ format: 'pdf', encoding: null, warnings: [] });
    expect(metadata.created).toEqual({ value: '2026-11-22', from: 'pdf CreationDate' });
    expect(metadata.published).toBeNull();
  });

  it.each(['UniGB-UCS2-H', 'GBK-EUC-H'] as const)('knows the code %s that a PDF only names', async (code) => {
    const { text, warnings } = await read([[at(70, 700, FILLER)]], { code });
    expect(text).toBe(`${FILLER}\n`);
    expect(warnings).toEqual([]);
  });

  it('refuses a scanned document with the way out, and names the pages without text of a mixed one', async () => {
    await expect(readPdf(fixture('scanned.pdf'), 'f/a.pdf', 2000)).rejects.toMatchObject({
      code: 'scanned',
      message: expect.stringMatching(/^f\/a\.pdf: is scanned: .*text recognition \(OCR\)/),
    });
    await expect(read([[at(280, 60, '- 1 -')], [at(280, 60, '- 2 -')]])).rejects.toMatchObject({ code: 'scanned' });
    const { warnings } = await read([[at(70, 700, FILLER)], [], [at(70, 700, FILLER)]]);
    expect(warnings).toEqual([{ code: 'unread_part', message: '第2页没有文字，可能是图片，未读取。' }]);
  });

  it('refuses what is locked or damaged', async () => {
    await expect(read([[at(70, 700, FILLER)]], { locked: true })).rejects.toMatchObject({
      code: 'encrypted',
      message: 'a.pdf: is locked with a password; save it without one',
    });
    await expect(readPdf(Buffer.from('%PDF-1.4\nnothing'), 'a.pdf', 2000)).rejects.toMatchObject({ code: 'damaged' });
  });

  it('leaves the bytes it was given whole', async () => {
    const bytes = new Uint8Array(fixture('chromium-print.pdf'));
    const length = bytes.length;
    await readPdf(bytes, 'a.pdf', 2000);
    expect(bytes.length).toBe(length);
    expect(String.fromCharCode(...bytes.subarray(0, 5))).toBe('%PDF-');
  });

  it('joins the lines of a paragraph over its page, and leaves page numbers where they stand', async () => {
    const paragraph = FILLER.repeat(12);
    const lines = (await read(setPages(`${FILLER}\n${paragraph}\n${FILLER}\n${paragraph}\n${paragraph}`))).text.split(
      '\n',
    );
    expect(lines.slice(0, 4)).toEqual([FILLER, paragraph, FILLER, paragraph]);
    expect(lines.filter((line) => /^- \d -$/.test(line))).toEqual(['- 1 -', '- 2 -']);
  });

  it('leaves out the head that a program printed on every page, but not the first page’s', async () => {
    const pages = [1, 2, 3, 4].map((page) => [
      ...Array.from({ length: 4 }, (_, row) =>
        at(70, 700 - row * 28, `${'甲乙丙丁戊'[page]}校${'甲乙丙丁'[row]}项，追回资金三万元。`),
      ),
      at(70, 40, `file:///tongbao.html ${page}/4`, 8),
      at(480, 810, '2025/6/12 通报', 8),
    ]);
    const lines = (await read(pages)).text.split('\n');
    expect(lines.filter((line) => line.includes('tongbao'))).toEqual([]);
    expect(lines.filter((line) => line.includes('2025/6/12'))).toEqual(['2025/6/12 通报']);
    expect(lines.filter((line) => line.includes('追回资金'))).toHaveLength(16);
  });
});

describe('the lines of a PDF page', () => {
  it('stand in the order of reading, though the page draws its foot first', async () => {
    expect(
      await linesOf([at(70, 100, '末行，完成整改任务。'), at(70, 700, FILLER), at(70, 660, '次行，完成整改任务。')]),
    ).toEqual([FILLER, '次行，完成整改任务。', '末行，完成整改任务。']);
  });

  it('are put in order where the page draws them in none', async () => {
    const rows = [3, 9, 0, 7, 1, 8, 5, 2, 6, 4, 13, 11, 10, 14, 12];
    const lines = await linesOf(rows.map((row) => at(70, 780 - row * 28, `第${row}行，追回资金三万元。`)));
    expect(lines).toEqual([...rows].sort((a, b) => a - b).map((row) => `第${row}行，追回资金三万元。`));
  });

  it('are whole where the page draws them in pieces, stretched, twice or with a label apart', async () => {
    const stretched = [...'一是追回资金三万元，问责二人。'].map((character, i) => at(70 + i * 20, 700, character));
    expect(await linesOf(stretched)).toEqual(['一是追回资金三万元，问责二人。']);
    expect(await linesOf([at(70, 700, '中共石桥区教育局党组 关于整改情况的通报')])).toEqual([
      '中共石桥区教育局党组 关于整改情况的通报',
    ]);
    expect(await linesOf([at(70, 700, '整改'), at(70.5, 700.3, '整改'), at(102, 700, '情况通报，完成。')])).toEqual([
      '整改情况通报，完成。',
    ]);
    expect(await linesOf([at(70, 700, '1.'), at(110, 700, FILLER)])).toEqual([`1. ${FILLER}`]);
    expect(await linesOf([at(70, 700, 'Annex'), at(115, 700, 'B'), at(130, 700, '见附件，完成整改任务。')])).toEqual([
      'Annex B 见附件，完成整改任务。',
    ]);
  });

  it('keep a line with a gap together where it is no table', async () => {
    expect(
      await linesOf([at(70, 700, FILLER), at(70, 660, '联系电话：0750-1234567'), at(330, 660, '邮编：529000')]),
    ).toEqual([FILLER, '联系电话：0750-1234567 邮编：529000']);
  });

  it('hold a table cell by cell: broken cells joined, empty ones marked, columns kept', async () => {
    const words = [
      ...[at(70, 700, '问题'), at(170, 700, '整改情况'), at(400, 700, '备注'), at(470, 700, '完成时限')],
      at(70, 650, '监管不'),
      at(70, 630, '到位'),
      at(170, 660, '对全区养老机构检查二轮，'),
      at(170, 640, '整改消防隐患七十五处，关停'),
      at(170, 620, '不达标机构一家。'),
      at(470, 640, '三月底'),
    ];
    expect(await linesOf(words)).toEqual([
      ...['问题', '整改情况', '备注', '完成时限', '监管不到位'],
      '对全区养老机构检查二轮，整改消防隐患七十五处，关停不达标机构一家。',
      '/',
      '三月底',
    ]);
  });

  it('read one column of a page after the other', async () => {
    const column = (x: number, words: string) =>
      Array.from({ length: 6 }, (_, row) => at(x, 700 - row * 24, `${words}${row}，完成。`, 12));
    const lines = await linesOf([...column(70, '左'), ...column(330, '右')]);
    expect(lines.map((line) => line.slice(0, 2))).toEqual([
      '左0',
      '左1',
      '左2',
      '左3',
      '左4',
      '左5',
      '右0',
      '右1',
      '右2',
      '右3',
      '右4',
      '右5',
    ]);
  });
});
