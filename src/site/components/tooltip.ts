/** The chart's tooltip: one element of the page, styled by its style sheet, filled with plain text. */

let element: HTMLElement | null = null;

function tooltipElement(): HTMLElement {
  if (element === null) {
    element = document.createElement('div');
    element.className = 'tooltip';
    element.setAttribute('aria-hidden', 'true');
    document.body.append(element);
  }
  return element;
}

/** Shows `value` beside the pointer, kept inside the window; hides where there is nothing to show. */
export function showTooltip(event: MouseEvent, value: unknown): void {
  const tooltip = tooltipElement();
  const words = typeof value === 'string' ? value : '';
  tooltip.hidden = words === '';
  if (words === '') return;
  tooltip.textContent = words;
  const { width, height } = tooltip.getBoundingClientRect();
  const left = Math.min(event.clientX + 14, innerWidth - width - 8);
  const below = event.clientY + 16;
  const top = below + height > innerHeight ? event.clientY - height - 12 : below;
  tooltip.style.left = `${Math.max(8, left)}px`;
  tooltip.style.top = `${Math.max(8, top)}px`;
}

/** Hides it, where it was ever shown. */
export function hideTooltip(): void {
  if (element !== null) element.hidden = true;
}
