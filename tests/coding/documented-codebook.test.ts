import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadMergedCodebook } from '../../src/coding/merge-codebooks.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';
import { figuresOf, themesOf } from './coded-text.ts';

const temporaryFolder = useTemporaryFolders();

/** The codebook that docs/codebook.md prints, file by file. */
function documentedCodebook() {
  const page = readFileSync('docs/codebook.md', 'utf8');
  const files = [...page.matchAll(/^`(\w+\.json)`:\n\n```json\n([\s\S]*?)^```$/gm)];
  expect(files.map(([, name]) => name)).toEqual(['themes.json', 'indicators.json']);
  const folder = temporaryFolder();
  for (const [, name, json] of files) writeFileSync(join(folder, name!), json!);
  return loadMergedCodebook('data/codebook', folder);
}

describe('the example of docs/codebook.md', () => {
  it('codes a notice of a health commission', () => {
    const codebook = documentedCodebook();
    expect(codebook.themes.map(({ code }) => code)).toEqual([
      'primary_care',
      'public_health',
      'drug_purchasing',
      'other',
    ]);
    const measures = [
      '加强村卫生室建设，新建村卫生室12所，其中改建卫生室5所。',
      '开展高血压患者筛查，规范管理患者3.2万人。',
      '整治医药购销中的红包问题。',
      '召开工作会议。',
    ];
    expect(themesOf({ issuer: '云溪县卫生健康委员会', measures }, codebook)).toEqual([
      ['primary_care'],
      ['public_health'],
      ['drug_purchasing'],
      ['other'],
    ]);
    expect(figuresOf(measures[0]!, codebook)).toEqual(['12所: clinics_built own', '5所: – part']);
    expect(figuresOf(measures[1]!, codebook)).toEqual(['3.2万人: patients_managed own']);
  });
});
