/** Megabytes a second of the parser, of parser and coding, and of Recognizers-Text, on the same text. */
import { totalBytes } from './corpus.ts';
import { median, medianTimes, timeOnce } from './measure.ts';
import { printTable } from './print-table.ts';
import { recognizeAll } from './recognizers-text.ts';

/** Bytes that Recognizers-Text is given a round: at its pace a few seconds. */
const BASELINE_SHARE = 200_000;
const ROUNDS = 9;
const BASELINE_ROUNDS = 3;
const WARM_UPS = 12;

/** The first notices of a corpus up to about `bytes`, and the first five at least. */
function share(corpus: readonly string[], bytes: number): string[] {
  const part: string[] = [];
  for (const text of corpus) {
    if (part.length >= 5 && totalBytes(part) >= bytes) break;
    part.push(text);
  }
  return part;
}

/**
 * Prints the table.
 * @returns milliseconds that parser and coding take for a megabyte of ordinary text
 */
export function measureThroughput(
  corpus: readonly string[],
  parse: (text: string) => void,
  parseAndCode: (text: string) => void,
): number {
  const megabytes = totalBytes(corpus) / 1e6;
  const part = share(corpus, BASELINE_SHARE);
  const partMegabytes = totalBytes(part) / 1e6;
  const [parseTime, codeTime] = medianTimes(
    [() => corpus.forEach(parse), () => corpus.forEach(parseAndCode)],
    ROUNDS,
    WARM_UPS,
  ) as [number, number];
  recognizeAll(part[0]!);
  const baselineTimes: number[] = [];
  for (let round = 0; round < BASELINE_ROUNDS; round += 1) {
    baselineTimes.push(timeOnce(() => part.forEach(recognizeAll)));
  }
  const baseline = partMegabytes / (median(baselineTimes) / 1000);
  const speed = (time: number): number => megabytes / (time / 1000);
  const row = (name: string, size: number, rate: number): string[] => [
    name,
    `${size.toFixed(2)} MB`,
    rate.toFixed(rate < 1 ? 3 : 1),
    `${(rate / baseline).toFixed(0)}×`,
  ];
  printTable(
    `Throughput, one core, median of ${ROUNDS} rounds (Recognizers-Text: ${BASELINE_ROUNDS}, on a share of the same text)`,
    ['', 'text', 'MB/s', 'against Recognizers-Text'],
    [
      row('Notice Atlas: parse', megabytes, speed(parseTime)),
      row('Notice Atlas: parse + coding', megabytes, speed(codeTime)),
      row('Recognizers-Text: numbers, units, dates', partMegabytes, baseline),
    ],
  );
  return codeTime / megabytes;
}
