import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { askWarehouse } from '../../src/cli/ask-warehouse.ts';
import type { ReportDocument } from '../../src/report/document.ts';
import { writeDocx } from '../../src/report/write-docx.ts';
import { readDocument } from '../../src/text/formats/read-document.ts';
import { useWarehouses } from '../support/built-warehouse.ts';
import { HOSTILE_PLACE, hostileNotices } from '../support/hostile-corpus.ts';
import { openSamples } from '../support/open-samples.ts';
import { blocksOf, reportOf } from '../support/report-of.ts';
import { elementOf, elementsOf, type XmlElement, xmlElements } from '../support/xml-elements.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const warehouseOf = useWarehouses();

interface Unpacked {
  report: ReportDocument;
  bytes: Uint8Array;
  files: Record<string, Uint8Array>;
  part(name: string): XmlElement;
}

async function unpacked(report: ReportDocument): Promise<Unpacked> {
  const bytes = await writeDocx(report);
  const files = unzipSync(bytes);
  return { report, bytes, files, part: (name) => xmlElements(strFromU8(files[name]!)) };
}

const styleOf = (paragraph: XmlElement) => elementsOf(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? null;

describe('the Word document of the five notices', () => {
  let word: Unpacked;
  let body: XmlElement;
  let styles: Map<string, XmlElement>;
  beforeAll(async () => {
    word = await unpacked(await reportOf((await openSamples()).ask));
    body = elementOf(word.part('word/document.xml'), 'w:body');
    styles = new Map(
      elementsOf(word.part('word/styles.xml'), 'w:style').map((style) => [style.attributes['w:styleId']!, style]),
    );
  });

  it('is well-formed in every part, and names nothing outside itself', () => {
    for (const [name, bytes] of Object.entries(word.files)) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      expect(() => xmlElements(strFromU8(bytes)), name).not.toThrow();
      if (name.endsWith('.rels')) expect(strFromU8(bytes), name).not.toContain('External');
    }
  });

  it('has real headings, in the order and with the words of the report', () => {
    const headings = body.children.filter((child) => /^Heading\d$/.test(styleOf(child) ?? ''));
    expect(headings.map((heading) => [Number(styleOf(heading)!.slice(7)), heading.text])).toEqual(
      blocksOf(word.report, 'heading').map(({ level, text }) => [level, text]),
    );
  });

  it('names Chinese fonts for Chinese and Latin ones for the rest', () => {
    const fontsOf = (style: XmlElement) => elementOf(style, 'w:rFonts').attributes;
    const expected = {
      Heading1: '黑体',
      Heading2: '楷体',
      Heading3: '仿宋',
      Caption: '黑体',
      ReportQuote: '楷体',
      Title: '黑体',
    };
    for (const [id, name] of Object.entries(expected)) {
      expect(fontsOf(styles.get(id)!)['w:eastAsia'], id).toBe(name);
    }
    const defaults = elementOf(word.part('word/styles.xml'), 'w:docDefaults');
    expect(fontsOf(defaults)).toMatchObject({ 'w:eastAsia': '宋体', 'w:ascii': 'Times New Roman' });
    expect(elementOf(defaults, 'w:lang').attributes).toMatchObject({ 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' });
    // No run has a font of its own, so that a change of a style changes all.
    expect(elementsOf(body, 'w:rFonts')).toEqual([]);
  });

  it('uses no style that it does not define', () => {
    const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) => elementsOf(body, name));
    for (const { attributes } of used) expect(styles.has(attributes['w:val']!), attributes['w:val']).toBe(true);
  });

  it('counts captions by fields that lists can be made from', () => {
    const captions = elementsOf(body, 'w:p').filter((paragraph) => styleOf(paragraph) === 'Caption');
    const said = captions.map((caption) => {
      const field = elementOf(caption, 'w:fldSimple');
      return [field.attributes['w:instr'], field.text, caption.text];
    });
    const expected = word.report.blocks.flatMap((block) => {
      if (block.kind !== 'figure' && block.kind !== 'table') return [];
      const label = block.kind === 'figure' ? '图' : '表';
      const number = String(block.number);
      return [[`SEQ ${label} \\* ARABIC`, number, `${label}${number}　${block.caption}`]];
    });
    expect(said).toEqual(expected);
  });

  it('has contents, a list of figures and a list of tables, whose entries lead to what they name', () => {
    const instructions = elementsOf(body, 'w:instrText').map(({ text }) => text);
    expect(instructions).toEqual(['TOC \\h \\o "1-2"', 'TOC \\c "图" \\h', 'TOC \\c "表" \\h']);
    const bookmarks = new Set(elementsOf(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']));
    const links = elementsOf(body, 'w:hyperlink');
    const headings = blocksOf(word.report, 'heading').filter(({ level }) => level < 3);
    expect(links).toHaveLength(
      headings.length + blocksOf(word.report, 'figure').length + blocksOf(word.report, 'table').length,
    );
    for (const { attributes } of links) expect(bookmarks).toContain(attributes['w:anchor']);
    expect(elementsOf(word.part('word/settings.xml'), 'w:updateFields')).toHaveLength(1);
  });

  it('holds every picture with its words, no wider than the text and no higher than the page', () => {
    const EMU = 635;
    const section = elementsOf(body, 'w:sectPr').at(-1)!;
    const { attributes: size } = elementOf(section, 'w:pgSz');
    const { attributes: margin } = elementOf(section, 'w:pgMar');
    expect(size).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    const width = Number(size['w:w']) - Number(margin['w:left']) - Number(margin['w:right']);
    const height = Number(size['w:h']) - Number(margin['w:top']) - Number(margin['w:bottom']);
    const drawings = elementsOf(body, 'w:drawing');
    const figures = blocksOf(word.report, 'figure');
    expect(drawings).toHaveLength(figures.length);
    for (const [index, drawing] of drawings.entries()) {
      const { alt, picture } = figures[index]!;
      expect(elementOf(drawing, 'wp:docPr').attributes.descr).toBe(alt);
      const { cx, cy } = elementOf(drawing, 'wp:extent').attributes;
      expect(Number(cx)).toBeLessThanOrEqual(width * EMU);
      expect(Number(cy)).toBeLessThan(height * EMU * 0.9);
      expect(Number(cx) / Number(cy)).toBeCloseTo(picture.width / picture.height, 1);
    }
    expect(new Set(elementsOf(body, 'wp:docPr').map(({ attributes }) => attributes.id)).size).toBe(figures.length);
  });

  it('repeats the head of each table and keeps its columns within the page', () => {
    const tables = elementsOf(body, 'w:tbl');
    const blocks = blocksOf(word.report, 'table');
    expect(tables).toHaveLength(blocks.length);
    for (const [index, table] of tables.entries()) {
      const rows = elementsOf(table, 'w:tr');
      expect(rows).toHaveLength(blocks[index]!.rows.length + 1);
      expect(rows.map((row) => elementsOf(row, 'w:tblHeader').length)).toEqual(rows.map((_, at) => (at === 0 ? 1 : 0)));
      const columns = elementsOf(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
      expect(columns.reduce((sum, width) => sum + width, 0)).toBe(8845);
      expect(Math.min(...columns)).toBeGreaterThan(500);
    }
  });

  it('has page numbers, a title and an author of its own', () => {
    const footer = Object.keys(word.files)
      .filter((name) => /footer\d\.xml$/.test(name))
      .map(word.part);
    expect(footer.some((part) => part.text.includes('PAGE'))).toBe(true);
    const core = word.part('docProps/core.xml');
    expect(elementOf(core, 'dc:title').text).toBe('巡察整改通报对照报告');
    expect(elementOf(core, 'dc:creator').text).toBe('通报图鉴');
  });

  it('is read back by the reader of Word documents', async () => {
    const { text } = await readDocument(word.bytes, 'report.docx');
    for (const { text: words } of blocksOf(word.report, 'heading')) expect(text).toContain(words);
    for (const { text: words } of blocksOf(word.report, 'quote')) expect(text).toContain(words.split('\n')[0]);
    expect(text).toContain('已报告，数字被遮盖');
  });
});

describe('words that would be something else', () => {
  it('stand in the document as words', async () => {
    const word = await unpacked(await reportOf(askWarehouse(await warehouseOf(hostileNotices()))));
    const body = word.part('word/document.xml');
    expect(body.text).toContain(HOSTILE_PLACE);
    expect(body.text).toContain('=1+1|<img src=http://evil.example/x onerror=alert(1)>*校园餐*');
    expect(
      elementsOf(body, 'w:instrText')
        .map(({ text }) => text)
        .join(),
    ).not.toContain('script');
  });

  it('cannot be written without pictures', async () => {
    const report = await reportOf((await openSamples()).ask, { themes: ['school_meals'] });
    const blocks = report.blocks.map((block) =>
      block.kind === 'figure' ? { ...block, picture: { ...block.picture, png: null } } : block,
    );
    await expect(writeDocx({ ...report, blocks })).rejects.toThrow('must be drawn as PNG');
  });
});
