/** Small readings of a parsed page's elements. */
import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;
export type Document = DefaultTreeAdapterTypes.Document;

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function childrenOf(node: Node): Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** Names are in lower case. */
export function attribute(element: Element, name: string): string | null {
  for (const entry of element.attrs) if (entry.name === name) return entry.value;
  return null;
}

/** Every element below a node, in the order of the page. Iterative: pages nest as deep as they like. */
export function* elementsBelow(root: Node): Generator<Element> {
  const stack: Node[] = [...childrenOf(root)].reverse();
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (isElement(node)) yield node;
    const children = childrenOf(node);
    for (let i = children.length - 1; i >= 0; i -= 1) stack.push(children[i]!);
  }
}

/** Elements that begin and end a line of their own. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody ' +
    'td tfoot th thead tr ul ucapcontent'
  ).split(' '),
);

export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.tagName);
}

/** Elements whose content is never words of the page. */
const WORDLESS = new Set(
  (
    'head script style noscript template iframe object embed applet svg math canvas video audio map select option ' +
    'textarea button input datalist rp rt noframes'
  ).split(' '),
);

/** Whether a reader of the page does not see the element, as far as its own attributes tell. */
export function isUnseen(element: Element): boolean {
  if (WORDLESS.has(element.tagName)) return true;
  if (attribute(element, 'hidden') !== null) return true;
  const style = attribute(element, 'style');
  return style !== null && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}
