import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartList } from '../../../src/charts/chart-list.ts';
import { type ChartSettings, EMPTY_SETTINGS } from '../../../src/charts/chart-settings.ts';
import { NO_FILTERS } from '../../../src/charts/filters.ts';
import { embedAddress } from '../../../src/site/embed/embed-address.ts';
import { ALL_SHOWN, type Switches } from '../../../src/site/embed/embed-switches.ts';
import { readEmbedAddress } from '../../../src/site/embed/read-embed-address.ts';
import { settingsOf } from '../../../src/site/route/chart-settings.ts';
import { anySettings } from '../../support/any-settings.ts';
import { openSamples } from '../../support/open-samples.ts';

const BASE = 'http://127.0.0.1:4800/';
const yesOrNo = fc.constantFrom('yes' as const, 'no' as const);
const switches: fc.Arbitrary<Switches> = fc.record({
  title: yesOrNo,
  source: yesOrNo,
  download: yesOrNo,
  scheme: fc.constantFrom('auto', 'light', 'dark'),
});
const settings = anySettings(fc.constant(null));

const read = (address: string) => readEmbedAddress(new URL(address).search);

describe('the address of an embedded chart', () => {
  it('gives every chart, whatever is set for it, its language and its switches again', async () => {
    const { held } = await openSamples();
    fc.assert(
      fc.property(
        fc.constantFrom(...chartList),
        settings,
        fc.constantFrom('zh', 'en'),
        switches,
        (listed, given, language, shown) =>
          listed.withChart((chart) => {
            const params: Partial<ChartSettings> = chart.paramsOf(given, held);
            const address = embedAddress(BASE, { id: listed.id, params }, language, shown);
            // A chart of one notice has nothing to show where no notice passes.
            if (params.notice === '') {
              expect(address).toBeNull();
              return;
            }
            const request = read(address!);
            expect(request).toMatchObject({ chart: listed, id: listed.id, switches: shown, refused: [] });
            expect(request.route.lang).toBe(language);
            const again = chart.paramsOf(settingsOf(request.route, held), held);
            expect(again).toEqual(params);
          }),
      ),
      { seed: 1, numRuns: 500 },
    );
  });

  it('gives every chart again, also one that is divided by numbers', async () => {
    const { held, ask } = await openSamples();
    const per = { name: '在校生', values: Object.fromEntries(held.notices.map(({ place }, at) => [place, 1000 + at])) };
    for (const chart of chartList) {
      const answer = await chart.answer({ ...EMPTY_SETTINGS, per }, held, ask);
      const address = embedAddress(BASE, answer, 'en', ALL_SHOWN)!;
      const again = await chart.answer(settingsOf(read(address).route, held), held, ask);
      expect(again.query, chart.id).toEqual(answer.query);
      expect(again.params).toEqual(answer.params);
    }
  });

  it('names the chart, then what differs from how it opens', () => {
    const params = { filters: { ...NO_FILTERS, places: ['441800', '广东省/某区'] }, by: 'notice' as const };
    const address = embedAddress(BASE, { id: 'theme-matrix', params }, 'en', { ...ALL_SHOWN, title: 'no' })!;
    expect(decodeURIComponent(address)).toBe(
      `${BASE}embed.html?chart=theme-matrix&lang=en&place=441800,广东省/某区&by=notice&title=no`,
    );
    expect(embedAddress(BASE, { id: 'theme-matrix', params: {} }, 'zh', ALL_SHOWN)).toBe(
      `${BASE}embed.html?chart=theme-matrix`,
    );
  });

  it('is none where an address cannot hold the settings', () => {
    const values = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [String(110000 + at), at]));
    const filters = { ...NO_FILTERS, places: Array.from({ length: 401 }, (_, at) => String(110000 + at)) };
    const chosen = { ...NO_FILTERS, notices: ['000_175f58b606a321ef'] };
    for (const params of [{ per: { name: '在校生', values } }, { filters }, { filters: chosen }])
      expect(embedAddress(BASE, { id: 'indicator-comparison', params }, 'zh', ALL_SHOWN)).toBeNull();
  });
});

describe('reading such an address', () => {
  it('reads one of a single notice as it stands, not as an earlier version of the page did', () => {
    const { route, refused } = readEmbedAddress('?chart=document-strip&notice=000_175f58b606a321ef');
    expect([route.notice, refused]).toEqual(['000_175f58b606a321ef', []]);
  });

  it('takes lists in any order, empty parts and words that say what holds anyway', () => {
    const search =
      '?chart=theme-matrix&level=county,prefecture&place=&by=place&lang=zh&title=yes&scheme=auto&themes=b,a';
    expect(readEmbedAddress(search).refused).toEqual([]);
  });

  it.each([
    ['from=2024-13'],
    ['place=441800,,'],
    ['level=county,village'],
    ['themes=school_meals,Bad'],
    ['title=maybe'],
    ['plase=441800'],
    ['view=themes'],
    ['notice=000_175f58b606a321ef'],
    ['unit=元'],
    ['theme=school_meals'],
    ['toString=x'],
  ])('names what cannot be read or makes no difference to the chart: %s', (part) => {
    expect(readEmbedAddress(`?chart=theme-matrix&by=place&${part}`).refused).toEqual([part]);
  });

  it('names what stands twice', () => {
    expect(readEmbedAddress('?chart=x&from=2024&from=2025').refused).toEqual(['from=2024', 'from=2025']);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (search) => {
        readEmbedAddress(search);
      }),
      { seed: 2, numRuns: 300 },
    );
  });
});
