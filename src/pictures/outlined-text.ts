/** Letters as outlines. resvg reads the whole font, some 20 MB, again for every text; here it is read once. */
import { type Font, openSync } from 'fontkit';
import type { CjkFont } from './find-cjk-font.ts';
import type { FontFace } from './font-face.ts';

/** Outlines of a line that begins at the origin, for letters of one pixel, and how far it reaches. */
interface Line {
  path: (size: number, left: number, top: number) => string;
  width: number;
}

const TEXT = /<text((?: [\w:-]+="[^"]*")*)(?:\/>|>(.*?)<\/text>)/gs;
const TSPAN = /<tspan((?: [\w:-]+="[^"]*")*)>(.*?)<\/tspan>/gs;
/** What speaks of letters, which outlines have no more. */
const OF_LETTERS = / (?:font-[a-z]+|text-anchor|xml:space)="[^"]*"/g;

/** The SVG, as Vega draws it, with a path in place of each text. */
export function outlinedText(svg: string, { regular, bold }: CjkFont): string {
  const [plain, strong] = [lineSetter(regular), lineSetter(bold)];
  return svg.replaceAll(TEXT, (_, attributes: string, content: string | undefined) => {
    if (content === undefined) return '';
    const size = Number.parseFloat(attribute(attributes, 'font-size') ?? '16');
    const set = isBold(attribute(attributes, 'font-weight')) ? strong : plain;
    const anchor = attribute(attributes, 'text-anchor');
    const x = Number(attribute(attributes, 'x') ?? 0);
    let base = Number(attribute(attributes, 'y') ?? 0);
    const paths = linesOf(content).map(({ words, dy }) => {
      base += dy;
      const { path, width } = set(words);
      const before = anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0;
      return path(size, x - before * size, base);
    });
    return `<path${attributes.replaceAll(OF_LETTERS, '').replaceAll(/ [xy]="[^"]*"/g, '')} d="${paths.join('')}"/>`;
  });
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
}

function isBold(weight: string | undefined): boolean {
  return weight !== undefined && (weight.startsWith('bold') || Number(weight) >= 600);
}

function linesOf(content: string): { words: string; dy: number }[] {
  const spans = [...content.matchAll(TSPAN)];
  if (spans.length === 0) return [{ words: plainText(content), dy: 0 }];
  return spans.map(([, place = '', words = '']) => ({
    words: plainText(words),
    dy: Number(attribute(place, 'dy') ?? 0),
  }));
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

function plainText(text: string): string {
  return text.replaceAll(/&(lt|gt|quot|amp|#x?[\dA-Fa-f]+);/g, (_, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name]!;
    return String.fromCodePoint(Number(name.startsWith('#x') ? `0${name.slice(1)}` : name.slice(1)));
  });
}

/** Sets lines in a face; the same line is set once. */
function lineSetter(face: FontFace): (words: string) => Line {
  let font: Font | null = null;
  const set = new Map<string, Line>();
  return (words) => {
    // A picture may have nothing bold.
    font ??= openFace(face);
    const known = set.get(words);
    if (known !== undefined) return known;
    const line = setLine(words, font);
    set.set(words, line);
    return line;
  };
}

function openFace({ file, postscriptName }: FontFace): Font {
  const font = openSync(file, postscriptName ?? undefined);
  if ('fonts' in font) throw new Error(`${file}: has no face ${postscriptName}`);
  return font;
}

function setLine(words: string, font: Font): Line {
  const { glyphs, positions, advanceWidth } = font.layout(words);
  const em = font.unitsPerEm;
  const path = (size: number, left: number, top: number) => {
    const unit = size / em;
    let at = 0;
    return glyphs
      .map((glyph, index) => {
        const { xAdvance, xOffset, yOffset } = positions[index]!;
        const [x, y] = [left + (at + xOffset) * unit, top - yOffset * unit];
        at += xAdvance;
        return glyph.path.commands.map(({ command, args }) => SIGNS[command] + placed(args, unit, x, y)).join('');
      })
      .join('');
  };
  return { path, width: advanceWidth / em };
}

const SIGNS = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' } as const;

/** Points of the font, whose y runs upwards, in the picture. */
function placed(args: readonly number[], unit: number, x: number, y: number): string {
  return args.map((value, at) => (at % 2 === 0 ? x + value * unit : y - value * unit).toFixed(3)).join(' ');
}
