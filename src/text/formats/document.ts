/** What a file of any readable format becomes: one plain text, and what the file says about itself beside it. */
import type { Encoding } from '../decode.ts';

export type DocumentFormat = 'text' | 'html' | 'docx' | 'pdf';

/** Something a file says about itself outside the notice's own text. */
export interface Given {
  /** Trimmed; a date as ISO (`2024-09-14`), an address absolute. */
  value: string;
  /** Where it stands: `meta PubDate`, `page 发布时间`, `docProps/core.xml created`, `pdf CreationDate`. */
  from: string;
}

/** Each field is the most trusted place that gives it, or null. None of it is read from the notice's text. */
export interface DocumentMetadata {
  /** Where the document was published. */
  url: Given | null;
  title: Given | null;
  /** The day a site says it was published. */
  published: Given | null;
  /** The body a site names as its source (来源). */
  source: Given | null;
  /** The site's own name. */
  site: Given | null;
  /** When the file was made and last saved. Not the day of publication. */
  created: Given | null;
  modified: Given | null;
}

export type ReadWarningCode =
  /** Bytes that fit no character were read as U+FFFD. */
  | 'damaged_characters'
  /** Two places of the file give different values for one field. */
  | 'metadata_disagrees'
  /** Part of the document is a picture or another form that has no text to read. */
  | 'unread_part';

export interface ReadWarning {
  code: ReadWarningCode;
  /** One Chinese sentence for the reader. */
  message: string;
}

export interface DocumentText {
  /** Lines end in `\n`; offsets of everything found later count in this text. */
  text: string;
  format: DocumentFormat;
  /** Null where the format itself fixes it (docx, pdf). */
  encoding: Encoding | null;
  metadata: DocumentMetadata;
  warnings: ReadWarning[];
}

export const NO_METADATA: Readonly<DocumentMetadata> = {
  url: null,
  title: null,
  published: null,
  source: null,
  site: null,
  created: null,
  modified: null,
};
