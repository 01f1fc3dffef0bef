import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/charts/chart.ts';
import { chartList } from '../../../src/charts/chart-list.ts';
import { galleryPicture, gallerySpec, reviewedPicture } from '../../support/gallery-golden.ts';
import { openSamples } from '../../support/open-samples.ts';
import { firstDifference, svgTree } from '../../support/svg-tree.ts';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

function vegaLiteSchema() {
  const file = createRequire(import.meta.url).resolve('vega-lite/vega-lite-schema.json');
  const ajv = new Ajv({ strict: false, allowUnionTypes: true });
  addFormats.default(ajv);
  ajv.addFormat('color-hex', /^#(?:[0-9a-f]{3}){1,2}$/i);
  return ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
}
const isSpec = vegaLiteSchema();

/** What the schema finds wrong, once each, without its list of everything that would have been right. */
function schemaFaults(spec: unknown): string[] {
  if (isSpec(JSON.parse(JSON.stringify(spec)))) return [];
  return [...new Set((isSpec.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`))];
}

it('the schema finds what is wrong with a spec', () => {
  expect(schemaFaults({ mark: 'bar', data: { values: [] }, encoding: {} })).toEqual([]);
  expect(schemaFaults({ mark: 'bra', data: { values: [] }, encoding: {} })).not.toEqual([]);
});

describe.each(chartList.map((chart) => [chart.id, chart] as const))('the chart %s', (id, chart) => {
  it.each(LANGUAGES)('is in %s a spec that is valid and drawn as it was reviewed', async (language) => {
    const spec = await gallerySpec(chart, language, await openSamples());
    expect(schemaFaults(spec)).toEqual([]);
    // By this name the page marks what is picked.
    expect(spec.params).toContainEqual({ name: 'picked', value: '' });
    // Vega-Lite and Vega must have nothing to complain of.
    const picture = await galleryPicture(spec);
    const reviewed = reviewedPicture(id, language);
    expect(
      firstDifference(svgTree(reviewed), svgTree(picture)),
      `${id} in ${language} is not as reviewed; if it should not be, run npx tsx scripts/gallery-goldens.ts ${id}`,
    ).toBeNull();
  });
});

it('no reviewed picture is of a chart that is not there', () => {
  const known = chartList.flatMap(({ id }) => LANGUAGES.map((language) => `${id}.${language}.svg`));
  expect(readdirSync(new URL('golden/', import.meta.url)).sort()).toEqual(known.sort());
});
