import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CodebookError } from '../../src/coding/codebook.ts';
import { loadCodebook } from '../../src/coding/load-codebook.ts';
import { extendFile, loadMergedCodebook } from '../../src/coding/merge-codebooks.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';

const temporaryFolder = useTemporaryFolders();
const PROJECT = 'data/codebook';
const project = loadCodebook(PROJECT);

function folder(files: Record<string, unknown>): string {
  const path = join(temporaryFolder(), 'own');
  mkdirSync(path);
  for (const [name, data] of Object.entries(files)) {
    writeFileSync(join(path, name), typeof data === 'string' ? data : JSON.stringify(data));
  }
  return path;
}

const clinics = {
  code: 'clinics',
  group: 'health',
  zh: '基层诊所',
  en: 'Clinics',
  definition: 'Village and town clinics.',
  terms: ['村卫生室', '乡镇卫生院'],
};
const health = { code: 'health', zh: '卫生', en: 'Health' };
const clinicsBuilt = {
  code: 'clinics_built',
  zh: '新建诊所数',
  en: 'Clinics built',
  dimension: 'count',
  kind: 'flow',
  theme: 'clinics',
  units: ['个'],
  match: ['新建.{0,6}#'],
  not: [],
};

describe('extendFile', () => {
  it('joins lists by code and replaces all else', () => {
    const base = { version: '1', note: 'old', themes: [{ code: 'a', terms: ['x'] }, { code: 'b' }], words: ['x'] };
    const own = { extends: true, version: '2', words: ['y'], themes: [{ code: 'c' }, { code: 'a', terms: ['z'] }] };
    expect(extendFile(base, own)).toEqual({
      version: '1+2',
      note: 'old',
      words: ['y'],
      themes: [{ code: 'a', terms: ['z'] }, { code: 'b' }, { code: 'c' }],
    });
  });
});

describe('loadMergedCodebook', () => {
  it('adds to the project’s own and overrides by code', () => {
    const meals = { ...project.themes[0]!, zh: '学生餐' };
    const own = folder({
      'themes.json': { extends: true, version: 'mine', groups: [health], themes: [clinics, meals] },
      'indicators.json': { extends: true, version: 'mine', indicators: [clinicsBuilt] },
    });
    const merged = loadMergedCodebook(PROJECT, own);
    expect(merged.themes.map(({ code }) => code)).toEqual([...project.themes.map(({ code }) => code), 'clinics']);
    expect(merged.themes[0]!.zh).toBe('学生餐');
    expect(merged.indicators).toHaveLength(project.indicators.length + 1);
    expect(merged.groups.at(-1)).toMatchObject(health);
    expect(merged.version).not.toBe(project.version);
  });

  it('keeps the project’s indicators where only themes are added', () => {
    const own = folder({ 'themes.json': { extends: true, groups: [health], themes: [clinics] } });
    const merged = loadMergedCodebook(PROJECT, own);
    expect(merged.indicators.map(({ code }) => code)).toEqual(project.indicators.map(({ code }) => code));
  });

  it('replaces the project’s own, indicators and all', () => {
    const own = folder({ 'themes.json': { version: '1', groups: [health], themes: [clinics] } });
    const merged = loadMergedCodebook(PROJECT, own);
    expect(merged.themes.map(({ code }) => code)).toEqual(['clinics']);
    expect(merged.indicators).toEqual([]);
  });

  it('takes a whole codebook as it is', () => {
    const files = Object.fromEntries(
      ['themes.json', 'indicators.json'].map((name) => [name, readFileSync(join(PROJECT, name), 'utf8')]),
    );
    const merged = loadMergedCodebook(PROJECT, folder(files));
    expect(merged).toEqual({ ...project, version: merged.version });
  });

  it('has another version after every edit of either file', () => {
    const themes = { extends: true, groups: [health], themes: [clinics] };
    const one = loadMergedCodebook(PROJECT, folder({ 'themes.json': themes }));
    const same = loadMergedCodebook(PROJECT, folder({ 'themes.json': themes }));
    const edited = { ...themes, themes: [{ ...clinics, terms: ['村卫生室'] }] };
    expect(same.version).toBe(one.version);
    expect(loadMergedCodebook(PROJECT, folder({ 'themes.json': edited })).version).not.toBe(one.version);
  });

  it('adds words to the project’s where the list says so and replaces them where not', () => {
    const files = { 'field-terms.txt': '# extends\n医共体\n校园餐\n', 'stop-words.txt': '的\n医院 # everywhere\n' };
    const merged = loadMergedCodebook(PROJECT, folder(files));
    expect(merged.fieldTerms).toEqual([...project.fieldTerms, '医共体']);
    expect(merged.stopWords).toEqual(['的', '医院']);
    expect(merged.themes).toEqual(project.themes);
  });

  it('has another version after an edit of a list of words', () => {
    const versionOf = (stop: string) => loadMergedCodebook(PROJECT, folder({ 'stop-words.txt': stop })).version;
    expect(versionOf('的\n')).toBe(versionOf('的\n'));
    expect(versionOf('的\n')).not.toBe(versionOf('的\n地\n'));
  });

  it.each<[string, Record<string, unknown>]>([
    ['stop-words.txt: line 2: “教育 局” is no word', { 'stop-words.txt': '的\n教育 局\n' }],
    ['holds neither themes.json nor indicators.json', { 'readme.txt': '' }],
    ['themes.json: ', { 'themes.json': '{' }],
    ['"extends" is true or false', { 'themes.json': { extends: 'yes' } }],
    ['clinics', { 'themes.json': { extends: true, themes: [clinics] } }],
    ['clinics', { 'themes.json': { extends: true, groups: [health], themes: [clinics, clinics] } }],
    ['clinics', { 'indicators.json': { extends: true, indicators: [clinicsBuilt] } }],
  ])('names the folder and the fault: %s', (message, files) => {
    const own = folder(files);
    expect(() => loadMergedCodebook(PROJECT, own)).toThrow(CodebookError);
    expect(() => loadMergedCodebook(PROJECT, own)).toThrow(message);
    expect(() => loadMergedCodebook(PROJECT, own)).toThrow(own);
  });

  it('names a folder that is not there', () => {
    expect(() => loadMergedCodebook(PROJECT, 'no/such')).toThrow('no/such: no such folder');
  });
});
