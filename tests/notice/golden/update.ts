/**
 * Writes output.json of one golden folder anew: `npx tsx tests/notice/golden/update.ts NAME`.
 * A folder holds input.txt, or is named by the number of a sample notice (000 … 004) and holds none.
 * Nothing else runs this. Read every changed line against the text before committing it: a golden file says
 * what is right, not what the parser happens to do.
 */
import { GOLDEN_NAMES, writeGolden } from '../../support/golden.ts';

const [name] = process.argv.slice(2);
if (name === undefined || !GOLDEN_NAMES.includes(name)) {
  console.error(`usage: npx tsx tests/notice/golden/update.ts NAME, one of ${GOLDEN_NAMES.join(', ')}`);
  process.exit(2);
}
writeGolden(name);
