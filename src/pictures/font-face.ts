/** One face of a font file, and whether it can write Chinese. */
import { type Font, type FontCollection, openSync } from 'fontkit';

export interface FontFace {
  file: string;
  /** What people know it by. */
  family: string;
  /** Picks the face out of a collection; null where the file holds one alone. */
  postscriptName: string | null;
  /** 400 regular, 700 bold. */
  weight: number;
}

/** Characters that a font for other languages, or a part of one, does not have all of. */
const NEEDED = '通报巡察整改落实教育经费门骨，。（）—“”';

/** Collections name their faces by region: simplified Chinese, others, and those with letters of one width. */
const SIMPLIFIED = /(?:CJK|Sans|Serif|PingFang|Songti|Heiti|ST\w*)-?(?:SC|CN)\b|(?:SC|CN|GB)(?:-|$)|Hans/i;
const ELSEWHERE = /(?:TC|TW|HK|MO|JP|KR|Hant)(?:-|$)/i;
const ONE_WIDTH = /Mono|UI/;

/**
 * The face of a file that writes simplified Chinese in a weight, or the nearest to it.
 *
 * @throws {Error} why the file has none
 */
export function chineseFace(file: string, weight: number): FontFace {
  const opened = openFont(file);
  const faces = isCollection(opened) ? opened.fonts : [opened];
  const [best] = faces.filter(isUsable).sort((a, b) => strangeness(a, weight) - strangeness(b, weight));
  if (best === undefined) {
    throw new Error(
      faces.every(isVariable)
        ? 'is a variable font, which cannot be put into pictures; take one with a weight of its own'
        : 'has not all characters of simplified Chinese',
    );
  }
  return {
    file,
    family: best.getName('preferredFamily', 'en') ?? best.familyName,
    postscriptName: isCollection(opened) ? best.postscriptName : null,
    weight: best['OS/2'].usWeightClass,
  };
}

function openFont(file: string): Font | FontCollection {
  try {
    return openSync(file);
  } catch (cause) {
    throw new Error('cannot be read as a font', { cause });
  }
}

function isCollection(font: Font | FontCollection): font is FontCollection {
  return 'fonts' in font;
}

function isVariable(face: Font): boolean {
  return Object.keys(face.variationAxes).length > 0;
}

function isUsable(face: Font): boolean {
  if (isVariable(face)) return false;
  return [...NEEDED].every((character) => {
    const code = character.codePointAt(0)!;
    // Some fonts have pictures of a few sizes in place of outlines.
    return face.hasGlyphForCodePoint(code) && face.glyphForCodePoint(code).path.commands.length > 0;
  });
}

/** How far a face is from what is wanted: the region counts before the width, the width before the weight. */
function strangeness(face: Font, weight: number): number {
  const name = face.postscriptName;
  const region = SIMPLIFIED.test(name) ? 0 : ELSEWHERE.test(name) ? 20 : 10;
  return region + (ONE_WIDTH.test(name) ? 5 : 0) + Math.abs(face['OS/2'].usWeightClass - weight) / 1000;
}
