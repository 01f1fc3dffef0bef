/** Inputs made to be slow: one mark a hundred thousand times, and a megabyte without a break. */
import { bytesOf, flat, sampleNotices } from './corpus.ts';
import { median, timeOnce } from './measure.ts';
import { printTable } from './print-table.ts';

const REPEATS = 100_000;
/** Parts of the whole that are tried in turn, each ten times the one before. */
const SHARES = [0.01, 0.1, 1];
/** Milliseconds; a part that would take longer, by how the time grew so far, is left out and its row says so. */
const PATIENCE = 2000;

const MARKS = [
  '一是',
  '一是，二是',
  '《',
  '（',
  '(1)',
  '1.',
  '1、',
  '①',
  '一、\n',
  '*',
  '×',
  ' ',
  '9',
  '9 ',
  '1名',
  '万',
  '，',
]
  .concat(['；', '“', '〔', '[', '](', '\n', '教\n', '#', '将', '年', '2024年', '2024927日', '1月', '市', '整改情况：'])
  .concat(['开展', 'a@', 'http://', 'a.']);

interface Measured {
  share: number;
  milliseconds: number;
  perMegabyte: number;
}

/** The text of a case at a share of its full length. */
type Make = (share: number) => string;

/** Prints the time a megabyte takes bare and inside a notice, against `ordinary` milliseconds a megabyte. */
export function measureHostile(work: (text: string) => void, ordinary: number): void {
  const samples = sampleNotices();
  const frame = samples[0]!;
  const middle = frame.indexOf('。', frame.length >> 1) + 1;
  const prose = samples.join('').replace(/\s/g, '');
  const characters = 1e6 / 3;
  const cases: [string, Make][] = [
    ...MARKS.map((mark): [string, Make] => [JSON.stringify(mark), (share) => mark.repeat(REPEATS * share)]),
    [
      '1 MB of prose in one line',
      (share) => prose.repeat(Math.ceil(characters / prose.length)).slice(0, characters * share),
    ],
    ['1 MB of one character', (share) => '教'.repeat(characters * share)],
  ];
  const rows = cases.map(([name, make]) => {
    const inside: Make = (share) => frame.slice(0, middle) + make(share) + frame.slice(middle);
    return [name, ...columns(measureOne(make, work), ordinary), ...columns(measureOne(inside, work), ordinary)];
  });
  printTable(
    `Hostile input (parse + coding), ${REPEATS} times each; ordinary text takes ${ordinary.toFixed(0)} ms/MB`,
    ['', 'bare: ms', 'ms/MB', 'of ordinary', 'within a notice: ms', 'ms/MB', 'of ordinary'],
    rows,
  );
}

function measureOne(make: Make, work: (text: string) => void): Measured {
  let last: Measured | null = null;
  for (const share of SHARES) {
    const text = flat(make(share));
    const times = [timeOnce(() => work(text)), timeOnce(() => work(text)), timeOnce(() => work(text))];
    const milliseconds = median(times);
    const growth = last === null ? 10 : milliseconds / last.milliseconds;
    last = { share, milliseconds, perMegabyte: milliseconds / (bytesOf(text) / 1e6) };
    if (milliseconds * Math.max(10, growth) > PATIENCE) break;
  }
  return last!;
}

function columns({ share, milliseconds, perMegabyte }: Measured, ordinary: number): string[] {
  const time = share === 1 ? milliseconds.toFixed(1) : `${milliseconds.toFixed(0)} for ${share * 100}% of it`;
  return [time, perMegabyte.toFixed(0), `${(perMegabyte / ordinary).toFixed(1)}×`];
}
