/** The elements of a mark in the text: each piece of it says in `data-m` which marks cover it. */
import { DETAILS_TITLE } from './mark-details.tsx';

/** All pieces of a mark, in the order of the text. */
export function piecesOf(text: HTMLElement, index: number): HTMLElement[] {
  return [...text.querySelectorAll<HTMLElement>(`[data-m~="${index}"]`)];
}

/** The marks over an element of the text, the innermost (the last to start) first; none outside the marks. */
export function marksAt(target: EventTarget | null): number[] {
  const piece = target instanceof Element ? target.closest<HTMLElement>('[data-m]') : null;
  return piece === null ? [] : piece.dataset.m!.split(' ').map(Number).reverse();
}

/** A mark, then those that share its first words. */
export function marksOn(text: HTMLElement, index: number): number[] {
  const others = marksAt(piecesOf(text, index)[0] ?? null).filter((other) => other !== index);
  return [index, ...others];
}

/** Brings the first piece of a mark into sight and gives it the focus; nothing where it is not drawn. */
export function focusMark(text: HTMLElement, index: number): void {
  const [first] = piecesOf(text, index);
  if (first === undefined) return;
  first.tabIndex = -1;
  first.setAttribute('aria-describedby', DETAILS_TITLE);
  bringIntoSight(first);
}

/** Scrolls to an element and gives it the focus. */
export function bringIntoSight(element: HTMLElement): void {
  const scroll = () => element.scrollIntoView({ block: 'center' });
  scroll();
  element.focus({ preventScroll: true });
  // Paragraphs that were out of sight take their true heights only now.
  requestAnimationFrame(scroll);
}
