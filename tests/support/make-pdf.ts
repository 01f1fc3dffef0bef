/**
 * PDFs whose fonts are named and not embedded, as old Chinese programs write them: the words stand in a Chinese code
 * (`UniGB-UCS2-H`, `GBK-EUC-H`) that only a map outside the file explains.
 */
import { encodeGb18030 } from './encode-gb18030.ts';

export interface PdfWords {
  text: string;
  /** In points from the left and the bottom of an A4 page. */
  x: number;
  y: number;
  size?: number;
}

export interface PdfOptions {
  code?: 'UniGB-UCS2-H' | 'GBK-EUC-H';
  /** Locked with a password that nobody knows. */
  locked?: boolean;
  info?: string;
}

/** A whole PDF file from the words of its pages, in the order of drawing. */
export function makePdf(pages: readonly (readonly PdfWords[])[], options: PdfOptions = {}): Buffer {
  const { code = 'UniGB-UCS2-H', locked = false, info = '/Producer (hand)' } = options;
  const encode = code === 'GBK-EUC-H' ? encodeGb18030 : ucs2;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${code} /DescendantFonts [4 0 R] >>`,
    // Letters and figures take half an em.
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500 814 939 500] /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    ...pages.flatMap((words, index) => {
      const content = words.map(({ text, x, y, size = 16 }) => {
        const hex = Buffer.from(encode(text)).toString('hex');
        return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex}> Tj ET`;
      });
      const stream = content.join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + index * 2} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = file.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> /P -4 >> /ID [<00> <00>]`;
  const trailer = `/Size ${objects.length + 1} /Root 1 0 R /Info << ${info} >> ${locked ? lock : ''}`;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

const LINE_EMS = 28;
const LINES_A_PAGE = 23;
const SIZE = 16;
const LEADING = 28;
const LEFT = 73;
const TOP = 770;
/** What may not begin a line. */
const CLOSING = /[，。；：、？！”’）》〉]/;

/** The pages of a text as an office sets it: paragraphs set in by two characters, a number at the foot of each page. */
export function setPages(text: string): PdfWords[][] {
  const lines = text.split(/\r?\n/).flatMap((line) => breakLine(line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '')));
  const pages: PdfWords[][] = [];
  for (let i = 0; i < lines.length; i += LINES_A_PAGE) {
    const words = lines.slice(i, i + LINES_A_PAGE).map(({ text: part, indent }, row) => ({
      text: part,
      x: LEFT + indent * SIZE,
      y: TOP - row * LEADING,
      size: SIZE,
    }));
    pages.push([...words, { text: `- ${pages.length + 1} -`, x: 280, y: 60, size: 14 }]);
  }
  return pages;
}

function breakLine(line: string): { text: string; indent: number }[] {
  const lines: { text: string; indent: number }[] = [];
  let text = '';
  let ems = 2;
  for (const character of line) {
    const width = character.charCodeAt(0) < 0x80 ? 0.5 : 1;
    if (ems + width > LINE_EMS && !CLOSING.test(character)) {
      lines.push({ text, indent: lines.length === 0 ? 2 : 0 });
      text = '';
      ems = 0;
    }
    text += character;
    ems += width;
  }
  if (text !== '') lines.push({ text, indent: lines.length === 0 ? 2 : 0 });
  return lines;
}

function ucs2(text: string): Uint8Array {
  return Buffer.from(text, 'utf16le').swap16();
}
