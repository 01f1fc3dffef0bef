/** Between places on the screen and offsets in a notice's text, whose paragraphs say in `data-start` where they begin. */

/** The offset of a place in the page's tree; null outside the text. */
export function offsetOf(text: HTMLElement, node: Node, at: number): number | null {
  if (!text.contains(node)) return null;
  // Between two paragraphs, as at the end of a selection, the place is one of the text itself.
  const paragraph = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-start]');
  const before = document.createRange();
  before.setStart(paragraph ?? text, 0);
  before.setEnd(node, at);
  return Number(paragraph?.dataset.start ?? 0) + before.toString().length;
}

/** The offset of the first character at least `top` pixels below the top of the window; null where none is in sight. */
export function offsetAtTop(text: HTMLElement, top: number): number | null {
  const box = text.getBoundingClientRect();
  const first = Math.max(top, box.top + 4);
  for (let y = first; y < Math.min(innerHeight, first + 80); y += 12) {
    const place = document.caretPositionFromPoint(box.left + 4, y);
    const offset = place === null ? null : offsetOf(text, place.offsetNode, place.offset);
    if (offset !== null) return offset;
  }
  return null;
}

/** The stretch of the text that the reader has selected, null where none. */
export function selectedSpan(text: HTMLElement): { start: number; end: number } | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(text, range.startContainer, range.startOffset);
  const end = offsetOf(text, range.endContainer, range.endOffset);
  return start === null || end === null || end <= start ? null : { start, end };
}
