/** Gives the reader a file. */

/** @param name begins the file's name, which ends with the day and the time: `notice-atlas-20250808-0930.csv` */
export function saveFile(name: string, extension: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}-${stamp(new Date())}.${extension}`;
  link.click();
  // The browser has taken what it saves by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function stamp(now: Date): string {
  const [year, ...rest] = [now.getFullYear(), now.getMonth() + 1, now.getDate(), now.getHours(), now.getMinutes()];
  const [month, day, hour, minute] = rest.map((part) => String(part).padStart(2, '0'));
  return `${year}${month}${day}-${hour}${minute}`;
}
