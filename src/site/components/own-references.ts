/** Keeps what a picture refers to, such as the gradient of its legend, within the picture. */

/** Where Vega writes a reference. */
const ATTRIBUTES = ['fill', 'stroke', 'clip-path'];
const SELECTOR = ATTRIBUTES.map((name) => `[${name}^="url("]:not([${name}^="url(#"])`).join();

/**
 * Vega refers to `url(ADDRESS#id)` with the page's address at the time of drawing; as soon as the reader sets something
 * the address is another, and the browser draws nothing there. References become `url(#id)` whenever the picture changes,
 * before it is painted, for as long as the host lives.
 */
export function keepOwnReferences(host: HTMLElement): void {
  new MutationObserver(() => {
    for (const element of host.querySelectorAll(SELECTOR)) {
      for (const name of ATTRIBUTES) {
        const id = /^url\(.*(#[^#]+)\)$/.exec(element.getAttribute(name) ?? '')?.[1];
        if (id !== undefined) element.setAttribute(name, `url(${id})`);
      }
    }
  }).observe(host, { subtree: true, childList: true, attributeFilter: ATTRIBUTES });
}
