/** What the parser read differently from what is printed, what it could not settle, and what people have corrected. */
import type { Ask } from '../../charts/ask.ts';
import type { ChartTable, Look } from '../../charts/chart.ts';
import type { Corpus } from '../../charts/corpus.ts';
import { CODE_NAMES, faultName, RULE_NAMES } from '../../charts/fault-names.ts';
import { NO_FILTERS } from '../../charts/filters.ts';
import { placeLabels } from '../../charts/place-label.ts';
import {
  type CorrectionEntry,
  correctionRow,
  correctionsQuery,
  DOUBTFUL,
  type ListChoice,
  type RepairEntry,
  type RuleCount,
  repairRow,
  repairsQuery,
  ruleCount,
  ruleCountsQuery,
} from '../../charts/quality-entries.ts';
import { type Both, inBoth } from '../both.ts';
import { rowSpec } from '../row-spec.ts';
import { siteAddress } from '../site-links.ts';

type List = 'repairs' | 'warnings';

const NAMES = { repairs: RULE_NAMES, warnings: CODE_NAMES } as const;
const ALL: ListChoice = { filters: NO_FILTERS, at: null, rule: null, doubtful: false };
/** Repairs that are shown, the least sure. */
const SHOWN = 12;

const WORDS = {
  zh: {
    repairs: (all: number, notices: number, doubtful: number) =>
      `${notices}份通报里共有${all}处读得与印出的字不同，其中${doubtful}处把握不足${DOUBTFUL}。`,
    noRepairs: '没有一处读得与印出的字不同。',
    warnings: (all: number, kinds: number, most: string) => `共有提示${all}条，${kinds}种；最多的是“${most}”。`,
    noWarnings: '没有提示。',
    kept: '原文没有改动：修正只在读取时起作用，印出的字和读成的字都在 repairs 表里。',
    page: '修正多，说明网页或扫描件损坏得多，不说明通报写得差。',
    doubtful: `把握是规则给的，不是统计出来的概率；低于${DOUBTFUL}的请对着原文看一遍，再用有关的数字。`,
    settled: '提示是读者应当知道、程序断不了的情况，例如分项与合计不符；程序不替通报改数。',
    silent: '没有提示不等于没有问题：程序只认得它有规则的那几种。',
    corrected: (all: number, applied: number) => `人工更正有${all}条，其中${applied}条已经生效。`,
    none: '这份语料还没有人工更正。',
    how: '更正写在 data/corrections.csv（命令 correct 会加一行），重新读取时按内容和位置套用，不改原文，也不改程序；每条都记下谁、何时、为什么。',
    unfit: '不再合适的更正（原文或读法变了）不会套用，会列出来。',
  },
  en: {
    repairs: (all: number, notices: number, doubtful: number) =>
      `${all} places in ${notices} notices are read differently from what is printed; ${doubtful} of them with a confidence below ${DOUBTFUL}.`,
    noRepairs: 'Nothing is read differently from what is printed.',
    warnings: (all: number, kinds: number, most: string) =>
      `Warnings: ${all} of ${kinds} kinds; the most frequent: ${most}.`,
    noWarnings: 'There is no warning.',
    kept: 'The texts are unchanged: repairs work on reading only; what is printed and what was read both stand in the table repairs.',
    page: 'Many repairs speak of a damaged page or scan, not of a bad notice.',
    doubtful: `The confidence is the rule's, not a measured probability; look at the text wherever it is below ${DOUBTFUL} before you use its figure.`,
    settled:
      'A warning is what a reader should know and the parser cannot settle, such as parts that do not add up; no figure is changed for it.',
    silent: 'No warning does not mean nothing is wrong: only the kinds that have a rule are seen.',
    corrected: (all: number, applied: number) => `People have made ${all} corrections; ${applied} apply.`,
    none: 'Nobody has corrected anything in this corpus yet.',
    how: 'Corrections stand in data/corrections.csv (the command correct adds a line) and are applied by content and place after every parse: neither text nor program changes, and each says who, when and why.',
    unfit: 'Corrections that no longer fit, because the text or the reading changed, are listed and not applied.',
  },
} as const;

