import { getDocument, type PDFDocumentProxy, Util, VerbosityLevel } from 'unpdf/pdfjs';
import { TextError } from '../../text-error.ts';
import type { DocumentText } from '../document.ts';
import { MetadataGatherer } from '../gather-metadata.ts';
import { isoDateIn } from '../iso-date.ts';
import { overLimit } from '../limits.ts';
import { CmapSource } from './cmap-source.ts';
import { joinParagraphs } from './join-paragraphs.ts';
import { type PdfLine, pageLines } from './page-lines.ts';
import { type PlacedText, segmentsOf } from './page-segments.ts';
import { dropRunningHeads } from './running-heads.ts';

/** A page with fewer characters shows a picture, or nothing. */
const MIN_PAGE_LENGTH = 10;
/** Below this many characters a page, over the whole document, there is no text layer worth the name. */
const MIN_DENSITY = 20;
/** Above this share of characters without meaning the fonts do not say what they show. */
const MAX_UNREADABLE = 0.1;
const UNREADABLE = /(?![\t\n])[\p{Co}\p{Cc}\uFFFD]/gu;
const SCANNED = 'is scanned: its pages are pictures without text; run text recognition (OCR) on it and take the result';

/**
 * Reads the text layer of a PDF: a line a paragraph where the pages tell paragraphs apart, else the lines as they are
 * broken there; tables row by row. Page numbers stay, on lines of their own.
 * A document that opens without a password is read, whatever else its owner forbids.
 * In a worker of the browser pdf.js sends the page one message of its own (`action: 'ready'`): let it pass.
 *
 * @throws {TextError} `damaged`, `encrypted`, `too_large` past the limit of pages, `scanned` without a text layer
 */
export async function readPdf(bytes: Uint8Array, file: string, maxPages: number): Promise<DocumentText> {
  const task = getDocument({
    // pdf.js takes the bytes it is given for itself.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    BinaryDataFactory: CmapSource,
  });
  try {
    const document = await task.promise;
    if (document.numPages > maxPages) throw overLimit(file, `has more than ${maxPages} pages`, 'maxPages');
    return await readPages(document, file);
  } catch (error) {
    throw error instanceof TextError ? error : openError(error, file);
  } finally {
    await task.destroy();
  }
}

async function readPages(document: PDFDocumentProxy, file: string): Promise<DocumentText> {
  const pages: PdfLine[][] = [];
  const wordless: number[] = [];
  let length = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { transform } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const texts: PlacedText[] = [];
    for (const item of items) {
      if (!('str' in item)) continue;
      texts.push({ text: item.str, transform: Util.transform(transform, item.transform), width: item.width });
    }
    const ofPage = pageLines(segmentsOf(texts));
    const pageLength = ofPage.reduce((sum, line) => sum + line.text.length, 0);
    if (pageLength < MIN_PAGE_LENGTH) wordless.push(number);
    length += pageLength;
    pages.push(ofPage);
    page.cleanup();
  }
  if (length < document.numPages * MIN_DENSITY && wordless.length >= document.numPages / 2) {
    throw new TextError('scanned', file, SCANNED);
  }
  const text = `${joinParagraphs(dropRunningHeads(pages)).join('\n')}\n`;
  if ((text.match(UNREADABLE)?.length ?? 0) > length * MAX_UNREADABLE) {
    throw new TextError(
      'scanned',
      file,
      'its fonts do not say which characters they show; run text recognition (OCR) on it',
    );
  }
  const gatherer = await documentInformation(document);
  if (wordless.length > 0) {
    const pages = wordless.slice(0, 10).join('、') + (wordless.length > 10 ? '等' : '');
    gatherer.warnings.push({ code: 'unread_part', message: `第${pages}页没有文字，可能是图片，未读取。` });
  }
  return { text, format: 'pdf', encoding: null, metadata: gatherer.metadata, warnings: gatherer.warnings };
}

/** Titles here are mostly names of files; dates are those of the file. */
async function documentInformation(document: PDFDocumentProxy): Promise<MetadataGatherer> {
  const gatherer = new MetadataGatherer();
  const info = (await document.getMetadata()).info as Readonly<Record<string, unknown>>;
  const words = (key: string): string => (typeof info[key] === 'string' ? info[key] : '');
  gatherer.add('title', words('Title'), 'pdf Title');
  gatherer.add('created', isoDateIn(words('CreationDate')), 'pdf CreationDate');
  gatherer.add('modified', isoDateIn(words('ModDate')), 'pdf ModDate');
  return gatherer;
}

function openError(error: unknown, file: string): TextError {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') {
    return new TextError('encrypted', file, 'is locked with a password; save it without one', { cause: error });
  }
  return new TextError('damaged', file, 'is a damaged PDF; open and print it to a PDF again', { cause: error });
}
