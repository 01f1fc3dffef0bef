/** A font with Chinese, null where this computer has none: tests that draw letters are then skipped. */
import { type CjkFont, FontError, findCjkFont } from '../../src/pictures/find-cjk-font.ts';

export const cjkFont: CjkFont | null = find();

function find(): CjkFont | null {
  try {
    return findCjkFont(null);
  } catch (error) {
    if (error instanceof FontError) return null;
    throw error;
  }
}
