/** What the docs are made of, read from the project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Codebook } from '../../coding/codebook.ts';
import { chartMethodsMarkdown } from './chart-methods.ts';
import { indicatorsMarkdown, themesMarkdown } from './codebook-markdown.ts';
import { INDICATORS, THEMES } from './page-map.ts';
import { type ParsedPart, parsePart } from './parse-part.ts';

/** Parts of pages in the order in which they stand; those of one page one after the other. */
export function docSources(folder: string, codebook: Codebook): ParsedPart[] {
  const read = (source: string) => readFileSync(join(folder, source), 'utf8');
  const names = markdownIn(folder);
  const parts = names.map((source) => parsePart({ source, markdown: read(source) }));
  const charts = parts.find(({ source }) => source === 'charts.md');
  const chartPlace = (id: string) => placeEndingIn(charts, `: ${id}`);

  const methods = methodOrder(read('methods.md'), folder).map((id) => ({ id, markdown: read(`methods/${id}.md`) }));
  const methodName = (id: string) =>
    /^# (.+)$/m.exec(methods.find((method) => method.id === id)?.markdown ?? '')?.[1] ?? id;
  return [
    ...parts,
    parsePart({ source: 'methods.md', markdown: chartMethodsMarkdown(methodName, chartPlace) }),
    ...methods.map(({ id, markdown }) => parsePart({ source: `methods/${id}.md`, markdown, anchor: id })),
    parsePart({ source: THEMES, markdown: themesMarkdown(codebook) }),
    parsePart({ source: INDICATORS, markdown: indicatorsMarkdown(codebook) }),
  ];
}

/** The methods as the page of methods lists them, then those that it does not. */
function methodOrder(intro: string, folder: string): string[] {
  const there = existsSync(join(folder, 'methods')) ? markdownIn(join(folder, 'methods')) : [];
  const ids = there.map((name) => name.replace(/\.md$/, ''));
  const listed = [...intro.matchAll(/\]\(methods\/([\w-]+)\.md\)/g)].map(([, id]) => id!);
  return [...new Set([...listed.filter((id) => ids.includes(id)), ...ids])];
}

function markdownIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort();
}

function placeEndingIn(part: ParsedPart | undefined, words: string): string | null {
  return [...(part?.headings.values() ?? [])].find(({ text }) => text.endsWith(words))?.id ?? null;
}
