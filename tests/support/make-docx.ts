/** Word documents made of hand-written parts. */
import { makeZip } from './make-zip.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export interface DocxParts {
  /** What stands in `w:body`. */
  body: string;
  /** What stands in `w:numbering`. */
  numbering?: string;
  /** What stands in `w:styles`. */
  styles?: string;
  /** What stands in `w:footnotes`. */
  footnotes?: string;
  /** What stands in `cp:coreProperties`. */
  core?: string;
  /** Further entries of the archive. */
  more?: Readonly<Record<string, string | Uint8Array>>;
}

/** A whole .docx file. */
export function makeDocx({ body, numbering, styles, footnotes, core, more = {} }: DocxParts): Buffer {
  const named = { numbering, styles, footnotes };
  const parts = Object.entries(named).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return makeZip({
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${parts.map(([name], index) => `<Relationship Id="r${index}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`).join('')}</Relationships>`,
    'word/document.xml': `${HEAD}<w:document ${W}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...Object.fromEntries(
      parts.map(([name, xml]) => [`word/${name}.xml`, `${HEAD}<w:${name} ${W}>${xml}</w:${name}>`]),
    ),
    ...(core === undefined
      ? {}
      : {
          'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
        }),
    ...more,
  });
}

/** A paragraph; with a level, one numbered by list 1. */
export function paragraph(text: string, level?: number): string {
  const place =
    level === undefined ? '' : `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>`;
  return `<w:p>${place}<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}

/** A table; each cell is one paragraph, and null an empty one. */
export function table(rows: readonly (readonly (string | null)[])[]): string {
  const cell = (text: string | null) => `<w:tc>${text === null ? '<w:p/>' : paragraph(text)}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** A list of three levels as Chinese documents number theirs: 一、 （一） 1. */
export const CHINESE_LIST = `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

const COUNTED = '一二三四五六七八九十';
const LABELS = [/^([一二三四五六七八九十])、/, /^[（(]([一二三四五六七八九十])[）)]/, /^(\d{1,2})[.．](?!\d)/];

/** The paragraphs of a text, its labels turned into Word's own numbering wherever counting gives the label printed. */
export function numberedParagraphs(text: string): { body: string; numbered: number } {
  const counts = [0, 0, 0];
  let numbered = 0;
  const body = text.split(/\r?\n/).map((line) => {
    const words = line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');
    for (const [level, pattern] of LABELS.entries()) {
      const match = pattern.exec(words);
      if (!match) continue;
      const number = level === 2 ? Number(match[1]) : COUNTED.indexOf(match[1]!) + 1;
      if (number !== counts[level]! + 1) break;
      counts[level] = number;
      counts.fill(0, level + 1);
      numbered += 1;
      return paragraph(words.slice(match[0].length), level);
    }
    return paragraph(words);
  });
  return { body: body.join('\n'), numbered };
}

export function escapeXml(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
