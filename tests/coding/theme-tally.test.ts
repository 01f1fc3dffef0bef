import { describe, expect, it } from 'vitest';
import { EVIDENCE_PLACES, type EvidencePlace, ThemeTally } from '../../src/coding/theme-tally.ts';
import { type EvidenceList, TERM_KIND, type TermUses } from '../../src/coding/theme-terms.ts';
import { WEIGHTS } from '../../src/coding/theme-weights.ts';

/** Two strong words of theme 0, one of theme 1, a weak one of theme 2. */
const USES: TermUses = {
  theme: Int32Array.of(0, 0, 1, 2),
  kind: Uint8Array.of(TERM_KIND.strong, TERM_KIND.strong, TERM_KIND.strong, TERM_KIND.weak),
  weight: Float64Array.of(1, 1, 1, 1),
};

/** The uses in the order they stand, each of two characters. */
const evidence = (...use: number[]): EvidenceList => ({
  count: use.length,
  use: Int32Array.from(use),
  start: Int32Array.from(use, (_, index) => index * 2),
  end: Int32Array.from(use, (_, index) => index * 2 + 2),
  inDocument: new Uint16Array(use.length),
});
const at = (place: EvidencePlace): number => EVIDENCE_PLACES.indexOf(place);

/** A tally that was given the words in order, each with its weight at its place. */
function tallied(use: number[], words: [EvidencePlace, number][], tally = new ThemeTally(USES, 3)): ThemeTally {
  tally.begin(evidence(...use));
  words.forEach(([place, weight], hit) => {
    tally.add(hit, at(place), weight);
  });
  return tally;
}

describe('the weight of a theme', () => {
  it('is the sum of its words, the heaviest theme first', () => {
    const tally = tallied(
      [0, 2, 1],
      [
        ['lead', 1],
        ['body', 4],
        ['body', 2],
      ],
    );
    expect(tally.themes()).toEqual([
      { theme: 1, weight: 4, own: 4 },
      { theme: 0, weight: 3, own: 3 },
    ]);
  });

  it('keeps the codebook’s order where two weigh the same', () => {
    const words: [EvidencePlace, number][] = [
      ['lead', 2],
      ['lead', 2],
    ];
    expect(
      tallied([2, 0], words)
        .themes()
        .map(({ theme }) => theme),
    ).toEqual([0, 1]);
  });

  it('tells what the measure’s own words earned from what stands above it', () => {
    const tally = tallied(
      [0, 1, 1],
      [
        ['body', 1],
        ['title', 2],
        ['heading', 0.5],
      ],
    );
    expect(tally.themes()).toEqual([{ theme: 0, weight: 3.5, own: 1 }]);
  });

  it('counts a word less each time it stands again, another word of the theme in full', () => {
    const words: [EvidencePlace, number][] = [
      ['lead', 1],
      ['body', 1],
      ['body', 1],
      ['body', 1],
    ];
    const { repeat } = WEIGHTS;
    expect(tallied([0, 0, 0, 1], words).themes()[0]!.weight).toBeCloseTo(1 + repeat + repeat ** 2 + 1, 9);
  });

  it('counts a word above the measure in full, and that takes nothing from the measure’s own', () => {
    const words: [EvidencePlace, number][] = [
      ['title', 1],
      ['heading', 1],
      ['body', 1],
    ];
    expect(tallied([0, 0, 0], words).themes()[0]!.weight).toBe(3);
  });

  it('is none where only weak words speak for it', () => {
    expect(tallied([3], [['lead', 5]]).themes()).toEqual([]);
  });
});

describe('the evidence of a theme', () => {
  it('gives its words, the heaviest first, as they stand where two weigh the same', () => {
    const tally = tallied(
      [0, 2, 1, 1, 0],
      [
        ['body', 1],
        ['body', 9],
        ['lead', 3],
        ['title', 1],
        ['title', 1],
      ],
    );
    expect(tally.evidenceOf(0)).toEqual([
      { start: 4, end: 6, place: 'lead', weight: 3 },
      { start: 0, end: 2, place: 'body', weight: 1 },
      { start: 6, end: 8, place: 'title', weight: 1 },
      { start: 8, end: 10, place: 'title', weight: 1 },
    ]);
    expect(tally.evidenceOf(2)).toEqual([]);
  });
});

describe('the next measure', () => {
  it('begins with nothing of the one before', () => {
    const tally = tallied(
      [0, 0, 2],
      [
        ['lead', 1],
        ['lead', 1],
        ['lead', 1],
      ],
    );
    tallied([0], [['body', 1]], tally);
    expect(tally.themes()).toEqual([{ theme: 0, weight: 1, own: 1 }]);
    expect(tally.evidenceOf(0)).toHaveLength(1);
    expect(tally.evidenceOf(1)).toEqual([]);
  });
});
