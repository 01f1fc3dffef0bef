/** Gives indicators and roles to figures by the words of their sentence. */
import type { Metric, Span } from '../notice/notice.ts';
import type { Codebook, IndicatorDefinition } from './codebook.ts';
import type { CodedMetric, MetricRole } from './coded-notice.ts';
import { anyPattern, figurePattern } from './figure-pattern.ts';
import { figureSentence, sentenceWords } from './figure-sentence.ts';
import type { Lexicon } from './lexicon.ts';
import type { ShadowText } from './shadow-text.ts';
import type { TermMatches } from './term-matcher.ts';

/** What a figure is found to be. It has no role where its words fit no indicator. */
export type IndicatorCode = Pick<CodedMetric, 'indicator' | 'role'>;

/** Makes the coder of one notice's figures; `matches` are the lexicon's in the words of the shadow. */
export type IndicatorCoder = (shadow: ShadowText, matches: TermMatches) => (metric: Metric) => IndicatorCode;

interface Rule {
  definition: IndicatorDefinition;
  match: RegExp | null;
  near: RegExp[];
  not: RegExp | null;
}

const NONE: IndicatorCode = { indicator: null };

/**
 * Makes the coder of a codebook, whose words go into `lexicon`. The first indicator in its order whose rule fits
 * is given.
 */
export function indicatorCoder({ indicators, roles }: Codebook, lexicon: Lexicon): IndicatorCoder {
  const rules = indicators.map(
    (definition): Rule => ({
      definition,
      match: anyPattern(definition.match),
      near: definition.near.map(figurePattern),
      not: anyPattern(definition.not),
    }),
  );
  /** In the codebook's order. */
  const rulesByUnit = new Map<string | null, number[]>();
  /** The rules each word of the lexicon stands in; undefined for the words of others. */
  const rulesOfTerm: (number[] | undefined)[] = [];
  /** Rules without words of their own are tried on every figure of their units. */
  const unnamed = new Set<number>();
  indicators.forEach(({ units, words }, rule) => {
    for (const unit of new Set(units)) rulesByUnit.set(unit, [...(rulesByUnit.get(unit) ?? []), rule]);
    if (words.length === 0) unnamed.add(rule);
    for (const word of new Set(words)) {
      const term = lexicon.add(word);
      rulesOfTerm[term] ??= [];
      rulesOfTerm[term].push(rule);
    }
  });
  const roleOf = roleReader(roles);

  return (shadow, matches) => {
    /** For each rule the figure whose sentence names it last. */
    const namedBy = new Int32Array(rules.length).fill(-1);
    let figures = 0;
    /** Where the last figure of each theme stands: a part is one only beside its total. */
    const lastOf = new Map<string, number>();
    return (metric) => {
      const ofUnit = rulesByUnit.get(metric.unit);
      if (!ofUnit) return NONE;
      const figure = shadow.toWords(metric);
      const sentence = figureSentence(shadow.words, figure);
      figures += 1;
      markNamed(matches, rulesOfTerm, sentence, namedBy, figures);
      const candidates = ofUnit.filter((rule) => namedBy[rule] === figures || unnamed.has(rule));
      if (candidates.length === 0) return NONE;
      const words = sentenceWords(shadow.words, sentence, figure);
      let role: MetricRole | null = null;
      for (const index of candidates) {
        const { definition, match: fits, near, not } = rules[index]!;
        if (!fits?.test(words) || not?.test(words)) continue;
        if (!near.every((pattern) => pattern.test(words))) continue;
        const ofTotal = !definition.partial && (lastOf.get(definition.theme) ?? -1) >= sentence.start;
        const found = roleOf(words, ofTotal);
        if (!takesRole(definition, found)) {
          if (found !== 'own') role ??= found;
          continue;
        }
        lastOf.set(definition.theme, figure.start);
        return { indicator: definition.code, role: found };
      }
      return role ? { indicator: null, role } : NONE;
    };
  };
}

/** Whether an indicator takes figures of a role: its own only role if it has one, else all but plans and parts. */
function takesRole({ role: only }: IndicatorDefinition, role: MetricRole): boolean {
  return only === undefined ? role !== 'planned' && role !== 'part' : role === only;
}

/** Reads a figure's role. A figure is a part only where `ofTotal` says that its total stands before it. */
function roleReader(roles: Codebook['roles']): (sentence: string, ofTotal: boolean) => MetricRole {
  const part = anyPattern(roles.part);
  const others = (['planned', 'applied', 'required', 'cumulative'] as const).map((role) => ({
    role,
    pattern: anyPattern(roles[role]),
  }));
  return (sentence, ofTotal) => {
    if (ofTotal && part?.test(sentence)) return 'part';
    return others.find(({ pattern }) => pattern?.test(sentence))?.role ?? 'own';
  };
}

/** Marks the rules that have a word in a range with the number of its figure. `matches` in order. */
function markNamed(
  matches: TermMatches,
  rulesOfTerm: readonly (readonly number[] | undefined)[],
  { start, end }: Span,
  namedBy: Int32Array,
  figure: number,
): void {
  let low = 0;
  let high = matches.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (matches.start[middle]! < start) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < matches.count && matches.start[i]! < end; i += 1) {
    const rules = rulesOfTerm[matches.term[i]!];
    if (rules) for (const rule of rules) namedBy[rule] = figure;
  }
}
