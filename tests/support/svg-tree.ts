/** SVGs compared by what they are made of rather than by their bytes. */
import sax from 'sax';

export interface SvgNode {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** The words directly inside, without the blanks around them. */
  words: string;
  children: SvgNode[];
}

/** @throws where the text is not well-formed XML */
export function svgTree(svg: string): SvgNode {
  const parser = sax.parser(true);
  const open: SvgNode[] = [];
  let root: SvgNode | null = null;
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    const node: SvgNode = { name, attributes: attributes as Record<string, string>, words: '', children: [] };
    open.at(-1)?.children.push(node);
    root ??= node;
    open.push(node);
  };
  parser.ontext = (text) => {
    const node = open.at(-1);
    if (node !== undefined) node.words += text.trim();
  };
  parser.onclosetag = () => open.pop();
  parser.write(svg).close();
  if (root === null) throw new Error('There is no element in this SVG');
  return root;
}

/** Attributes of lengths and places, in which a pixel more or less is no difference. */
const GEOMETRY = new Set('transform d x y x1 y1 x2 y2 cx cy r rx ry dx dy width height viewBox points'.split(' '));
/** Pixels that do not count. */
const TOLERANCE = 1;

/** The first thing in which two trees differ, in words that name where; null where nothing does. */
export function firstDifference(was: SvgNode, is: SvgNode, path = is.name): string | null {
  if (was.name !== is.name) return `${path}: was <${was.name}>, is <${is.name}>`;
  if (was.words !== is.words) return `${path}: said “${was.words}”, says “${is.words}”`;
  for (const name of new Set([...Object.keys(was.attributes), ...Object.keys(is.attributes)])) {
    const [before = null, now = null] = [was.attributes[name], is.attributes[name]];
    if (!sameValue(name, before, now)) return `${path}: ${name} was ${quoted(before)}, is ${quoted(now)}`;
  }
  for (const [index, child] of is.children.entries()) {
    const known = was.children[index];
    if (known === undefined) return `${path}: has gained ${summary(child)}`;
    const found = firstDifference(known, child, `${path} > ${child.name}[${index}]${label(child)}`);
    if (found !== null) return found;
  }
  const lost = was.children[is.children.length];
  return lost === undefined ? null : `${path}: has lost ${summary(lost)}`;
}

const NUMBER = /-?\d+(?:\.\d+)?(?:e-?\d+)?/g;

function sameValue(name: string, was: string | null, is: string | null): boolean {
  if (was === is) return true;
  if (was === null || is === null || !GEOMETRY.has(name)) return false;
  if (was.replaceAll(NUMBER, '0') !== is.replaceAll(NUMBER, '0')) return false;
  const before = was.match(NUMBER)!.map(Number);
  return is.match(NUMBER)!.every((number, index) => Math.abs(Number(number) - before[index]!) <= TOLERANCE);
}

const quoted = (value: string | null) => (value === null ? 'absent' : `“${value}”`);

function label({ attributes }: SvgNode): string {
  const said = attributes['aria-label'];
  return said === undefined ? '' : ` (${said.slice(0, 40)})`;
}

function summary(node: SvgNode): string {
  return `<${node.name}>${label(node)}${node.words === '' ? '' : ` “${node.words}”`}`;
}
