/** Where computers keep their fonts, and what those with Chinese are called. */
import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';

/** Files with Chinese, the better ones first, each with its bold; a collection may hold both. */
const KNOWN: readonly (readonly [regular: string, bold: string])[] = [
  ['NotoSansCJK-Regular.ttc', 'NotoSansCJK-Bold.ttc'],
  ['NotoSansCJKsc-Regular.otf', 'NotoSansCJKsc-Bold.otf'],
  ['NotoSansSC-Regular.otf', 'NotoSansSC-Bold.otf'],
  ['NotoSansSC-Regular.ttf', 'NotoSansSC-Bold.ttf'],
  ['SourceHanSansSC-Regular.otf', 'SourceHanSansSC-Bold.otf'],
  ['SourceHanSansCN-Regular.otf', 'SourceHanSansCN-Bold.otf'],
  ['SourceHanSans-Regular.ttc', 'SourceHanSans-Bold.ttc'],
  ['PingFang.ttc', 'PingFang.ttc'],
  ['Hiragino Sans GB.ttc', 'Hiragino Sans GB.ttc'],
  ['STHeiti Light.ttc', 'STHeiti Medium.ttc'],
  ['msyh.ttc', 'msyhbd.ttc'],
  ['msyh.ttf', 'msyhbd.ttf'],
  ['Deng.ttf', 'Dengb.ttf'],
  ['simhei.ttf', 'simhei.ttf'],
  ['wqy-microhei.ttc', 'wqy-microhei.ttc'],
  ['wqy-zenhei.ttc', 'wqy-zenhei.ttc'],
  ['DroidSansFallbackFull.ttf', 'DroidSansFallbackFull.ttf'],
  ['NotoSerifCJK-Regular.ttc', 'NotoSerifCJK-Bold.ttc'],
  ['Songti.ttc', 'Songti.ttc'],
  ['simsun.ttc', 'simsunb.ttf'],
  ['uming.ttc', 'uming.ttc'],
];

/** Bounds of the search: fonts lie a few folders deep. */
const DEEPEST = 6;
const MOST_ENTRIES = 50_000;

/** The folders that hold this computer's fonts. */
export function fontFolders(): string[] {
  const home = homedir();
  switch (process.platform) {
    case 'darwin':
      return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library/Fonts')];
    case 'win32':
      return [
        join(process.env.SystemRoot ?? 'C:\\Windows', 'Fonts'),
        join(process.env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Microsoft', 'Windows', 'Fonts'),
      ];
    default:
      return ['/usr/share/fonts', '/usr/local/share/fonts', join(home, '.local/share/fonts'), join(home, '.fonts')];
  }
}

/** A file, and the one of its bold, which may be the same; null where nothing tells which that would be. */
export interface FontFiles {
  regular: string;
  bold: string | null;
}

/** The known files that lie in folders or below them, the better ones first. */
export function knownFonts(folders: readonly string[]): FontFiles[] {
  const files = filesBelow(folders);
  return KNOWN.flatMap(([regular, bold]) => {
    const found = files.get(regular.toLowerCase());
    return found === undefined ? [] : [{ regular: found, bold: files.get(bold.toLowerCase()) ?? null }];
  });
}

/** The bold that belongs to a file, by its name: beside it. */
export function boldBeside(folder: string, file: string): string | null {
  const name = basename(file);
  const known = KNOWN.find(([regular]) => regular.toLowerCase() === name.toLowerCase())?.[1];
  const bold = known ?? name.replace(/Regular/i, 'Bold');
  const match = namesIn(folder).find((other) => other.name.toLowerCase() === bold.toLowerCase());
  return match === undefined ? null : join(folder, match.name);
}

/** Paths by name in small letters; of two of a name the first. */
function filesBelow(folders: readonly string[]): Map<string, string> {
  const files = new Map<string, string>();
  let entries = 0;
  let level = [...folders];
  for (let depth = 0; depth <= DEEPEST && level.length > 0; depth += 1) {
    const next: string[] = [];
    for (const folder of level) {
      for (const entry of namesIn(folder)) {
        entries += 1;
        if (entries > MOST_ENTRIES) return files;
        const path = join(folder, entry.name);
        // Links to folders are not followed: they may lead in a circle.
        if (entry.isDirectory()) next.push(path);
        else if (!files.has(entry.name.toLowerCase())) files.set(entry.name.toLowerCase(), path);
      }
    }
    level = next;
  }
  return files;
}

/** What a folder holds; nothing where it is not there or may not be read. */
function namesIn(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
