/** Addresses that a page may link to. */

/** The address where it is one of the web, else null: what a file names as its source may be anything. */
export function webAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const address = new URL(text);
  return address.protocol === 'https:' || address.protocol === 'http:' ? address.href : null;
}
