import type { GivenFile } from '../data/added-notices.ts';

/**
 * The files of a drop, those below folders included; hidden ones are passed over, as `ingest` does. To be called while
 * the event is handled: afterwards the browser has forgotten what was dropped.
 */
export function droppedFiles({ items, files }: DataTransfer): Promise<GivenFile[]> {
  const entries = [...items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : []));
  // A drop that a program makes may have files and no entries.
  if (entries.length === 0) return Promise.resolve([...files].map((file) => ({ path: file.name, file })));
  return filesBelow(entries);
}

/** Files that were chosen in a dialog, with the folder where one was chosen. */
export function chosenFiles(files: FileList | null): GivenFile[] {
  return [...(files ?? [])]
    .filter((file) => !isHidden(file.name))
    .map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

async function filesBelow(entries: readonly FileSystemEntry[]): Promise<GivenFile[]> {
  const found: GivenFile[] = [];
  for (const entry of entries) {
    if (isHidden(entry.name)) continue;
    if (entry.isFile) {
      const file = await new Promise<File>((resolve, reject) => {
        (entry as FileSystemFileEntry).file(resolve, reject);
      });
      found.push({ path: entry.fullPath.replace(/^\//, ''), file });
    } else if (entry.isDirectory) {
      found.push(...(await filesBelow(await entriesOf(entry as FileSystemDirectoryEntry))));
    }
  }
  return found;
}

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    // A browser gives a hundred at a time.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...some);
  }
}

function isHidden(name: string): boolean {
  return name.startsWith('.');
}
