/** Makes sure that the browser tests find a Chromium that starts; installs one where there is none. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium, launchBrowser } from '../tests/support/chromium.ts';

/** Ways to install, the likeliest first. */
function installers(): string[][][] {
  const asRoot = process.getuid?.() === 0;
  const debian = asRoot && existsSync('/etc/debian_version');
  const playwright = ['npx', 'playwright-core', 'install', ...(debian ? ['--with-deps'] : []), 'chromium'];
  const apt = [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ];
  return debian ? [apt, [playwright]] : [[playwright]];
}

function run([command, ...args]: string[]): boolean {
  console.error(`$ ${[command, ...args].join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command!, args, { stdio: ['ignore', 2, 2], env }).status === 0;
}

/** Null where a browser starts, else why none does. */
async function obstacle(): Promise<string | null> {
  try {
    const browser = await launchBrowser();
    await browser.close();
    return null;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
  }
}

async function ensureChromium(): Promise<boolean> {
  if ((await obstacle()) === null) return true;
  // A variable that names a wrong file is for its owner to correct.
  findChromium();
  console.error('The browser tests need Chromium, and none was found that starts. Installing it:');
  for (const commands of installers()) {
    if (commands.every(run) && (await obstacle()) === null) return true;
  }
  return false;
}

try {
  if (!(await ensureChromium())) {
    if (findChromium() !== null) console.error(await obstacle());
    console.error('Chromium could not be installed. Install it yourself and, if need be, set CHROMIUM_PATH to it.');
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
