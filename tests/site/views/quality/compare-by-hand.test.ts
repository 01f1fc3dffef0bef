import { describe, expect, it } from 'vitest';
import { compareByHand, type Warehouse } from '../../../../src/site/views/quality/compare-by-hand.ts';

const TEXT = '一是规范食堂招标。二是补充教师。';
const measure = (id: string, start: number, end: number, themes: string[], status = 'done') => ({
  id,
  starts: '',
  ends: '',
  themes,
  status,
  start,
  end,
});

/** One notice, read from a.txt; another two of one name. */
const warehouse: Warehouse = {
  noticesNamed: async (files) =>
    [
      { name: 'a.txt', notice_id: 'n1', text: TEXT },
      { name: 'twin.txt', notice_id: 'n2', text: TEXT },
      { name: 'twin.txt', notice_id: 'n3', text: TEXT },
    ].filter(({ name }) => files.includes(name)),
  machineCoding: async (ids) =>
    new Map(
      ids.map((id) => [
        id,
        [measure('1.1', 0, 9, ['school_meals']), measure('1.2', 9, 16, ['teacher_staffing'], 'planned')],
      ]),
    ),
};

const annotation = (file: string, measures: unknown) => JSON.stringify({ file, measures });
const byHand = [
  { id: '1.1', starts: '一是规范', ends: '招标。', themes: ['school_meals'], status: 'done' },
  { id: '1.2', starts: '二是', ends: '教师。', themes: ['teacher_staffing'], status: 'done' },
];

describe('an annotation by hand', () => {
  it('is placed by its words and compared with the machine', async () => {
    const { comparison, notices, faults } = await compareByHand(
      [{ name: 'hand.json', json: annotation('notices/a.txt', byHand) }],
      warehouse,
    );
    expect(faults).toEqual([]);
    expect([...notices]).toEqual([['a.txt', 'n1']]);
    expect(comparison).toMatchObject({ notices: 1, both: 2, onlyA: 0, onlyB: 0 });
    expect(comparison!.statistics.find(({ what }) => what === 'status')?.agreement).toBe(0.5);
    expect(comparison!.disagreements).toEqual([
      { file: 'a.txt', start: 9, end: 16, what: 'status', a: 'done', b: 'planned', sentence: '二是补充教师。' },
    ]);
  });

  it('says which measures only one of the two has', async () => {
    const { comparison } = await compareByHand(
      [{ name: 'hand.json', json: annotation('a.txt', byHand.slice(0, 1)) }],
      warehouse,
    );
    expect(comparison).toMatchObject({ both: 1, onlyA: 0, onlyB: 1 });
    expect(comparison!.disagreements.map(({ what, a, b }) => [what, a, b])).toEqual([['measure', 'no', 'yes']]);
  });

  it('that is at fault is left out and named, the others are compared', async () => {
    const { comparison, faults } = await compareByHand(
      [
        { name: 'broken.json', json: '{' },
        { name: 'shape.json', json: '{"file":"a.txt"}' },
        { name: 'far.json', json: annotation('b.txt', []) },
        { name: 'twin.json', json: annotation('twin.txt', byHand) },
        { name: 'words.json', json: annotation('a.txt', [{ ...byHand[0], starts: '三是' }]) },
        { name: 'hand.json', json: annotation('a.txt', byHand) },
        { name: 'again.json', json: annotation('a.txt', byHand) },
      ],
      warehouse,
    );
    expect(comparison?.notices).toBe(1);
    expect(faults.map(({ kind, name }) => `${kind} ${name}`).sort()).toEqual([
      'ambiguous twin.json',
      'twice again.json',
      'unknown far.json',
      'unreadable broken.json',
      'unreadable shape.json',
      'unreadable words.json',
    ]);
    for (const fault of faults)
      if (fault.kind === 'unreadable') expect(fault.reason.startsWith(fault.name)).toBe(false);
  });

  it('compares nothing where none is of a notice that is here', async () => {
    const { comparison } = await compareByHand([{ name: 'far.json', json: annotation('b.txt', byHand) }], warehouse);
    expect(comparison).toBeNull();
  });
});
