import { describe, expect, it } from 'vitest';
import { EMPTY_SETTINGS } from '../../src/charts/chart-settings.ts';
import { documentStrip } from '../../src/charts/document-strip.ts';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import { passes } from '../../src/charts/notice-passes.ts';
import { openSamples } from '../support/open-samples.ts';

// That it says what SQL says, filters.test.ts holds by property.
describe('a notice that passes', () => {
  it('is the one that a chart of one notice opens with', async () => {
    const { held } = await openSamples();
    const filters = { ...NO_FILTERS, places: ['621102', '620502'] };
    const passing = held.notices.filter((notice) => passes(notice, filters));
    expect(passing.map(({ jurisdiction }) => jurisdiction)).toEqual(['天水市秦州区']);
    expect(documentStrip.paramsOf({ ...EMPTY_SETTINGS, filters }, held)).toEqual({ notice: passing[0]!.notice_id });
  });
});
