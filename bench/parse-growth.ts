/** How the time grows with the text: one long notice, and many notices. */
import { flat, totalBytes } from './corpus.ts';
import { medianTimes } from './measure.ts';
import { printTable } from './print-table.ts';

const TIMES = 10;
const ROUNDS = 5;

/** Prints the time for a tenth of the corpus and for all of it; linear work takes ten times as long. */
export function measureGrowth(corpus: readonly string[], work: (text: string) => void): void {
  const all = corpus.slice(0, corpus.length - (corpus.length % TIMES));
  const tenth = all.slice(0, all.length / TIMES);
  const joined = (texts: readonly string[]): string[] => [flat(texts.join('\n'))];
  const shortest = all.reduce((a, b) => (b.length < a.length ? b : a));
  const cases: [string, readonly string[], readonly string[]][] = [
    ['as many notices', tenth, all],
    ['as one long notice', joined(tenth), joined(all)],
    ['one notice, its text ten times over', [shortest], joined(new Array<string>(TIMES).fill(shortest))],
  ];
  const rows = cases.map(([name, small, large]) => {
    const [smallTime, largeTime] = medianTimes([() => small.forEach(work), () => large.forEach(work)], ROUNDS, 2) as [
      number,
      number,
    ];
    const bytes = totalBytes(large) / totalBytes(small);
    return [
      name,
      `${(totalBytes(small) / 1e6).toFixed(2)} MB ${smallTime.toFixed(1)} ms`,
      `${(totalBytes(large) / 1e6).toFixed(2)} MB ${largeTime.toFixed(1)} ms`,
      `${bytes.toFixed(2)}×`,
      `${(largeTime / smallTime).toFixed(2)}×`,
    ];
  });
  printTable('Growth (parse + coding)', ['', 'one', 'ten', 'text', 'time'], rows);
}
