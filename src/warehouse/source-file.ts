import { sha256 } from '#sha256';
import { fileName } from '../text/file-name.ts';
import type { DocumentFormat, DocumentMetadata, DocumentText } from '../text/formats/document.ts';
import type { Cell, LoadRow } from './tables.ts';

export type SourceFormat = 'txt' | 'md' | 'html' | 'docx' | 'pdf';

/** A file that a notice was found as, and what is known of it beside its text: a row of the table `sources`. */
export interface SourceFile {
  /** As it was given to the command. */
  path: string;
  format: SourceFormat;
  /** Null where the format fixes it (docx, pdf). */
  encoding: string | null;
  sizeBytes: number | null;
  /** SHA-256 of the bytes, in hexadecimal. */
  fileHash: string | null;
  url: string | null;
  /** ISO date. */
  retrieved: string | null;
  site: string | null;
  siteTitle: string | null;
  /** ISO date. */
  sitePublished: string | null;
  /** The body that the site names as its source. */
  siteSource: string | null;
  created: string | null;
  modified: string | null;
  /** Where each of these was found: `url: sources.csv; site_published: meta PubDate`. */
  metadataOrigin: string | null;
}

/** What `sources.csv` says of a file; null where it leaves a cell empty. */
export interface ListedSource {
  url: string | null;
  retrieved: string | null;
  site: string | null;
}

/** Fields that a file itself can give, and the columns that hold them, in the order of the table. */
const GIVEN: readonly (readonly [keyof DocumentMetadata, string])[] = [
  ['url', 'url'],
  ['site', 'site'],
  ['title', 'site_title'],
  ['published', 'site_published'],
  ['source', 'site_source'],
  ['created', 'file_created'],
  ['modified', 'file_modified'],
];

/**
 * Describes a file that was read.
 *
 * @param listed its row of `sources.csv`, which goes before what the file says; null where it has none
 */
export function describeSource(
  path: string,
  bytes: Uint8Array,
  { format, encoding, metadata }: Pick<DocumentText, 'format' | 'encoding' | 'metadata'>,
  listed: ListedSource | null,
): SourceFile {
  const origins = new Map<string, string>();
  for (const [field, column] of GIVEN) {
    const given = metadata[field];
    if (given !== null) origins.set(column, given.from);
  }
  for (const column of ['url', 'retrieved', 'site'] as const) {
    if (listed !== null && listed[column] !== null) origins.set(column, 'sources.csv');
  }
  const origin = [...origins].map(([column, from]) => `${column}: ${from}`).join('; ');
  return {
    path,
    format: sourceFormat(format, path),
    encoding,
    sizeBytes: bytes.byteLength,
    fileHash: sha256(bytes),
    url: listed?.url ?? metadata.url?.value ?? null,
    retrieved: listed?.retrieved ?? null,
    site: listed?.site ?? metadata.site?.value ?? null,
    siteTitle: metadata.title?.value ?? null,
    sitePublished: metadata.published?.value ?? null,
    siteSource: metadata.source?.value ?? null,
    created: metadata.created?.value ?? null,
    modified: metadata.modified?.value ?? null,
    metadataOrigin: origin === '' ? null : origin,
  };
}

function sourceFormat(format: DocumentFormat, path: string): SourceFormat {
  if (format !== 'text') return format;
  return /\.md$/i.test(path) ? 'md' : 'txt';
}

/** A plain text of which no more is known than its name. */
export function unknownSource(path: string, encoding: string | null): SourceFile {
  return {
    path,
    format: sourceFormat('text', path),
    encoding,
    sizeBytes: null,
    fileHash: null,
    url: null,
    retrieved: null,
    site: null,
    siteTitle: null,
    sitePublished: null,
    siteSource: null,
    created: null,
    modified: null,
    metadataOrigin: null,
  };
}

/**
 * The row of a file.
 *
 * @param duplicateOf path of the file with the same text that was loaded; null for that file itself
 */
export function sourceRow(noticeId: string, source: SourceFile, duplicateOf: string | null): LoadRow {
  const row: Record<string, Cell> = {
    notice_id: noticeId,
    path: source.path,
    file: fileName(source.path),
    duplicate_of: duplicateOf,
    format: source.format,
    encoding: source.encoding,
    size_bytes: source.sizeBytes,
    file_hash: source.fileHash,
    url: source.url,
    retrieved: source.retrieved,
    site: source.site,
    site_title: source.siteTitle,
    site_published: source.sitePublished,
    site_source: source.siteSource,
    file_created: source.created,
    file_modified: source.modified,
    metadata_origin: source.metadataOrigin,
  };
  return row;
}
