import { codeNotice } from '../coding/code-notice.ts';
import type { Codebook } from '../coding/codebook.ts';
import type { CutWords } from '../coding/words/words-text.ts';
import { applyCorrections } from '../corrections/apply-corrections.ts';
import type { Correction, CorrectionOutcome } from '../corrections/correction.ts';
import { CorrectionSet } from '../corrections/correction-set.ts';
import type { Warning } from '../notice/notice.ts';
import { parseNotice } from '../notice/parse-notice.ts';
import { fileName } from '../text/file-name.ts';
import type { ReadLimits } from '../text/formats/limits.ts';
import { readDocument } from '../text/formats/read-document.ts';
import { assertLoadable } from '../warehouse/assert-loadable.ts';
import { contentHash } from '../warehouse/content-hash.ts';
import { type NoticeRows, packNotice } from '../warehouse/load-notices.ts';
import { type BuildVersions, noticeRows } from '../warehouse/notice-rows.ts';
import { describeSource, type ListedSource, type SourceFile } from '../warehouse/source-file.ts';
import { sourceWarnings } from '../warehouse/source-warnings.ts';

/** What every notice of a run is read with. Plain data, so that it can be sent to a worker. */
export interface Preparation {
  codebook: Codebook;
  corrections: readonly Correction[];
  versions: BuildVersions;
  limits: ReadLimits;
}

/** A file as it lies, or the text that the warehouse holds of one that is not at hand. */
export type RawNotice =
  | { path: string; bytes: Uint8Array; listed: ListedSource | null }
  | { path: string; text: string; source: SourceFile; readWarnings: readonly Warning[] };

/** A file that could be read and holds another kind of text. The message is one line that begins with its name. */
export class NoNoticeError extends Error {
  override name = 'NoNoticeError';
  /** One Chinese sentence. */
  readonly reason: string;

  constructor(file: string, reason: string) {
    super(`${file}: is no rectification notice: ${reason}`);
    this.reason = reason;
  }
}

/** A notice ready to be loaded. */
export interface PreparedNotice {
  hash: string;
  source: SourceFile;
  rows: NoticeRows;
  outcomes: CorrectionOutcome[];
}

interface ReadNotice {
  text: string;
  source: SourceFile;
  readWarnings: readonly Warning[];
}

/**
 * A function that reads, parses and codes one notice and makes its rows.
 *
 * @param cut null on the page, which cannot cut texts into words
 * @returns a function that throws an error naming the file where that cannot be read or is no notice
 */
export function preparer(given: Preparation, cut: CutWords | null): (raw: RawNotice) => Promise<PreparedNotice> {
  const { codebook, versions, limits } = given;
  const corrections = new CorrectionSet('', given.corrections);
  return async (raw) => {
    const { text, source, readWarnings } = 'bytes' in raw ? await read(raw, limits) : raw;
    const hash = contentHash(text);
    const parsed = parseNotice(text);
    if (!parsed.isNotice) throw new NoNoticeError(raw.path, parsed.reason ?? '');
    const fitted = applyCorrections(codeNotice(parsed, text, codebook), corrections.of(hash), codebook);
    const warnings = [...fitted.coded.warnings, ...readWarnings, ...sourceWarnings(text, fitted.coded.header, source)];
    const fingerprint = corrections.fingerprint(hash);
    const { outcomes } = fitted;
    const notice = {
      file: fileName(source.path),
      encoding: source.encoding,
      text,
      hash,
      coded: { ...fitted.coded, warnings },
      source,
      ...(fingerprint === null ? {} : { corrections: { fingerprint, outcomes } }),
    };
    assertLoadable(notice);
    return { hash, source, rows: packNotice(noticeRows(notice, versions, cut)), outcomes };
  };
}

async function read(
  { path, bytes, listed }: Extract<RawNotice, { bytes: Uint8Array }>,
  limits: ReadLimits,
): Promise<ReadNotice> {
  const document = await readDocument(bytes, path, limits);
  // What reading a file warns of concerns all of it and stands nowhere in its text.
  const readWarnings = document.warnings.map((warning) => ({ ...warning, start: 0, end: 0 }));
  return { text: document.text, source: describeSource(path, bytes, document, listed), readWarnings };
}
