import { describe, expect, it } from 'vitest';
import { repeatRows } from '../../src/warehouse/repeat-rows.ts';
import { type MeasureSketch, makeNotice } from '../support/make-notice.ts';

function repeats(...measures: MeasureSketch[]) {
  const { coded, text } = makeNotice({ place: '清远市', measures });
  return repeatRows(coded, text).map(({ start, end, first_start, first_end, ...ids }) => ({
    ...ids,
    words: text.slice(start, end),
    first: text.slice(Number(first_start), Number(first_end)),
  }));
}

const NONE = { metric_id: null, first_metric_id: null };

describe('repeatRows', () => {
  it('names the first of the measures with the same words, their own labels aside', () => {
    const text = '检查食堂。';
    expect(repeats({ label: '一是', text }, { text: '培训厨师。' }, { label: '二是', text }, { text })).toEqual([
      {
        row_kind: 'measure',
        measure_id: '1.3',
        first_measure_id: '1.1',
        ...NONE,
        words: '二是检查食堂。',
        first: '一是检查食堂。',
      },
      {
        row_kind: 'measure',
        measure_id: '1.4',
        first_measure_id: '1.1',
        ...NONE,
        words: '检查食堂。',
        first: '一是检查食堂。',
      },
    ]);
  });

  it('lists figures behind measures, those outside measures with the rest', () => {
    const figure = { quote: '35个', value: 35 };
    const { coded, text } = makeNotice({
      place: '清远市',
      preamble: { text: '共反馈问题35个。', metrics: [figure] },
      measures: [{ text: '反馈问题35个已整改。', metrics: [{ ...figure, repeatOf: 1 }] }],
    });
    expect(repeatRows(coded, text)).toMatchObject([
      { row_kind: 'metric', measure_id: '1.1', first_measure_id: null, metric_id: 2, first_metric_id: 1 },
    ]);
  });

  it('finds none where words differ by one character', () => {
    expect(repeats({ text: '检查食堂3次。' }, { text: '检查食堂4次。' })).toEqual([]);
    expect(repeats()).toEqual([]);
  });
});
