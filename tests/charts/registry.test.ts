import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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

  it('sets side by side themes that the codebook knows', () => {
    const known = loadCodebook('data/codebook').themes.map((theme) => theme.code);
    for (const theme of FOCUS_THEMES) expect(known).toContain(theme);
  });
});
