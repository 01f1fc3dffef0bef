/** Makes sure that the browser tests find a Chromium that starts; installs one where there is none. */
import { findChromium, launchBrowser } from '../tests/support/chromium.ts';
import { mayInstallPackages, packageCommands, run } from './debian-packages.ts';

/** Ways to install, the likeliest first. */
function installers(): string[][][] {
  const debian = mayInstallPackages();
  const playwright = ['npx', 'playwright-core', 'install', ...(debian ? ['--with-deps'] : []), 'chromium'];
  return debian ? [packageCommands('chromium'), [playwright]] : [[playwright]];
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
