import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, createLogger } from 'vite';
import { describe, expect, it } from 'vitest';
import { budgetPlugin } from '../../../src/site/build/budget-plugin.ts';
import { useTemporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = useTemporaryFolders();

/** A module of about that many kB, packed: random bytes, which pack no smaller. */
const weighing = (kB: number) => `console.log('${randomBytes(kB * 1000).toString('base64')}');`;

const FIRST_LOAD = { entry: 'index.html', eager: ['drawing.js'], scriptKB: 40, styleKB: 1 };
const LATER = [
  { what: 'the editor', holds: 'editor', kB: 20 },
  { what: 'any other', holds: '', kB: 5 },
];

/** A page of 5 kB that fetches 10 kB at once and 15 kB when asked, each of which draws on 5 kB of the page. */
function writePage(folder: string, sizes: Record<string, number> = {}) {
  const file = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const weight = (name: string, kB: number) => weighing(sizes[name] ?? kB);
  file('index.html', '<!doctype html><script type="module" src="./main.js"></script>');
  file('shared.js', `export const shared = 'of all'; ${weight('shared', 5)}`);
  file('main.css', `p { --x: '${randomBytes((sizes.style ?? 0.1) * 1000).toString('base64')}' }`);
  file(
    'main.js',
    `import './main.css'; import { shared } from './shared.js'; ${weight('main', 5)}
    const drawing = import('./drawing.js'); document.onclick = () => import('./editor.js').then(() => [shared, drawing]);`,
  );
  file('drawing.js', `import { shared } from './shared.js'; ${weight('drawing', 10)} export const drawing = shared;`);
  file('editor.js', `import { shared } from './shared.js'; ${weight('editor', 15)} export const editor = shared;`);
}

async function buildPage(
  root: string,
  budget: object = { firstLoad: FIRST_LOAD, later: LATER },
  input?: string[],
): Promise<string> {
  const file = join(root, 'budget.json');
  writeFileSync(file, JSON.stringify(budget));
  let said = '';
  const customLogger = createLogger('info');
  customLogger.info = (line) => {
    said += `${line}\n`;
  };
  customLogger.error = () => {};
  await build({
    root,
    configFile: false,
    customLogger,
    build: { assetsInlineLimit: 0, ...(input === undefined ? {} : { rolldownOptions: { input } }) },
    plugins: [budgetPlugin(file)],
  });
  return said;
}

describe('the budget', () => {
  it('lets a page within it pass, and says what each load weighs', async () => {
    const folder = temporaryFolder();
    writePage(folder);
    const said = await buildPage(folder);
    const weight = (pattern: RegExp) => Number(pattern.exec(said)?.[1]);
    // What all share is fetched once, with the first load.
    const firstLoad = weight(/([\d.]+) of +40\.0 kB {2}first load, script/);
    expect(firstLoad).toBeGreaterThan(20);
    expect(firstLoad).toBeLessThan(23);
    const editor = weight(/([\d.]+) of +20\.0 kB {2}editor\.js/);
    expect(editor).toBeGreaterThan(15);
    expect(editor).toBeLessThan(17);
    expect(existsSync(join(folder, 'dist', 'index.html'))).toBe(true);
  });

  it('holds another page to limits of its own, with what it has in common with the first', async () => {
    const folder = temporaryFolder();
    writePage(folder);
    writeFileSync(join(folder, 'other.html'), '<!doctype html><script type="module" src="./other.js"></script>');
    writeFileSync(
      join(folder, 'other.js'),
      `import { shared } from './shared.js'; console.log(shared); ${weighing(10)}`,
    );
    const other = (scriptKB: number) => ({ entry: 'other.html', eager: [], scriptKB, styleKB: 1 });
    const input = ['index.html', 'other.html'].map((name) => join(folder, name));
    const budget = (scriptKB: number) => ({ firstLoad: FIRST_LOAD, otherPages: [other(scriptKB)], later: LATER });
    const said = await buildPage(folder, budget(20), input);
    const weight = Number(/([\d.]+) of +20\.0 kB {2}other\.html, script/.exec(said)?.[1]);
    expect(weight).toBeGreaterThan(15);
    expect(weight).toBeLessThan(17);
    await expect(buildPage(folder, budget(10), input)).rejects.toThrow(/other\.html, script: [\d.]+ of 10\.0 kB/);
  });

  it.each([
    ['the page itself', { main: 60 }, 'first load, script'],
    ['what it fetches at once', { drawing: 60 }, 'first load, script'],
    ['what all share', { shared: 60 }, 'first load, script'],
    ['its style', { style: 4 }, 'first load, style'],
    ['what it fetches later', { editor: 60 }, 'editor.js'],
  ])('fails where %s has grown, and writes nothing', async (_name, sizes, load) => {
    const folder = temporaryFolder();
    writePage(folder, sizes);
    const failure = await buildPage(folder).catch((error: unknown) => String(error));
    expect(failure).toContain('the page has grown past budget.json (gzipped):');
    const found = /^ {2}(\S.*): ([\d.]+) of ([\d.]+) kB, ([\d.]+) kB too many\n {6}([\d.]+) kB {2}assets\//m.exec(
      failure,
    );
    expect(found?.[1]).toBe(load);
    const [actual, limit, over, largest] = found!.slice(2).map(Number) as [number, number, number, number];
    expect(actual - limit).toBeCloseTo(over, 0);
    expect(largest).toBeGreaterThan(over);
    expect(failure.match(/too many/g)).toHaveLength(1);
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });

  it('fails where it names what the page does not fetch, so that no limit stands for nothing', async () => {
    const folder = temporaryFolder();
    writePage(folder);
    const eager = ['drawing.js', 'gone.js'];
    await expect(buildPage(folder, { firstLoad: { ...FIRST_LOAD, eager }, later: LATER })).rejects.toThrow(
      'the budget names gone.js, which the bundle does not load as such',
    );
  });

  it('fails where a load has no limit', async () => {
    const folder = temporaryFolder();
    writePage(folder);
    await expect(buildPage(folder, { firstLoad: FIRST_LOAD, later: [] })).rejects.toThrow(
      'the budget has no limit for editor.js',
    );
  });
});
