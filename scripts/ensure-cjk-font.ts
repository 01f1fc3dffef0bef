/**
 * Makes sure that the tests find a font with Chinese, for pictures and for what the browser prints; installs one where
 * that is possible. Without one the tests that draw letters are skipped.
 */
import { FontError, findCjkFont } from '../src/pictures/find-cjk-font.ts';
import { mayInstallPackages, packageCommands, run } from './debian-packages.ts';

/** Null where there is a font, else what to do. */
function obstacle(): string | null {
  try {
    findCjkFont(null);
    return null;
  } catch (error) {
    if (error instanceof FontError) return error.message;
    throw error;
  }
}

if (obstacle() !== null && mayInstallPackages()) {
  console.error('Pictures need a font with Chinese, and none was found. Installing one:');
  packageCommands('fonts-noto-cjk').every(run);
}
const left = obstacle();
if (left !== null) console.error(`Tests that draw letters are skipped: ${left}`);
