/**
 * Runs the benches.
 *
 *   npm run bench [-- NAME…]
 *
 * Each prints its tables; none of them asserts anything.
 */
import { ingestBench } from './ingest.bench.ts';
import { pageBench } from './page.bench.ts';
import { parseBench } from './parse.bench.ts';
import { reuseBench } from './reuse.bench.ts';
import { viewsBench } from './views.bench.ts';

const BENCHES: Record<string, () => void | Promise<void>> = {
  parse: parseBench,
  views: viewsBench,
  ingest: ingestBench,
  page: pageBench,
  reuse: reuseBench,
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}
for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
  console.log(`${name} (Node ${process.version}, ${process.arch})`);
  await BENCHES[name]!();
}
