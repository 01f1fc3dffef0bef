import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noticeText } from './sample-notices.ts';

/** Writes notices that differ by a line at their end into a folder; `first` begins their numbers. */
export function writeNotices(folder: string, count: number, first = 0): string {
  mkdirSync(folder, { recursive: true });
  for (let i = first; i < first + count; i += 1) {
    writeFileSync(join(folder, `${String(i).padStart(4, '0')}.txt`), `${noticeText(`00${i % 5}`)}\n第${i}份`);
  }
  return folder;
}
