import { decode } from '../decode.ts';
import { TextError } from '../text-error.ts';
import { type DocumentText, NO_METADATA } from './document.ts';
import { documentFormat } from './document-format.ts';
import { DEFAULT_LIMITS, MEGABYTE, overLimit, type ReadLimits } from './limits.ts';

/**
 * Reads a notice out of a .txt, .md, .html, .docx or .pdf file into one plain text. Takes bytes and touches neither
 * files nor the net, so it runs in Node and in a worker of the browser alike.
 *
 * @param file its extension tells the format; named in errors only, never used as a path
 * @throws {TextError} one line that names the file, what is wrong with it and the way out
 */
export async function readDocument(
  bytes: Uint8Array,
  file: string,
  limits: Partial<ReadLimits> = {},
): Promise<DocumentText> {
  const { maxFileMb, maxUnpackedMb, maxPages } = { ...DEFAULT_LIMITS, ...limits };
  if (bytes.length > maxFileMb * MEGABYTE) throw overLimit(file, `is larger than ${maxFileMb} MB`, 'maxFileMb');
  if (bytes.length === 0) throw new TextError('empty', file, 'the file is empty');
  switch (documentFormat(bytes, file)) {
    case 'text':
      return { ...decode(bytes, file), format: 'text', metadata: { ...NO_METADATA }, warnings: [] };
    case 'html': {
      const { readHtml } = await import('./html/read-html.ts');
      return readHtml(bytes, file);
    }
    case 'docx': {
      const { readDocx } = await import('./docx/read-docx.ts');
      return readDocx(bytes, file, maxUnpackedMb);
    }
    case 'pdf': {
      const { readPdf } = await import('./pdf/read-pdf.ts');
      return readPdf(bytes, file, maxPages);
    }
  }
}
