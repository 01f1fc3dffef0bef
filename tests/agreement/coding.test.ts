import { describe, expect, it } from 'vitest';
import { CodingError, placeMeasures, readCoding } from '../../src/agreement/coding.ts';

const measure = { id: '1.1', starts: '一是检查', ends: '两次。', themes: ['school_meals'], status: 'done' };
const json = (...measures: object[]) => JSON.stringify({ file: 'a.txt', measures });
const text = '一是检查食堂两次。一是检查校车两次。';

describe('readCoding', () => {
  it.each([
    ['x.json: ', '{'],
    ['x.json: file: ', '{"measures": []}'],
    ['x.json: measures.0.status: ', json({ ...measure, status: 1 })],
    ['x.json: measures.0.start: ', json({ ...measure, start: -1 })],
  ])('names the file and the fault: %s', (message, source) => {
    expect(() => readCoding('x.json', source)).toThrow(CodingError);
    expect(() => readCoding('x.json', source)).toThrow(message);
  });
});

describe('placeMeasures', () => {
  it('finds the words of measures one after the other', () => {
    const coding = readCoding('x.json', json(measure, { ...measure, id: '1.2' }));
    const placed = placeMeasures('x.json', coding, text);
    expect(placed.map(({ start, end }) => text.slice(start, end))).toEqual([
      '一是检查食堂两次。',
      '一是检查校车两次。',
    ]);
  });

  it('keeps offsets that are given and needs no text then', () => {
    const coding = readCoding('x.json', json({ ...measure, start: 3, end: 5 }));
    expect(placeMeasures('x.json', coding, null)).toMatchObject([{ start: 3, end: 5 }]);
  });

  it('says what is missing', () => {
    const coding = readCoding('x.json', json(measure));
    expect(() => placeMeasures('x.json', coding, null)).toThrow('name the folder that holds a.txt by --notices');
    expect(() => placeMeasures('x.json', coding, '别的文字')).toThrow(
      'x.json: measure 1.1 ("一是检查") is not in a.txt',
    );
  });
});
