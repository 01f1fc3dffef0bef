import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, type Piece, sameShare } from '../../../../src/site/views/words/differences.ts';

/** A passage with what the other has not in brackets. */
const marked = (pieces: readonly Piece[]) => pieces.map(({ words, same }) => (same ? words : `[${words}]`)).join('');

function compared(a: string, b: string): [string, string] {
  const found = differences(a, b)!;
  return [marked(found.a), marked(found.b)];
}

describe('sameShare', () => {
  it('is of the characters of both that count', () => {
    // Five of the six of each.
    expect(sameShare(differences('落实管理，全市。', '落实管理：全区！')!)).toBe(10 / 12);
    expect(sameShare(differences('落实管理。', '落实 管理')!)).toBe(1);
    expect(sameShare(differences('', '。')!)).toBe(1);
    expect(sameShare(differences('甲乙', '丙')!)).toBe(0);
  });
});

describe('differences', () => {
  it('marks what is put in the place of something else', () => {
    expect(compared('督促全市学校落实校园餐管理制度。', '督促全区学校落实校园餐管理制度。')).toEqual([
      '督促全[市]学校落实校园餐管理制度。',
      '督促全[区]学校落实校园餐管理制度。',
    ]);
  });

  it('marks what stands in one alone', () => {
    expect(compared('落实管理制度', '全面落实好管理制度')).toEqual(['落实管理制度', '[全面]落实[好]管理制度']);
  });

  it('marks nothing in passages that are the same but for where lines end', () => {
    expect(compared('落实管理\n制度 。', '落实 管理制度。')).toEqual(['落实管理\n制度 。', '落实 管理制度。']);
  });

  it('leaves punctuation, full-width figures and capital letters aside', () => {
    expect(compared('（一）落实AI课堂，共12节。', '(一)落实ai课堂 共１２节')).toEqual([
      '（一）落实AI课堂，共12节。',
      '(一)落实ai课堂 共１２节',
    ]);
  });

  it('does not tell a character that is alike by chance from what differs around it', () => {
    expect(compared('开头甲的乙结尾', '开头丙丁的戊结尾')).toEqual(['开头[甲的乙]结尾', '开头[丙丁的戊]结尾']);
  });

  it('marks all of passages that have nothing in common', () => {
    expect(compared('甲乙', '丙丁')).toEqual(['[甲乙]', '[丙丁]']);
    expect(compared('甲乙', '')).toEqual(['[甲乙]', '']);
  });

  it('gives each passage back whole, and the same characters on both sides', () => {
    const passage = fc.string({ unit: fc.constantFrom('学', '校', '整', '改', '𠮷', '，', '\n'), maxLength: 30 });
    fc.assert(
      fc.property(passage, passage, (a, b) => {
        const found = differences(a, b)!;
        const whole = (pieces: readonly Piece[]) => pieces.map(({ words }) => words).join('');
        expect([whole(found.a), whole(found.b)]).toEqual([a, b]);
        const same = (pieces: readonly Piece[]) =>
          whole(pieces.filter((piece) => piece.same)).replaceAll(/[\n，]/g, '');
        expect(same(found.a)).toBe(same(found.b));
      }),
    );
  });

  it('leaves alone what is too long to compare at once', () => {
    expect(differences('学'.repeat(3000), '校'.repeat(3000))).toBeNull();
  });
});
