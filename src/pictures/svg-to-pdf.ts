/** Pictures of one page as PDF: lines and letters, not pixels. */
import PDFDocument from 'pdfkit';
import svgToPdfkit from 'svg-to-pdfkit';
import type { DrawnSvg } from './draw-svg.ts';
import type { CjkFont } from './find-cjk-font.ts';

export interface PdfFacts {
  title: string;
  /** What it rests on, as the file's subject. */
  subject: string;
  /** BCP 47. */
  language: string;
  /** ISO; the file is dated with it. */
  day: string;
}

/** Points to a CSS pixel. */
const POINT = 0.75;

/** Dashes without gaps, as Vega writes a line that is whole among dashed ones; PDF has no such. */
const WHOLE_LINE = / stroke-dasharray="[\d.]+,0"/g;

/** A page as large as the picture, with its fonts inside and words that can be searched and copied. */
export async function svgToPdf({ svg, width, height }: DrawnSvg, font: CjkFont, facts: PdfFacts): Promise<Uint8Array> {
  const { title, subject, language, day } = facts;
  const date = new Date(`${day}T00:00:00Z`);
  const document = new PDFDocument({
    size: [width * POINT, height * POINT],
    margin: 0,
    lang: language,
    displayTitle: true,
    info: { Title: title, Subject: subject, Creator: 'Notice Atlas', CreationDate: date, ModDate: date },
  });
  const { regular, bold } = font;
  document.registerFont('regular', regular.file, regular.postscriptName ?? undefined);
  document.registerFont('bold', bold.file, bold.postscriptName ?? undefined);
  const pieces: Uint8Array[] = [];
  const complaints: string[] = [];
  const written = new Promise<void>((resolve, reject) => {
    document.on('data', (piece: Uint8Array) => pieces.push(piece));
    document.on('end', resolve);
    document.on('error', reject);
  });
  svgToPdfkit(document as never, svg.replaceAll(WHOLE_LINE, ''), 0, 0, {
    width: width * POINT,
    height: height * POINT,
    fontCallback: (_family, isBold) => (isBold ? 'bold' : 'regular'),
    warningCallback: (complaint) => complaints.push(complaint),
  });
  document.end();
  await written;
  if (complaints.length > 0) throw new Error(`The picture cannot be written as PDF: ${complaints.join('; ')}`);
  return Buffer.concat(pieces);
}
