import { parse } from 'parse5';
import { parser as saxParser } from 'sax';
import { expect, it } from 'vitest';
import { chartList } from '../../src/charts/chart-list.ts';
import { EMPTY_SETTINGS } from '../../src/charts/chart-settings.ts';
import { readCorpus } from '../../src/charts/read-corpus.ts';
import { askWarehouse } from '../../src/cli/ask-warehouse.ts';
import { chartFile, type FileSettings } from '../../src/pictures/chart-file.ts';
import type { SourceNotice } from '../../src/warehouse/source-notice.ts';
import { useWarehouses } from '../support/built-warehouse.ts';
import { HOSTILE_PLACE, hostileNotices } from '../support/hostile-corpus.ts';
import { attributesOf, elementsOf } from '../support/html-parts.ts';
import { makeNotice } from '../support/make-notice.ts';

const warehouseOf = useWarehouses();

const TITLE = "]]>\"'$&$'$`\u202e\u0008";
const PLACE = `=HYPERLINK("http://evil.example")${TITLE}`;

/** Names that the pictures show: of places, documents, units. */
function hostile(): SourceNotice[] {
  const named = (place: string, adcode: string) =>
    makeNotice({
      place,
      adcode,
      file: `${adcode}"<i>.txt`,
      published: '2025-11-01',
      measures: [
        {
          text: `印发《${TITLE}》，配备12<b>。`,
          themes: ['school_meals', 'campus_safety'],
          documents: [`《${TITLE}》`],
          metrics: [{ quote: '12<b>', value: 12, unit: '<b>' }],
        },
      ],
    });
  return [...hostileNotices(), named(PLACE, '441900'), named('乙市<i>', '442000')];
}

/** @throws where the text is not well formed */
function namesInXml(xml: string): string[] {
  const names: string[] = [];
  const parser = saxParser(true);
  parser.onopentag = ({ name }) => names.push(name);
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(xml).close();
  return names;
}

it('takes the words of notices as words in every chart and format', async () => {
  const ask = askWarehouse(await warehouseOf(hostile()));
  const held = await readCorpus(ask);
  let shown = '';
  for (const chart of chartList) {
    const answer = await chart.answer(EMPTY_SETTINGS, held, ask);
    const settings: FileSettings = {
      look: { language: 'zh', scheme: 'light', width: 800 },
      title: TITLE,
      provenance: { version: null, day: '2026-11-22' },
      scale: 1,
      font: () => {
        throw new Error('none of these formats needs a font');
      },
    };
    const text = async (format: 'svg' | 'html' | 'csv' | 'json') => {
      const { content } = await chartFile(answer, format, settings);
      // As it is on the disk.
      return Buffer.from(content).toString('utf8');
    };
    const svg = await text('svg');
    expect(namesInXml(svg)).not.toContain('script');
    expect(svg).not.toContain('\u202e');

    const elements = elementsOf(parse(await text('html')));
    const names = new Set(elements.map(({ tagName }) => tagName));
    for (const name of ['script', 'img', 'b', 'i', 'iframe', 'object']) expect(names).not.toContain(name);
    for (const { name, value } of elements.flatMap(attributesOf)) {
      expect(name).not.toMatch(/^on/);
      expect(value).not.toMatch(/^(?:https?:|javascript:)/i);
      // What `$&` stands for where a text is taken for a pattern's replacement.
      expect(value).not.toContain('<svg');
    }

    const csv = await text('csv');
    expect(csv).not.toMatch(/(?:^|,|\n)"?[=+@]/m);
    expect(JSON.parse(await text('json'))).toHaveProperty('usermeta');
    shown += svg;
  }
  expect(shown).toContain(HOSTILE_PLACE.slice(0, 2));
  expect(shown).toContain('&lt;script&gt;');
});

it('writes nothing of a chart without rows', async () => {
  const ask = askWarehouse(await warehouseOf([]));
  const held = await readCorpus(ask);
  const answer = await chartList[0]!.answer(EMPTY_SETTINGS, held, ask);
  await expect(chartFile(answer, 'csv', {} as FileSettings)).rejects.toThrow('theme-matrix: has no rows to write');
});
