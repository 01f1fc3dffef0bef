/** Finds a font with Chinese: without one the words of a picture vanish. */
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { chineseFace, type FontFace } from './font-face.ts';
import { boldBeside, type FontFiles, fontFolders, knownFonts } from './font-places.ts';

export interface CjkFont {
  regular: FontFace;
  /** The same as the regular one where there is no bold. */
  bold: FontFace;
}

/** No font with Chinese; the message says how to get one. */
export class FontError extends Error {
  override readonly name = 'FontError';
}

const WAY_OUT =
  'Install one (Debian, Ubuntu: apt install fonts-noto-cjk; Fedora: dnf install google-noto-sans-cjk-fonts) or name ' +
  'one with --font FILE or NOTICE_ATLAS_FONT; .svg and .html need none';

const REGULAR = 400;
const BOLD = 700;

/**
 * A font with simplified Chinese.
 *
 * @param given a file, or a folder to look in; null for the folders of this computer
 * @throws {FontError} where there is none
 */
export function findCjkFont(given: string | null): CjkFont {
  if (given === null) return found(knownFonts(fontFolders()), 'no font with simplified Chinese was found');
  if (!existsSync(given)) throw new FontError(`${given}: there is no such font`);
  if (statSync(given).isDirectory()) {
    return found(knownFonts([given]), `${given}: no font with simplified Chinese was found in it`);
  }
  try {
    return open({ regular: given, bold: boldBeside(dirname(given), given) });
  } catch (error) {
    throw new FontError(`${given}: ${error instanceof Error ? error.message : String(error)}. ${WAY_OUT}`);
  }
}

function found(files: readonly FontFiles[], otherwise: string): CjkFont {
  for (const pair of files) {
    try {
      return open(pair);
    } catch {
      // A file by the name of a font with Chinese may be cut down or damaged; the next may not.
    }
  }
  throw new FontError(`${otherwise}. ${WAY_OUT}`);
}

/** @throws {Error} why the file has no Chinese */
function open({ regular, bold }: FontFiles): CjkFont {
  const face = chineseFace(regular, REGULAR);
  return { regular: face, bold: boldOf(bold ?? regular) ?? face };
}

function boldOf(file: string): FontFace | null {
  try {
    return chineseFace(file, BOLD);
  } catch {
    return null;
  }
}
