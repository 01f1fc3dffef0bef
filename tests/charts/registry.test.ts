import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chartList, findChart } from '../../src/charts/chart-list.ts';
import { FOCUS_THEMES } from '../../src/charts/focus-themes.ts';
import { charts } from '../../src/charts/registry.ts';
import { loadCodebook } from '../../src/coding/load-codebook.ts';

describe('the registry', () => {
  const all = Object.values(charts);

  it('lists every chart once, under the name of its file', () => {
    const files = readdirSync('src/charts');
    expect(new Set(all.map((chart) => chart.id)).size).toBe(all.length);
    for (const { id } of all) expect(files).toContain(`${id}.ts`);
  });

  it('asks every question in both languages', () => {
    for (const { question } of all) {
      expect(question.zh).toMatch(/\p{Script=Han}.*？$/u);
      expect(question.en).toMatch(/^[^\p{Script=Han}]+\?$/u);
    }
  });

  it('names every chart and says what it must not be used to claim, in both languages', () => {
    for (const { name, caution } of all) {
      expect(name.zh).toMatch(/^\p{Script=Han}{3,8}$/u);
      expect(name.en).toMatch(/^[A-Z][A-Za-z ]+$/);
      expect(caution.zh).toMatch(/(?:不|无).*。$/u);
      expect(caution.en).toMatch(/\b(?:not|nor|no|neither|nobody)\b.*\.$/i);
    }
  });

  it('lists every chart for a gallery', () => {
    expect(chartList.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
    expect(findChart('theme-matrix')).toBe(chartList[0]);
    expect(findChart('nothing')).toBeNull();
  });

  it('sets side by side themes that the codebook knows', () => {
    const known = loadCodebook('data/codebook').themes.map((theme) => theme.code);
    for (const theme of FOCUS_THEMES) expect(known).toContain(theme);
  });
});
