import fc from 'fast-check';
import { NOTICE_NAMES, noticeText } from './sample-notices.ts';

const SAMPLES: readonly string[] = NOTICE_NAMES.map((name) => noticeText(name.slice(0, 3)));

type Mutation = (text: string) => string;

const at = (text: string, share: number): number => Math.floor(text.length * share);

/** The parts in an order that depends on `seed` alone. */
function shuffled(parts: string[], seed: number): string[] {
  const order = [...parts];
  let state = seed;
  for (let i = order.length - 1; i > 0; i -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const sample = fc.constantFrom(...SAMPLES);
/** Any UTF-16 units, halves of surrogate pairs among them. */
export const units: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.integer({ min: 0xd800, max: 0xdfff }),
      fc.constantFrom(0, 9, 10, 13, 0x200b, 0x2028, 0x3000, 0xfeff),
      fc.constantFrom(...[...'一二三十是、。；：（）()《》“”*×#1290年月日万亿个名%至-'].map((c) => c.charCodeAt(0))),
    ),
    { maxLength: 60 },
  )
  .map((codes) => String.fromCharCode(...codes));

const cut = fc.tuple(share, share).map<Mutation>(([a, b]) => {
  return (text) => text.slice(0, at(text, Math.min(a, b))) + text.slice(at(text, Math.max(a, b)));
});
const keep = fc.tuple(share, share).map<Mutation>(([a, b]) => {
  return (text) => text.slice(at(text, Math.min(a, b)), at(text, Math.max(a, b)));
});
const splice = fc.tuple(share, sample, share, fc.nat(4000)).map<Mutation>(([a, other, b, length]) => {
  return (text) =>
    text.slice(0, at(text, a)) + other.slice(at(other, b), at(other, b) + length) + text.slice(at(text, a));
});
const shuffle = fc.tuple(fc.constantFrom('。', '\n', '；', '，'), fc.nat()).map<Mutation>(
  ([mark, seed]) =>
    (text) =>
      shuffled(text.split(mark), seed).join(mark),
);
const remove = fc.tuple(fc.integer({ min: 2, max: 200 }), fc.nat(200)).map<Mutation>(
  ([every, from]) =>
    (text) =>
      [...text].filter((_, i) => (i + from) % every !== 0).join(''),
);
const double = fc.tuple(fc.integer({ min: 2, max: 200 }), fc.nat(200)).map<Mutation>(
  ([every, from]) =>
    (text) =>
      [...text].map((c, i) => ((i + from) % every === 0 ? c + c : c)).join(''),
);
const unbreak = fc.constant<Mutation>((text) => text.replaceAll('\n', ''));
const wrap = fc
  .integer({ min: 5, max: 60 })
  .map<Mutation>((width) => (text) => text.replace(new RegExp(`(.{${width}})`, 'g'), '$1\n'));
const insert = fc.tuple(share, units).map<Mutation>(
  ([a, words]) =>
    (text) =>
      text.slice(0, at(text, a)) + words + text.slice(at(text, a)),
);

/** A sample notice, mutated up to four times. */
export const mutatedNotice: fc.Arbitrary<string> = fc
  .tuple(
    sample,
    fc.array(fc.oneof(cut, keep, splice, shuffle, remove, double, unbreak, wrap, insert), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([text, mutations]) => mutations.reduce((words, mutate) => mutate(words), text));
