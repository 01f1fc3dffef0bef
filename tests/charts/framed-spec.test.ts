import { describe, expect, it } from 'vitest';
import { chartList } from '../../src/charts/chart-list.ts';
import { EMPTY_SETTINGS } from '../../src/charts/chart-settings.ts';
import { framedSpec } from '../../src/charts/framed-spec.ts';
import { drawSpec } from '../support/draw-spec.ts';
import { openSamples } from '../support/open-samples.ts';

const PROVENANCE = { version: 'abcdef0123456789abcdef', day: '2026-11-22' };

describe('a framed picture', () => {
  it.each(chartList.map((chart) => [chart.id, chart] as const))(
    'of %s carries title, caution and source',
    async (_, chart) => {
      const { held, ask } = await openSamples();
      const answer = await chart.answer(EMPTY_SETTINGS, held, ask);
      for (const language of ['zh', 'en'] as const) {
        const look = { language, scheme: 'light', width: 800 } as const;
        const title = answer.question[language];
        const { words, width } = await drawSpec(framedSpec(answer, look, { title, provenance: PROVENANCE }));
        const flat = words.replaceAll(/\s/gu, '');
        expect(flat).toContain(title.replaceAll(' ', ''));
        expect(flat).toContain(chart.caution[language].replaceAll(' ', ''));
        expect(flat).toContain(answer.source(language).replaceAll(' ', ''));
        expect(flat).toContain('abcdef012345');
        expect(flat).not.toContain('abcdef0123456');
        expect(width).toBeGreaterThan(400);
        expect(width).toBeLessThanOrEqual(802);
      }
    },
  );

  it('leaves out what it is told to', async () => {
    const { held, ask } = await openSamples();
    const answer = await chartList[0]!.answer(EMPTY_SETTINGS, held, ask);
    const look = { language: 'zh', scheme: 'light', width: 800 } as const;
    const { words } = await drawSpec(framedSpec(answer, look, { title: null, provenance: null }));
    expect(words).not.toContain(answer.question.zh);
    expect(words).not.toContain('来源');
  });
});
