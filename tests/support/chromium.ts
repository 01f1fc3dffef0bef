import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const VARIABLES = ['CHROMIUM_PATH', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const MAC_APPLICATIONS = ['Chromium', 'Google Chrome', 'Google Chrome for Testing'];

/**
 * The Chromium to test with: what an environment variable names, else the usual places, else Playwright's
 * cache; null where there is none.
 *
 * @throws {Error} where a variable names something that cannot be run
 */
export function findChromium(): string | null {
  return candidates()[0] ?? null;
}

/**
 * Starts a headless Chromium that asks nothing of the network by itself: the first that starts of those found,
 * because a distribution's own may be a mere pointer to another package system.
 */
export async function launchBrowser(): Promise<Browser> {
  const args = [
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  // The sandbox cannot be set up by root.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  let failure: unknown = new Error('no Chromium found; run "npx tsx scripts/ensure-chromium.ts"');
  for (const executablePath of candidates()) {
    try {
      return await chromium.launch({ executablePath, headless: true, args });
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

function candidates(): string[] {
  for (const variable of VARIABLES) {
    const path = process.env[variable];
    if (!path) continue;
    if (!isExecutable(path)) throw new Error(`${variable} is ${path}, which cannot be run; correct or unset it`);
    return [path];
  }
  return [...new Set([...installed(), chromium.executablePath(), ...playwrightCache()])].filter(isExecutable);
}

function installed(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = [...folders, '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin', '/snap/bin'].flatMap((folder) =>
    NAMES.map((name) => join(folder, name)),
  );
  const applications = ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
    MAC_APPLICATIONS.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
  );
  return process.platform === 'darwin' ? [...applications, ...onPath] : onPath;
}

/** Any version that Playwright has fetched; the layout differs between versions and platforms. */
function playwrightCache(): string[] {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    (process.platform === 'darwin'
      ? join(homedir(), 'Library/Caches/ms-playwright')
      : join(homedir(), '.cache/ms-playwright'));
  if (!existsSync(cache)) return [];
  const versions = readdirSync(cache).filter((name) => name.startsWith('chromium'));
  return versions
    .sort()
    .reverse()
    .flatMap((version) =>
      readdirSync(join(cache, version)).flatMap((platform) => {
        const folder = join(cache, version, platform);
        const applications = MAC_APPLICATIONS.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name));
        return ['chrome', 'headless_shell', 'chrome-headless-shell']
          .map((name) => join(folder, name))
          .concat(applications);
      }),
    );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