/** How often each rule or kind occurs, the most frequent first. */
export function ruleCounts(list: List, ask: Ask): Promise<RuleCount[]> {
  return ask(ruleCountsQuery(list, ALL), ruleCount);
}

/** The least sure repairs, and how many there are in all. */
export async function leastSure(ask: Ask): Promise<{ entries: RepairEntry[]; doubtful: number }> {
  const doubtful = await ask(repairsQuery({ ...ALL, doubtful: true }), repairRow);
  const entries = await ask(repairsQuery(ALL), repairRow);
  return { entries: entries.slice(0, SHOWN), doubtful: doubtful[0]?.total ?? 0 };
}

/** What people have corrected. */
export function correctionList(ask: Ask): Promise<CorrectionEntry[]> {
  return ask(correctionsQuery(ALL), correctionRow);
}

const sumOf = (counts: readonly RuleCount[]) => counts.reduce((sum, { count }) => sum + count, 0);

export function repairAnswer(counts: readonly RuleCount[], doubtful: number, held: Corpus): Both {
  return inBoth((language) => {
    const words = WORDS[language];
    return [counts.length === 0 ? words.noRepairs : words.repairs(sumOf(counts), held.notices.length, doubtful)];
  });
}

export function repairCaveats(): Both {
  return inBoth((language) => [WORDS[language].kept, WORDS[language].page, WORDS[language].doubtful]);
}

export function warningAnswer(counts: readonly RuleCount[]): Both {
  return inBoth((language) => {
    const words = WORDS[language];
    const [most] = counts;
    if (most === undefined) return [words.noWarnings];
    return [words.warnings(sumOf(counts), counts.length, faultName(most.rule, CODE_NAMES[language]))];
  });
}

export function warningCaveats(): Both {
  return inBoth((language) => [WORDS[language].settled, WORDS[language].silent]);
}

export function correctionAnswer(entries: readonly CorrectionEntry[]): Both {
  return inBoth((language) => {
    const words = WORDS[language];
    if (entries.length === 0) return [words.none];
    return [words.corrected(entries[0]!.total, entries.filter(({ applied }) => applied).length)];
  });
}

export function correctionCaveats(): Both {
  return inBoth((language) => [WORDS[language].how, WORDS[language].unfit]);
}

/** Bars of how often each rule or kind occurs. */
export function ruleSpec(list: List, counts: readonly RuleCount[], look: Look) {
  const rows = counts.map(({ rule, count }) => ({
    name: faultName(rule, NAMES[list][look.language]),
    value: count,
    low: null,
    high: null,
    words: String(count),
    small: false,
  }));
  return rowSpec(
    { rows, mark: 'bar', domain: [0, Math.max(1, ...counts.map(({ count }) => count))], axis: null },
    look,
  );
}

/** The bars in words. */
export function ruleWords(list: List, counts: readonly RuleCount[]): string {
  return counts.map(({ rule, count }) => `${faultName(rule, NAMES[list].zh)} ${count}`).join('，');
}

/** Repairs one by one; each leads to its place in the text. */
export function repairTable(entries: readonly RepairEntry[], held: Corpus): ChartTable {
  const labels = placeLabels(held.notices, 'zh');
  return {
    columns: ['印出 Printed', '读作 Read as', '规则 Rule', '把握 Confidence', '通报 Notice'],
    rows: entries.map((entry) => ({
      header: entry.printed,
      cells: [
        { text: entry.reading, target: null },
        { text: `${faultName(entry.rule, RULE_NAMES.zh)}`, target: null },
        { text: entry.confidence.toFixed(2), target: null },
        {
          text: labels.get(entry.notice_id) ?? entry.notice_id,
          target: { kind: 'span', notice: entry.notice_id, start: entry.span_start, end: entry.span_end },
        },
      ],
    })),
  };
}

/** The quality of notices in the atlas, where every entry is listed. */
export function qualityAddress(): string {
  return siteAddress({ view: 'quality' });
}
