import { TextError } from '../text-error.ts';
import type { DocumentFormat } from './document.ts';

const FORMATS: Readonly<Record<string, DocumentFormat>> = {
  '.txt': 'text',
  '.md': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.shtml': 'html',
  '.xhtml': 'html',
  '.docx': 'docx',
  '.pdf': 'pdf',
};

/** Extensions of the files that {@link readDocument} reads, in lower case with the dot. */
export const DOCUMENT_EXTENSIONS: readonly string[] = Object.keys(FORMATS);

/** Formats in which notices are met but that are not read, with the way out. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  '.doc': 'save it as .docx',
  '.wps': 'save it as .docx',
  '.rtf': 'save it as .docx',
  '.odt': 'save it as .docx',
  '.ofd': 'export it as a PDF with text',
  '.mht': 'save the page as .html',
  '.mhtml': 'save the page as .html',
};

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
];

/**
 * The format of a file by its name, checked against how its bytes begin: a page that a site served under the name of
 * its attachment is read as a page.
 *
 * @throws {TextError} `unsupported`, or `encrypted` for a document locked with a password
 */
export function documentFormat(bytes: Uint8Array, file: string): DocumentFormat {
  const extension = /\.[^./\\]*$/.exec(file)?.[0].toLowerCase() ?? '';
  const format = FORMATS[extension];
  if (format === undefined) throw new TextError('unsupported', file, unsupported(extension));
  const signature = SIGNATURES.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0];
  if (signature === 'pdf') return 'pdf';
  if (signature === 'zip' && format !== 'pdf') return 'docx';
  if (signature === 'ole') throw oleError(bytes, file);
  if (format === 'docx' || format === 'pdf') {
    if (opensAsPage(bytes)) return 'html';
    // Mail gateways put lines before a PDF; its reader looks for the header itself.
    if (format === 'docx') throw new TextError('damaged', file, 'is not a docx file, whatever its name says');
  }
  return format;
}

function unsupported(extension: string): string {
  const wayOut = ELSEWHERE[extension];
  if (wayOut !== undefined) return `cannot read ${extension}; ${wayOut}`;
  const known = `${DOCUMENT_EXTENSIONS.slice(0, -1).join(', ')} and ${DOCUMENT_EXTENSIONS.at(-1)}`;
  return `cannot read ${extension || 'files without an extension'}, only ${known}`;
}

/** Old Word files and password-protected new ones share one container. */
function oleError(bytes: Uint8Array, file: string): TextError {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, 1 << 16));
  const shifted = new TextDecoder('utf-16le').decode(bytes.subarray(1, 1 << 16));
  if (/EncryptedPackage/.test(names) || /EncryptedPackage/.test(shifted)) {
    return new TextError('encrypted', file, 'is locked with a password; save it without one');
  }
  return new TextError('unsupported', file, 'is an old Word file, whatever its name says; save it as .docx');
}

function opensAsPage(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /^[\s\u00EF\u00BB\u00BF]*<(?:!doctype\s+html|html|head|meta|!--)/i.test(head);
}
