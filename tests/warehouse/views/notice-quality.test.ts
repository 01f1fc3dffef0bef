import { describe, expect, it } from 'vitest';
import { useWarehouses } from '../../support/built-warehouse.ts';
import { makeNotice } from '../../support/make-notice.ts';
import { sampleNotice } from '../sample-notice.ts';

const warehouseOf = useWarehouses();

describe('notice_quality', () => {
  it('counts repairs, warnings, corrections and repeats, and has a row for a notice without any', async () => {
    const sample = sampleNotice('清远市', '441800');
    const [repair] = sample.coded.repairs;
    const [warning] = sample.coded.warnings;
    const [outcome] = sample.corrections!.outcomes;
    sample.coded.repairs.push({ ...repair!, confidence: 0.8 });
    sample.coded.warnings.push({ ...warning!, code: 'another' }, warning!);
    sample.corrections = { fingerprint: 'c2', outcomes: [outcome!, { ...outcome!, unfit: '没有这一行' }] };
    const text = '检查食堂。';
    const clean = makeNotice({ place: '秦州区', adcode: '620502', measures: [{ text }, { text }] });
    const warehouse = await warehouseOf([sample, clean]);
    const rows = await warehouse.query(
      `SELECT characters, repairs, doubtful_repairs, least_confidence, warnings, warning_codes, corrections,
         corrections_applied, repeats FROM notice_quality ORDER BY sort_key`,
    );
    expect(rows).toEqual([
      {
        characters: sample.text.length,
        repairs: 2,
        doubtful_repairs: 1,
        least_confidence: 0.5,
        warnings: 3,
        warning_codes: 'another;sample',
        corrections: 2,
        corrections_applied: 1,
        repeats: 0,
      },
      {
        characters: clean.text.length,
        repairs: 0,
        doubtful_repairs: 0,
        least_confidence: null,
        warnings: 0,
        warning_codes: null,
        corrections: 0,
        corrections_applied: 0,
        repeats: 1,
      },
    ]);
  });
});
