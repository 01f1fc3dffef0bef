/** Speed of the parser: against Recognizers-Text, as the text grows, and on hostile input. */
import { loadProjectCodebook } from '../src/cli/project-codebook.ts';
import { codeNotice } from '../src/coding/code-notice.ts';
import { parseNotice } from '../src/notice/parse-notice.ts';
import { makeCorpus, totalBytes } from './corpus.ts';
import { measureGrowth } from './parse-growth.ts';
import { measureHostile } from './parse-hostile.ts';
import { measureThroughput } from './parse-throughput.ts';

const SEED = 20250318;
const BYTES = 3_000_000;

/** Prints the three tables. MB is 1,000,000 bytes of UTF-8, all on one core. */
export function parseBench(): void {
  const codebook = loadProjectCodebook();
  const parse = (text: string): void => void parseNotice(text);
  const parseAndCode = (text: string): void => void codeNotice(parseNotice(text), text, codebook);
  const corpus = makeCorpus(BYTES, SEED);
  const megabytes = totalBytes(corpus) / 1e6;
  console.log(`Corpus: ${corpus.length} notices, ${megabytes.toFixed(2)} MB of UTF-8, seed ${SEED}`);
  const perMegabyte = measureThroughput(corpus, parse, parseAndCode);
  measureGrowth(corpus, parseAndCode);
  measureHostile(parseAndCode, perMegabyte);
}
