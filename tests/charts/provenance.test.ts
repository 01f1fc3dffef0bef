import { describe, expect, it } from 'vitest';
import { corpusVersionOf, provenanceLine } from '../../src/charts/provenance.ts';
import { openSamples } from '../support/open-samples.ts';

const VERSION = '3f2a9c1b7d20aaaaaaaaaaaaaaaaaaaa';

describe('provenance', () => {
  it('reads the version that the database gives for citing it', async () => {
    const { ask } = await openSamples();
    expect(await corpusVersionOf(ask)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('follows the source line with version, day and product', () => {
    const source = '来源：5份通报；整改措施355条。';
    expect(provenanceLine(source, { version: VERSION, day: '2026-11-22' }, 'zh')).toBe(
      '来源：5份通报；整改措施355条。语料版本3f2a9c1b7d20；2026-11-22制图，通报图鉴。',
    );
    expect(provenanceLine('Source: 5 notices.', { version: VERSION, day: '2026-11-22' }, 'en')).toBe(
      'Source: 5 notices. Corpus 3f2a9c1b7d20; drawn on 2026-11-22 with Notice Atlas.',
    );
  });

  it('claims no version where notices were added', () => {
    expect(provenanceLine('', { version: null, day: '2026-11-22' }, 'zh')).toContain('无语料版本');
    expect(provenanceLine('', { version: null, day: '2026-11-22' }, 'en')).toContain('no corpus version');
  });
});
