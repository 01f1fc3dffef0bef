import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { citationFile } from '../../src/warehouse/export/citation.ts';
import { CORPUS_TITLE } from '../../src/warehouse/export/corpus-facts.ts';

const page = readFileSync('docs/cite.md', 'utf8');
const software = readFileSync('CITATION.cff', 'utf8');

it('cites the data in the words of an export', () => {
  const exported = citationFile({
    version: 'f00d',
    parserVersion: '1',
    codebookVersion: '1',
    builtAt: '2025-11-22T00:00:00Z',
    notices: 1,
    provinces: 1,
    firstYear: '2025',
    lastYear: '2025',
  });
  const described = /^ {4}description: (".*")$/m.exec(exported)![1]!;
  expect(page).toContain(JSON.parse(described));
  expect(page.split(CORPUS_TITLE)).toHaveLength(3);
  for (const [, field] of page.matchAll(/^\| `([\w-]+)` \|/gm)) expect(exported).toMatch(new RegExp(`^${field}:`, 'm'));
});

it('cites the software with the version and the words of the package', () => {
  const { version, description } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(software).toContain(`version: ${JSON.stringify(version)}`);
  expect(software).toContain(`abstract: ${JSON.stringify(description)}`);
  expect(page).toContain(`版本 version ${version}.`);
});
