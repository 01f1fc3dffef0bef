/** The shape of the codebook's two files. The JSON schemas beside them say the same to an editor. */
import * as v from 'valibot';
import { figurePattern } from './figure-pattern.ts';

const Code = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/, 'a code is lower-case letters, digits and _'));
const Word = v.pipe(v.string(), v.minLength(1, 'a term must not be empty'));
const Name = v.pipe(v.string(), v.minLength(1, 'a name must not be empty'));

const Pattern = v.pipe(
  v.string(),
  v.check((source) => {
    try {
      figurePattern(source);
      return true;
    } catch {
      return false;
    }
  }, 'is not a regular expression'),
);

const Term = v.union(
  [Word, v.strictObject({ term: Word, weight: v.pipe(v.number(), v.minValue(0), v.maxValue(5)) })],
  'a term is a word or { "term": word, "weight": 0 to 5 }',
);

export const ThemeSchema = v.strictObject({
  code: Code,
  group: Code,
  zh: Name,
  en: Name,
  definition: Name,
  not: v.optional(v.string()),
  terms: v.optional(v.array(Term), []),
  weak: v.optional(v.array(Word), []),
  except: v.optional(v.array(Word), []),
  headings: v.optional(v.array(Word), []),
  subthemes: v.optional(v.record(Code, v.strictObject({ zh: Name, terms: v.array(Word) })), {}),
});

const Sector = v.strictObject({
  issuers: v.array(Word),
  terms: v.array(Word),
  perThousand: v.pipe(v.number(), v.minValue(0)),
  groups: v.array(Code),
});

export const ThemesSchema = v.strictObject({
  $schema: v.optional(v.string()),
  version: Name,
  unit: v.optional(v.string()),
  note: v.optional(v.string()),
  fallback: v.optional(Code),
  sector: v.optional(Sector),
  groups: v.array(v.strictObject({ code: Code, zh: Name, en: Name })),
  themes: v.array(ThemeSchema),
});

export const IndicatorSchema = v.strictObject({
  code: Code,
  zh: Name,
  en: Name,
  dimension: v.picklist(['count', 'money', 'percent', 'duration']),
  kind: v.picklist(['flow', 'stock', 'share']),
  theme: Code,
  units: v.array(v.nullable(Word)),
  role: v.optional(v.picklist(['planned', 'applied', 'required', 'cumulative'])),
  partial: v.optional(v.boolean(), false),
  words: v.optional(v.array(Word), []),
  match: v.pipe(v.array(Pattern), v.minLength(1, 'needs at least one pattern')),
  near: v.optional(v.array(Pattern), []),
  not: v.optional(v.array(Pattern), []),
});

const Roles = v.strictObject({
  planned: v.optional(v.array(Pattern), []),
  applied: v.optional(v.array(Pattern), []),
  required: v.optional(v.array(Pattern), []),
  part: v.optional(v.array(Pattern), []),
  cumulative: v.optional(v.array(Pattern), []),
});

export const IndicatorsSchema = v.strictObject({
  $schema: v.optional(v.string()),
  version: Name,
  note: v.optional(v.string()),
  roles: v.optional(Roles, {}),
  indicators: v.array(IndicatorSchema),
});
