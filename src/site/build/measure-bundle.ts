/** Measures what a reader fetches: at first, and with each part that the page fetches later. */
import { isAbsolute, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Rolldown } from 'vite';
import type { Budget, FirstLoad, Load, MeasuredBundle } from './budget.ts';

type Chunk = Rolldown.OutputChunk;

/**
 * Sizes of a finished bundle: gzipped as most servers send it, WebAssembly as it is, because to pack 34 MB at each
 * build would take longer than the build.
 *
 * @throws where a page of the budget, or a module that one fetches at once, is not in the bundle as such
 */
export function measureBundle(
  bundle: Rolldown.OutputBundle,
  root: string,
  { firstLoad, otherPages }: Pick<Budget, 'firstLoad' | 'otherPages'>,
): MeasuredBundle {
  const files = Object.values(bundle);
  const chunks = files.filter((file) => file.type === 'chunk');
  const pathOf = (id: string) => (isAbsolute(id) ? relative(root, id).split(sep).join('/') : id);
  const sourceOf = (chunk: Chunk) => (chunk.facadeModuleId === null ? chunk.name : pathOf(chunk.facadeModuleId));
  const startingWith = (source: string, starts: (chunk: Chunk) => boolean) => {
    const found = chunks.find((chunk) => starts(chunk) && sourceOf(chunk) === source);
    if (found === undefined) throw new Error(`the budget names ${source}, which the bundle does not load as such`);
    return found;
  };
  const sizes = new Map<string, number>();
  const part = (file: string) => {
    const bytes = sizes.get(file) ?? sizeOf(bundle[file]!);
    sizes.set(file, bytes);
    return { file, bytes };
  };
  const scripts = (name: string, all: readonly Chunk[]): Load => ({
    name,
    parts: all.map(({ fileName }) => part(fileName)),
    paths: all.flatMap(({ fileName, moduleIds }) => [fileName, ...moduleIds.map(pathOf)]),
  });

  const fetchedAtOnce = ({ entry, eager }: FirstLoad) =>
    withImports(
      [
        startingWith(entry, ({ isEntry }) => isEntry),
        ...eager.map((source) => startingWith(source, ({ isDynamicEntry }) => isDynamicEntry)),
      ],
      bundle,
    );
  const stylesOf = (all: readonly Chunk[]) => [
    ...new Set(all.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])])),
  ];
  const page = (name: string, all: readonly Chunk[]) => {
    const styles = stylesOf(all);
    return {
      script: scripts(`${name}, script`, all),
      style: { name: `${name}, style`, parts: styles.map(part), paths: styles },
    };
  };

  const first = fetchedAtOnce(firstLoad);
  const others = otherPages.map((other) => ({ entry: other.entry, all: fetchedAtOnce(other) }));
  const styles = stylesOf([first, ...others.map(({ all }) => all)].flat());
  const entries = new Set(others.map(({ entry }) => entry));
  const pagesHave = [first, ...others.map(({ all }) => all)].map((all) => ({ all, reached: withLater(all, bundle) }));
  const laterChunks = chunks
    .filter(
      (chunk) => (chunk.isDynamicEntry || chunk.isEntry) && !first.includes(chunk) && !entries.has(sourceOf(chunk)),
    )
    .map((chunk) => {
      // A part is weighed without what every page that may fetch it has by then.
      const fetchedBy = pagesHave.filter(({ reached }) => reached.has(chunk));
      const isThere = (needed: Chunk) => fetchedBy.length > 0 && fetchedBy.every(({ all }) => all.includes(needed));
      return scripts(
        sourceOf(chunk),
        withImports([chunk], bundle).filter((needed) => !isThere(needed)),
      );
    });
  const laterFiles = files
    .filter(
      ({ type, fileName }) => type === 'asset' && /\.(m?js|wasm|css)$/.test(fileName) && !styles.includes(fileName),
    )
    .map(({ fileName }) => ({ name: fileName, parts: [part(fileName)], paths: [fileName] }));
  return {
    first: page('first load', first),
    others: others.map(({ entry, all }) => page(entry, all)),
    later: [...laterChunks, ...laterFiles],
  };
}

/** Chunks with all that they import statically. */
function withImports(from: readonly Chunk[], bundle: Rolldown.OutputBundle): Chunk[] {
  return [...following(from, bundle, ({ imports }) => imports)];
}

/** Chunks with all that they may ever fetch. */
function withLater(from: readonly Chunk[], bundle: Rolldown.OutputBundle): Set<Chunk> {
  return following(from, bundle, ({ imports, dynamicImports }) => [...imports, ...dynamicImports]);
}

function following(
  from: readonly Chunk[],
  bundle: Rolldown.OutputBundle,
  next: (chunk: Chunk) => readonly string[],
): Set<Chunk> {
  const found = new Set(from);
  for (const chunk of found) {
    for (const file of next(chunk)) {
      const imported = bundle[file];
      if (imported?.type === 'chunk') found.add(imported);
    }
  }
  return found;
}

function sizeOf(file: Rolldown.OutputAsset | Chunk): number {
  const content = Buffer.from(file.type === 'chunk' ? file.code : file.source);
  return file.fileName.endsWith('.wasm') ? content.length : gzipSync(content, { level: 9 }).length;
}
