/** Gives the reader a file. */

/** @param name of the file, with its extension */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken what it saves by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A name that ends with the day and the time: `notice-atlas-20250808-0930.csv` */
export function stampedName(name: string, extension: string): string {
  return `${name}-${stamp(new Date())}.${extension}`;
}

function stamp(now: Date): string {
  const [year, ...rest] = [now.getFullYear(), now.getMonth() + 1, now.getDate(), now.getHours(), now.getMinutes()];
  const [month, day, hour, minute] = rest.map((part) => String(part).padStart(2, '0'));
  return `${year}${month}${day}-${hour}${minute}`;
}
