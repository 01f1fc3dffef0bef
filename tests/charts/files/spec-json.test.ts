import type { TopLevelSpec } from 'vega-lite';
import { describe, expect, it } from 'vitest';
import { chartList } from '../../../src/charts/chart-list.ts';
import { EMPTY_SETTINGS } from '../../../src/charts/chart-settings.ts';
import { specJson } from '../../../src/charts/files/spec-json.ts';
import { framedSpec } from '../../../src/charts/framed-spec.ts';
import { drawSpec } from '../../support/draw-spec.ts';
import { openSamples } from '../../support/open-samples.ts';

const LOOK = { language: 'zh', scheme: 'light', width: 760 } as const;

describe('the spec of a chart as a file', () => {
  it('draws what the picture draws, with its data and what made it inside', async () => {
    const { held, ask } = await openSamples();
    const answer = await chartList[0]!.answer(EMPTY_SETTINGS, held, ask);
    const frame = { title: '标题', provenance: { version: 'abcdef0123456789', day: '2026-11-22' } };
    const json = specJson(answer, LOOK, frame);
    expect(json).toMatch(/^\{\n {2}"\$schema": "https:\/\/vega\.github\.io\/schema\/vega-lite\/v6\.json"/);
    const read = JSON.parse(json) as TopLevelSpec & { usermeta: unknown };
    expect(read.usermeta).toMatchObject({ chart: answer.id, query: answer.query });
    const [drawn, own] = [await drawSpec(read), await drawSpec(framedSpec(answer, LOOK, frame))];
    expect(drawn.words).toBe(own.words);
    expect(drawn.descriptions).toEqual(own.descriptions);
    expect(drawn.words).toContain('abcdef012345');
  });
});
