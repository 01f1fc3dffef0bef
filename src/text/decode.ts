import { detect } from 'chardet';
import { controlCharacterShare } from './control-characters.ts';
import { gb2312Share } from './gb2312-share.ts';
import { TextError } from './text-error.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

export interface DecodedText {
  /** Without a byte order mark. */
  text: string;
  encoding: Encoding;
}

/** Above this share of control characters a file is no text. */
const BINARY_SHARE = 0.02;
/** Below this share of GB 2312 characters a text that GB18030 accepts is in doubt. */
const CERTAIN_SHARE = 0.85;

/**
 * Decodes a Chinese text: strict UTF-8 first, because it refuses everything else, then GB18030. Where GB18030
 * accepts the bytes but the result is unlikely, chardet decides between it and Big5.
 *
 * @param file named in errors only
 * @throws {TextError} `empty`, `binary` or `encoding`
 */
export function decode(bytes: Uint8Array, file: string): DecodedText {
  const decoded = decodeBytes(bytes, file);
  if (decoded.text.trim() === '') throw new TextError('empty', file, 'the file is empty');
  return decoded;
}

function decodeBytes(bytes: Uint8Array, file: string): DecodedText {
  const marked = utf16Mark(bytes);
  if (marked) {
    const text = strictly(marked, bytes);
    if (text === null) throw new TextError('encoding', file, `begins as ${marked} but is not valid ${marked}`);
    return { text, encoding: marked };
  }
  if (bytes.includes(0) || controlCharacterShare(bytes) > BINARY_SHARE) {
    throw new TextError('binary', file, 'is a binary file, not a text');
  }
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };

  const gb18030 = strictly('gb18030', bytes);
  if (gb18030 !== null && gb2312Share(bytes) >= CERTAIN_SHARE) return { text: gb18030, encoding: 'gb18030' };

  const damage = utf8Damage(bytes);
  if (damage !== null) {
    throw new TextError('encoding', file, `looks like UTF-8, but byte ${damage} does not fit; save it again as UTF-8`);
  }
  const guess = detect(bytes);
  if (guess === 'GB18030' && gb18030 !== null) return { text: gb18030, encoding: 'gb18030' };
  const big5 = guess === 'Big5' ? strictly('big5', bytes) : null;
  if (big5 !== null) return { text: big5, encoding: 'big5' };
  throw new TextError('encoding', file, 'is in an unknown encoding; save it as UTF-8 or GB18030');
}

function utf16Mark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** The text, its byte order mark dropped, or null where a byte does not fit. */
function strictly(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Offset of the first byte that does not fit where the rest is plainly UTF-8, else null. */
function utf8Damage(bytes: Uint8Array): number | null {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const damaged = text.match(/\uFFFD/g)?.length ?? 0;
  const sound = text.match(/[\u0800-\uFFFC]/g)?.length ?? 0;
  if (sound < damaged * 5) return null;
  return new TextEncoder().encode(text.slice(0, text.indexOf('\uFFFD'))).length;
}
