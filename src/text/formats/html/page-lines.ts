import { tableLines } from '../table-lines.ts';
import { LineWriter, type PageLine } from './line-writer.ts';
import { ListNumbers } from './list-numbers.ts';
import { attribute, childrenOf, type Element, isBlock, isElement, isUnseen, type Node } from './page-elements.ts';
import { captionLines, dataRows } from './page-table.ts';

/** The lines that a block of the page prints, first included, end excluded. */
export interface Block {
  element: Element;
  first: number;
  end: number;
}

export interface PageLines {
  lines: PageLine[];
  /** Every block with lines, a block behind all those inside it. */
  blocks: Block[];
}

type Step = { node: Node; leaving: boolean };

function textsBelow(root: Node): string[] {
  return readLines(root).lines.map((line) => line.text);
}

/** The lines that a reader of the page sees below a node, and which block prints which. */
export function readLines(root: Node): PageLines {
  const writer = new LineWriter();
  const blocks: Block[] = [];
  const starts = new Map<Element, number>();
  const numbers = new ListNumbers();
  let links = 0;
  let preformatted = 0;
  // A stack of our own: pages nest deeper than the engine's.
  const steps: Step[] = childrenOf(root)
    .map((node) => ({ node, leaving: false }))
    .reverse();
  while (steps.length > 0) {
    const { node, leaving } = steps.pop()!;
    if ('value' in node) {
      writer.write(node.value, links > 0, preformatted > 0);
      continue;
    }
    if (!isElement(node)) continue;
    const step = leaving ? -1 : 1;
    if (!leaving && isUnseen(node)) continue;
    if (node.tagName === 'br') {
      writer.endLine();
      continue;
    }
    if (node.tagName === 'a' && attribute(node, 'href') !== null) links += step;
    if (node.tagName === 'pre') preformatted += step;
    if (isBlock(node)) writer.endLine();
    if (leaving) {
      const first = starts.get(node);
      if (first !== undefined && writer.lines.length > first)
        blocks.push({ element: node, first, end: writer.lines.length });
      continue;
    }
    if (isBlock(node)) starts.set(node, writer.lines.length);
    steps.push({ node, leaving: true });
    const rows = node.tagName === 'table' ? dataRows(node, textsBelow) : null;
    if (rows !== null) {
      writer.addLines([...captionLines(node, textsBelow), ...tableLines(rows)]);
      continue;
    }
    if (node.tagName === 'li') writer.write(numbers.markerOf(node), false, false);
    const children = childrenOf(node);
    for (let i = children.length - 1; i >= 0; i -= 1) steps.push({ node: children[i]!, leaving: false });
  }
  writer.endLine();
  return { lines: writer.lines, blocks };
}
