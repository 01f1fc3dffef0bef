import { describe, expect, it } from 'vitest';
import { NumberCounter } from '../../../../src/text/formats/docx/number-counter.ts';
import { NumberingReader } from '../../../../src/text/formats/docx/numbering.ts';
import { readXml } from '../../../../src/text/formats/docx/xml-events.ts';

async function counterOf(numbering: string): Promise<NumberCounter> {
  async function* pieces() {
    // A byte at a time: an element may be cut anywhere.
    for (const byte of new TextEncoder().encode(`<n xmlns:w="w">${numbering}</n>`)) yield Uint8Array.of(byte);
  }
  const reader = new NumberingReader();
  await readXml(pieces(), reader);
  return new NumberCounter(reader.lists());
}

const level = (index: number, pattern: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${pattern}"/>${more}</w:lvl>`;
const abstract = (levels: string, more = '') => `<w:abstractNum w:abstractNumId="0">${more}${levels}</w:abstractNum>`;
const list = (id: number, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/>${more}</w:num>`;

describe('NumberCounter', () => {
  it('goes on counting over an interruption, and begins inner levels anew', async () => {
    const counter = await counterOf(abstract(level(0, '%1.') + level(1, '%1.%2')) + list(1));
    const places = [0, 1, 1, 0, 1, 0];
    expect(places.map((place) => counter.next('1', place))).toEqual(['1. ', '1.1 ', '1.2 ', '2. ', '2.1 ', '3. ']);
  });

  it('lets two lists of one abstract list share their count, unless one begins anew', async () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const counter = await counterOf(abstract(level(0, '%1.')) + list(1) + list(2) + list(3, anew));
    expect(['1', '1', '2', '3', '3', '1'].map((id) => counter.next(id, 0))).toEqual([
      '1. ',
      '2. ',
      '3. ',
      '1. ',
      '2. ',
      '3. ',
    ]);
  });

  it('does not begin a level anew that is told not to', async () => {
    const counter = await counterOf(abstract(level(0, '%1.') + level(1, '%2)', '<w:lvlRestart w:val="0"/>')) + list(1));
    expect([0, 1, 0, 1].map((place) => counter.next('1', place))).toEqual(['1. ', '1) ', '2. ', '2) ']);
  });

  it('prints bullets of symbol fonts as a dot, and nothing for a list that is not there', async () => {
    const bullet = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uF06C"/></w:lvl>';
    const counter = await counterOf(abstract(bullet) + list(1));
    expect([counter.next('1', 0), counter.next('1', 5), counter.next('9', 0)]).toEqual(['• ', '', '']);
  });

  it('finds the levels of a list that a style defines elsewhere', async () => {
    const linked =
      '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="s"/></w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="7"/></w:num>';
    const counter = await counterOf(abstract(level(0, '（%1）'), '<w:styleLink w:val="s"/>') + linked);
    expect([counter.next('4', 0), counter.next('4', 0)]).toEqual(['（1）', '（2）']);
  });
});
