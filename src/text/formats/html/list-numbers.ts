import { attribute, childrenOf, type Element, isElement } from './page-elements.ts';

const NO_MARKER = /list-style(?:-type)?\s*:[^;]*\bnone\b/i;
/** A number that the writer typed although the list counts. */
const TYPED = /^[\s\u00A0\u3000]*[（(]?(?:\d|[一二三四五六七八九十]+[、是)）]|[①-⑳])/;
const MAX_LEADING = 40;

/** Counts the entries of numbered lists: a browser prints their numbers, the page's source does not hold them. */
export class ListNumbers {
  private readonly next = new Map<Element, number>();

  /** What a browser prints before the entry: `3. `, `b. `, or nothing. */
  markerOf(item: Element): string {
    const list = item.parentNode;
    if (!list || !isElement(list) || list.tagName !== 'ol') return '';
    const given = Number.parseInt(attribute(item, 'value') ?? '', 10);
    const first = Number.parseInt(attribute(list, 'start') ?? '1', 10) || 1;
    const number = Number.isNaN(given) ? (this.next.get(list) ?? first) : given;
    this.next.set(list, number + 1);
    if ([item, list].some((element) => NO_MARKER.test(attribute(element, 'style') ?? ''))) return '';
    if (TYPED.test(leadingText(item))) return '';
    const type = attribute(list, 'type');
    if ((type === 'a' || type === 'A') && number >= 1 && number <= 26) {
      return `${String.fromCharCode((type === 'a' ? 96 : 64) + number)}. `;
    }
    return `${number}. `;
  }
}

function leadingText(item: Element): string {
  let text = '';
  const stack = [...childrenOf(item)].reverse();
  while (stack.length > 0 && text.trim().length < MAX_LEADING) {
    const node = stack.pop()!;
    if ('value' in node) text += node.value;
    else for (const child of childrenOf(node).toReversed()) stack.push(child);
  }
  return text;
}
