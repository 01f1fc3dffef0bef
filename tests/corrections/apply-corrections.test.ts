import { describe, expect, it } from 'vitest';
import { loadCodebook } from '../../src/coding/load-codebook.ts';
import { applyCorrections } from '../../src/corrections/apply-corrections.ts';
import type { Correction } from '../../src/corrections/correction.ts';
import { sampleNotice } from '../warehouse/sample-notice.ts';

const codebook = loadCodebook('data/codebook');
const { coded, hash } = sampleNotice('清远市', '441800');
const [measure] = coded.measures;
const [metric] = coded.metrics;

function correction(change: Partial<Correction>): Correction {
  const { start, end } = measure!;
  const who = { who: '王明', when: '2025-11-22', why: '核对原文', fileRow: 2 };
  return { notice: hash, row: 'measure', start, end, field: 'status', old: 'done', new: 'ongoing', ...who, ...change };
}

const apply = (...corrections: Correction[]) => applyCorrections(coded, corrections, codebook);
const unfit = (...corrections: Correction[]) => apply(...corrections).outcomes.map((outcome) => outcome.unfit);

describe('applyCorrections', () => {
  it('sets the value and leaves what it was given as it was', () => {
    const before = structuredClone(coded);
    const result = apply(correction({}));
    expect(result.coded.measures[0]!.status).toBe('ongoing');
    expect(result.outcomes).toEqual([{ correction: correction({}), unfit: null }]);
    expect(coded).toEqual(before);
  });

  it('lets a later correction correct an earlier one', () => {
    const second = correction({ old: 'ongoing', new: 'mixed' });
    expect(apply(correction({}), second).coded.measures[0]!.status).toBe('mixed');
  });

  it('ranks corrected themes, keeps the evidence of those that stood and rests new ones on the measure', () => {
    const { start, end } = measure!;
    const themes = apply(correction({ field: 'themes', old: 'school_meals', new: 'integrity;school_meals' })).coded
      .measures[0]!.themes;
    expect(themes).toEqual([
      { theme: 'integrity', rank: 1, score: 0, evidence: [{ start, end }] },
      { ...measure!.themes[0], rank: 2 },
    ]);
  });

  it('reads numbers, nothing and dates by their type', () => {
    const at = { row: 'metric', start: metric!.start, end: metric!.end } as const;
    const { coded: corrected, outcomes } = apply(
      correction({ ...at, field: 'value', old: '20', new: '25' }),
      correction({ ...at, field: 'value_high', old: '', new: '30' }),
      correction({ ...at, field: 'period', old: '2024-09/', new: '2024' }),
      correction({ ...at, field: 'indicator', old: 'meal_inspections', new: '' }),
      correction({ row: 'notice', start: 0, end: 0, field: 'claimed_problems', old: '12', new: '13' }),
    );
    expect(outcomes.map((outcome) => outcome.unfit)).toEqual([null, null, null, null, null]);
    expect(corrected.metrics[0]).toMatchObject({ value: 25, valueHigh: 30, period: '2024', indicator: null });
    expect(corrected.header.claimed.problems).toBe(13);
  });

  it('is sure of a place that a person gave and drops what the machine warned of it', () => {
    const unknown = sampleNotice('某地', null).coded;
    unknown.warnings.push({ code: 'place_unknown', message: '地区留空。', start: 0, end: 0 });
    const place = { row: 'notice', start: 0, end: 0, field: 'adcode', old: '', new: '441800' } as const;
    const result = applyCorrections(unknown, [correction(place)], codebook).coded;
    expect(result.place).toMatchObject({ adcode: '441800', confidence: 1 });
    expect(result.warnings.map(({ code }) => code)).toEqual(['sample']);
  });

  it('says why one no longer fits and applies nothing of it', () => {
    expect(unfit(correction({ start: 1 }))).toEqual([`no measure stands at 1-${measure!.end} any more`]);
    expect(unfit(correction({ old: 'planned' }))).toEqual(['its value is now "done", no longer "planned"']);
    expect(unfit(correction({ old: 'planned', new: 'done' }))).toEqual(['the coding says so by itself now']);
    const twice = { ...coded, measures: [measure!, { ...measure!, id: '1.2' }] };
    const [outcome] = applyCorrections(twice, [correction({})], codebook).outcomes;
    expect(outcome!.unfit).toContain('more than one measure stands at');
    expect(apply(correction({ old: 'planned' })).coded).toEqual(coded);
  });

  it('refuses codes that the codebook does not have', () => {
    expect(unfit(correction({ field: 'themes', old: 'school_meals', new: 'no_such' }))).toEqual([
      'the codebook has no theme no_such',
    ]);
    const at = { row: 'metric', start: metric!.start, end: metric!.end } as const;
    expect(unfit(correction({ ...at, field: 'indicator', old: 'meal_inspections', new: 'no_such' }))).toEqual([
      'the codebook has no indicator no_such',
    ]);
  });
});
