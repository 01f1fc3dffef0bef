/** Gives indicators and roles to figures by the words of their sentence. */
import type { Metric, Span } from '../notice/notice.ts';
import { firstIndex } from '../text/first-index.ts';
import { lendInt32 } from '../text/shadow/scratch.ts';
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
  /** For each unit a mark for each rule that takes it. */
  const takenBy = new Map<string | null, Uint8Array>();
  /** For each unit the rules without words of their own, which are tried on every figure. */
  const unnamed = new Map<string | null, number[]>();
  /** The rules each word of the lexicon stands in; undefined for the words of others. */
  const rulesOfTerm: (number[] | undefined)[] = [];
  indicators.forEach(({ units, words }, rule) => {
    for (const unit of new Set(units)) {
      if (!takenBy.has(unit)) takenBy.set(unit, new Uint8Array(rules.length));
      takenBy.get(unit)![rule] = 1;
      if (words.length === 0) unnamed.set(unit, [...(unnamed.get(unit) ?? []), rule]);
    }
    for (const word of new Set(words)) {
      const term = lexicon.add(word);
      rulesOfTerm[term] ??= [];
      rulesOfTerm[term].push(rule);
    }
  });
  const roleOf = roleReader(roles);

  return (shadow, matches) => {
    const named = namedRules(matches, rulesOfTerm, rules.length);
    /** Where the last figure of each theme stands: a part is one only beside its total. */
    const lastOf = new Map<string, number>();
    return (metric) => {
      const taken = takenBy.get(metric.unit);
      if (!taken) return NONE;
      const figure = shadow.toWords(metric);
      const sentence = figureSentence(shadow.words, figure);
      const candidates = named(sentence, taken, unnamed.get(metric.unit));
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

/** Lists the rules that have a word in a range and take a unit, and those `always` tried, in the codebook's order. */
type NamedRules = (range: Span, taken: Uint8Array, always: readonly number[] | undefined) => number[];

const lendOwn = lendInt32();

/** Makes the list of one notice, good until the next notice's is made; `matches` are in order. */
function namedRules(
  matches: TermMatches,
  rulesOfTerm: readonly (readonly number[] | undefined)[],
  rules: number,
): NamedRules {
  /** The matches of words of indicators alone. */
  const own = lendOwn(matches.count);
  let count = 0;
  for (let i = 0; i < matches.count; i += 1) if (rulesOfTerm[matches.term[i]!] !== undefined) own[count++] = i;
  /** For each rule the call that listed it last. */
  const listedBy = new Int32Array(rules);
  let calls = 0;
  return ({ start, end }, taken, always = []) => {
    calls += 1;
    const found = [...always];
    const first = firstIndex(count, (index) => matches.start[own[index]!]! < start);
    for (let at = first; at < count && matches.start[own[at]!]! < end; at += 1) {
      for (const rule of rulesOfTerm[matches.term[own[at]!]!]!) {
        if (taken[rule] === 0 || listedBy[rule] === calls) continue;
        listedBy[rule] = calls;
        found.push(rule);
      }
    }
    return found.length > 1 ? found.sort((a, b) => a - b) : found;
  };
}
