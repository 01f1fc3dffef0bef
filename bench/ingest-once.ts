/** One ingest as a process of its own, which prints what it has used: ingest-once.ts FOLDER DATABASE. */
import { ingestPaths } from '../src/cli/ingest-paths.ts';
import { loadProjectCodebook } from '../src/cli/project-codebook.ts';
import { CorrectionSet } from '../src/corrections/correction-set.ts';

const [folder, db] = process.argv.slice(2) as [string, string];
const quiet = { step: () => {}, failed: (line: string) => console.error(line), say: () => {}, end: () => {} };
const { parsed, unchanged, written } = await ingestPaths({
  paths: [folder],
  db,
  codebook: loadProjectCodebook(),
  corrections: new CorrectionSet('', []),
  prune: false,
  progress: quiet,
});
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
const used = { peakBytes: maxRSS * 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 };
console.log(JSON.stringify({ parsed, unchanged, written, ...used }));
