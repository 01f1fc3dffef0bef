/** Why a file was not added. The view has the words. */
import * as v from 'valibot';

/** Faults of the file itself, as the readers of the formats name them. */
const FILE_FAULTS = [
  'unsupported',
  'too_large',
  'empty',
  'binary',
  'encoding',
  'encrypted',
  'scanned',
  'damaged',
  'unreadable',
] as const;

export const ReadingRefusalSchema = v.variant('code', [
  /** `extension` in lower case with its dot, '' where the name has none. */
  v.object({ code: v.picklist(FILE_FAULTS), extension: v.string() }),
  /** Another kind of text; `reason` is one Chinese sentence of the parser. */
  v.object({ code: v.literal('not_notice'), reason: v.string() }),
  /** A fault of the program; `detail` is for whoever mends it. */
  v.object({ code: v.literal('failed'), detail: v.string() }),
]);

export type ReadingRefusal = v.InferOutput<typeof ReadingRefusalSchema>;
export type FileFault = (typeof FILE_FAULTS)[number];

/** Its text is that of a notice of the warehouse or of one that was added before. */
export interface DuplicateRefusal {
  code: 'duplicate';
  noticeId: string;
  /** Name of the file that was there first. */
  file: string;
  added: boolean;
}

/** The page was opened before its database was built anew, or the other way round. */
export interface OtherBuildRefusal {
  code: 'other_build';
}

export type Refusal = ReadingRefusal | DuplicateRefusal | OtherBuildRefusal;

/** The extension of a file's name in lower case with its dot, '' where it has none. */
export function extensionOf(name: string): string {
  return /\.[^./\\]*$/.exec(name)?.[0].toLowerCase() ?? '';
}

/** Whether a code of a reader of formats is one that the page has words for. */
export function isFileFault(code: string): code is FileFault {
  return FILE_FAULTS.some((fault) => fault === code);
}
