/** A chart as a file, in each of the formats that the command line writes. */
import type { Look } from '../charts/chart.ts';
import type { ChartAnswer } from '../charts/chart-answer.ts';
import { FILE_WORDS } from '../charts/files/file-words.ts';
import { frozenPage } from '../charts/files/frozen-page.ts';
import { specJson } from '../charts/files/spec-json.ts';
import { tidyCsv } from '../charts/files/tidy-csv.ts';
import { framedSpec } from '../charts/framed-spec.ts';
import { type Provenance, provenanceLine } from '../charts/provenance.ts';
import type { ChartFormat } from './chart-formats.ts';
import { type DrawnSvg, drawSvg } from './draw-svg.ts';
import type { CjkFont } from './find-cjk-font.ts';
import { svgToPdf } from './svg-to-pdf.ts';
import { svgToPng } from './svg-to-png.ts';

export interface FileSettings {
  look: Look;
  /** Null for a picture without one. */
  title: string | null;
  provenance: Provenance;
  /** Pixels of a PNG to a CSS pixel. */
  scale: number;
  /** Asked for by PNG and PDF alone. @throws {FontError} */
  font: () => CjkFont;
}

export interface ChartFile {
  content: string | Uint8Array;
  /** Of a picture, in its own pixels; null for data. */
  size: { width: number; height: number } | null;
}

/** @throws where the answer has no rows, or the picture cannot be drawn */
export async function chartFile(answer: ChartAnswer, format: ChartFormat, settings: FileSettings): Promise<ChartFile> {
  if (answer.rows.length === 0) throw new Error(`${answer.id}: has no rows to write`);
  if (format === 'csv') return { content: tidyCsv(answer), size: null };
  if (format === 'json') return { content: specJson(answer, settings.look, settings), size: null };
  if (format === 'html') return htmlFile(answer, settings);
  const drawn = await drawSvg(framedSpec(answer, settings.look, settings));
  if (format === 'svg') return { content: drawn.svg, size: drawn };
  return format === 'png' ? pngFile(drawn, settings) : pdfFile(answer, drawn, settings);
}

async function htmlFile(answer: ChartAnswer, { look, title, provenance }: FileSettings): Promise<ChartFile> {
  // Title, notes and source stand around the picture as words.
  const drawn = await drawSvg(framedSpec(answer, look, { title: null, provenance: null }));
  const { language, scheme } = look;
  return { content: frozenPage(answer, { svg: drawn.svg, language, scheme, provenance, title }), size: drawn };
}

function pngFile(drawn: DrawnSvg, { font, scale }: FileSettings): ChartFile {
  const content = svgToPng(drawn.svg, font(), scale);
  const { width, height } = pngSize(content);
  return { content, size: { width, height } };
}

/** Width and height in pixels, which stand at the head of the file. */
function pngSize(png: Uint8Array): { width: number; height: number } {
  const head = new DataView(png.buffer, png.byteOffset, 24);
  return { width: head.getUint32(16), height: head.getUint32(20) };
}

async function pdfFile(answer: ChartAnswer, drawn: DrawnSvg, settings: FileSettings): Promise<ChartFile> {
  const { look, title, provenance, font } = settings;
  const { language } = look;
  const content = await svgToPdf(drawn, font(), {
    title: title ?? answer.question[language],
    subject: provenanceLine(answer.source(language), provenance, language),
    language: FILE_WORDS[language].locale,
    day: provenance.day,
  });
  return { content, size: drawn };
}
