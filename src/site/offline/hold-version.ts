/**
 * Says that this page is open for as long as it is: the service worker keeps the files that it was loaded from. Does
 * nothing where the browser has no locks, or none for a page without an origin of its own.
 */
export function holdVersion(): void {
  const entry = document.querySelector<HTMLScriptElement>('script[type="module"][src]')!.src;
  navigator.locks?.request(entry, { mode: 'shared' }, () => new Promise(() => {})).catch(() => {});
}
