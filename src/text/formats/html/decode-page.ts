import { type DecodedText, decode } from '../../decode.ts';
import { gb2312Share } from '../../gb2312-share.ts';
import { TextError } from '../../text-error.ts';

export interface DecodedPage extends DecodedText {
  /** Characters read as U+FFFD because their bytes fit nothing. */
  damaged: number;
}

/** How far into a page its charset may be declared: browsers look at the first 1,024 bytes, sites are less tidy. */
const DECLARATION_REACH = 4096;
/** Above this share of damaged characters, and more than these, the encoding was guessed wrong. */
const MAX_DAMAGE = { share: 0.002, count: 3 };
/** Simplified Chinese in any GB encoding stays above this share of the GB 2312 plane. */
const CERTAIN_SHARE = 0.85;

type Declared = 'utf-8' | 'gb18030' | 'big5';

/**
 * Decodes a page. The declared charset is a hint, never an order: sites copy templates. Strict UTF-8 first; then a
 * declared Big5 where the bytes are no simplified Chinese; then as any text file. A page with a few damaged bytes
 * is read with those characters marked, as a browser does.
 *
 * @throws {TextError} `empty`, `binary` or `encoding`
 */
export function decodePage(bytes: Uint8Array, file: string): DecodedPage {
  const declared = declaredCharset(bytes);
  if (declared === 'big5' && gb2312Share(bytes) < CERTAIN_SHARE) {
    const text = decodeAs('utf-8', bytes, true) === null ? decodeAs('big5', bytes, true) : null;
    if (text !== null) return { text, encoding: 'big5', damaged: 0 };
  }
  try {
    return { ...decode(bytes, file), damaged: 0 };
  } catch (error) {
    if (!(error instanceof TextError) || error.code !== 'encoding') throw error;
    const page = decodeDamaged(bytes, declared);
    if (page === null) throw error;
    return page;
  }
}

/** The first encoding that leaves hardly a character damaged, or null where each leaves too many. */
function decodeDamaged(bytes: Uint8Array, declared: Declared | null): DecodedPage | null {
  // GB18030 gives a meaning to almost any bytes: it is believed only where they are simplified Chinese.
  const simplified = gb2312Share(bytes) >= CERTAIN_SHARE;
  const candidates: Declared[] = ['utf-8', simplified || declared === 'gb18030' ? 'gb18030' : 'big5'];
  for (const encoding of candidates) {
    const text = decodeAs(encoding, bytes, false)!;
    const damaged = text.match(/\uFFFD/g)?.length ?? 0;
    if (damaged <= Math.max(MAX_DAMAGE.count, text.length * MAX_DAMAGE.share)) return { text, encoding, damaged };
  }
  return null;
}

function declaredCharset(bytes: Uint8Array): Declared | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_REACH));
  const name = /<(?:meta|\?xml)\b[^>]*?\b(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  if (name === undefined) return null;
  if (/^utf-?8$/.test(name)) return 'utf-8';
  if (/^(?:gb|x-gbk|cp936|hz)/.test(name)) return 'gb18030';
  return /big-?5/.test(name) ? 'big5' : null;
}

function decodeAs(encoding: Declared, bytes: Uint8Array, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}
