/** The codebook: themes and indicators as a researcher wrote them down, checked when read. */
import * as v from 'valibot';
import { type IndicatorSchema, IndicatorsSchema, type ThemeSchema, ThemesSchema } from './codebook-schema.ts';

export type ThemeDefinition = v.InferOutput<typeof ThemeSchema>;
export type IndicatorDefinition = v.InferOutput<typeof IndicatorSchema>;
export type ThemeGroup = v.InferOutput<typeof ThemesSchema>['groups'][number];

export type Sector = NonNullable<v.InferOutput<typeof ThemesSchema>['sector']>;

/** The patterns by which a figure's role is read. */
export type RolePatterns = v.InferOutput<typeof IndicatorsSchema>['roles'];

export interface Codebook {
  /** Versions of its files; rows coded with another codebook are coded again. */
  version: string;
  groups: ThemeGroup[];
  themes: ThemeDefinition[];
  indicators: IndicatorDefinition[];
  roles: RolePatterns;
  /** Code of the theme for what fits no other; null leaves such measures without a theme. */
  fallback: string | null;
  /** The sector its guarded themes belong to; null guards nothing. */
  sector: Sector | null;
  /** Words that are never cut apart, beside those of the dictionary. */
  fieldTerms: string[];
  /** Words that say nothing of what a notice is about. */
  stopWords: string[];
}

/** The lists of words of a codebook. */
export type WordLists = Pick<Codebook, 'fieldTerms' | 'stopWords'>;

/** A fault in a codebook file; the message names file, place and fault. */
export class CodebookError extends Error {
  override name = 'CodebookError';
}

function check<Schema extends v.GenericSchema>(file: string, schema: Schema, data: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new CodebookError(`${file}: ${placeOf(issue)}: ${issue.message}`);
}

/** Where a fault stands: by the code of its theme or indicator rather than by its number. */
function placeOf({ path }: v.BaseIssue<unknown>): string {
  if (!path) return 'the file itself';
  const keys = path.map(({ key }) => String(key));
  const entry = path.findLast(
    ({ value }) => typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string',
  );
  if (!entry) return keys.join('.');
  const code = (entry.value as { code: string }).code;
  return [code, keys.slice(path.indexOf(entry) + 1).join('.')].filter((part) => part !== '').join(': ');
}

function unique(file: string, codes: readonly string[]): Set<string> {
  const seen = new Set<string>();
  for (const code of codes) {
    if (seen.has(code)) throw new CodebookError(`${file}: code ${code} stands twice`);
    seen.add(code);
  }
  return seen;
}

/** A theme may not forbid its own term, nor have a subtheme that none of its terms can name. */
function checkTerms({ code, terms, except, subthemes }: ThemeDefinition): void {
  const words = terms.map((entry) => (typeof entry === 'string' ? entry : entry.term));
  const forbidden = except.find((word) => words.includes(word));
  if (forbidden !== undefined) {
    throw new CodebookError(`themes.json: ${code}: ${forbidden} stands under terms and under except`);
  }
  for (const [name, subtheme] of Object.entries(subthemes)) {
    const lost = subtheme.terms.find((part) => !words.some((word) => word.includes(part)));
    if (lost !== undefined) {
      throw new CodebookError(`themes.json: ${code}: ${lost} of the subtheme ${name} is in none of the theme's terms`);
    }
  }
}

/**
 * Checks the parsed JSON of `themes.json` and `indicators.json` and joins them.
 * @param words the two lists of words, checked when read
 * @param fingerprint of the files' bytes; it becomes part of the version, so an edit without a new version
 *   number is noticed
 * @throws CodebookError naming the file, the place and the fault
 */
export function readCodebook(
  sources: { themes: unknown; indicators: unknown },
  words: WordLists,
  fingerprint: string,
): Codebook {
  const themes = check('themes.json', ThemesSchema, sources.themes);
  const indicators = check('indicators.json', IndicatorsSchema, sources.indicators);
  const groups = unique(
    'themes.json',
    themes.groups.map((group) => group.code),
  );
  const codes = unique(
    'themes.json',
    themes.themes.map((theme) => theme.code),
  );
  unique(
    'indicators.json',
    indicators.indicators.map((indicator) => indicator.code),
  );
  for (const theme of themes.themes) {
    if (!groups.has(theme.group))
      throw new CodebookError(`themes.json: theme ${theme.code} names the unknown group ${theme.group}`);
  }
  for (const theme of themes.themes) checkTerms(theme);
  if (themes.fallback !== undefined && !codes.has(themes.fallback))
    throw new CodebookError(`themes.json: fallback names the unknown theme ${themes.fallback}`);
  for (const group of themes.sector?.groups ?? []) {
    if (!groups.has(group)) throw new CodebookError(`themes.json: sector names the unknown group ${group}`);
  }
  for (const indicator of indicators.indicators) {
    if (!codes.has(indicator.theme)) {
      throw new CodebookError(
        `indicators.json: indicator ${indicator.code} names the unknown theme ${indicator.theme}`,
      );
    }
  }
  return {
    version: `${themes.version}+${indicators.version}-${fingerprint}`,
    groups: themes.groups,
    themes: themes.themes,
    indicators: indicators.indicators,
    roles: indicators.roles,
    fallback: themes.fallback ?? null,
    sector: themes.sector ?? null,
    fieldTerms: words.fieldTerms,
    stopWords: words.stopWords,
  };
}

/** Index of the theme that stands for none of the others, -1 where a codebook has none. */
export function fallbackIndex({ themes, fallback }: Codebook): number {
  return themes.findIndex(({ code }) => code === fallback);
}
