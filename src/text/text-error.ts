/** Why a file could not be read as text. */
export type TextErrorCode =
  | 'missing'
  | 'not_a_file'
  | 'unreadable'
  | 'unsupported'
  | 'too_large'
  | 'empty'
  | 'binary'
  | 'encoding'
  /** Locked with a password. */
  | 'encrypted'
  /** Pictures of pages, without words. */
  | 'scanned'
  /** Not whole, or not what its format asks for. */
  | 'damaged';

/** A file that cannot be read as one text. The message is one line that begins with the name. */
export class TextError extends Error {
  readonly code: TextErrorCode;
  /** The file, as the caller named it. */
  readonly file: string;

  constructor(code: TextErrorCode, file: string, message: string, options?: ErrorOptions) {
    super(`${file}: ${message}`, options);
    this.name = 'TextError';
    this.code = code;
    this.file = file;
  }
}
