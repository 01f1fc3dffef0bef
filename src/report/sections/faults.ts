/** Appendix: what was read differently from what is printed, and what a reader should know, notice by notice. */
import type { Language } from '../../charts/chart.ts';
import { CODE_NAMES, faultName, RULE_NAMES } from '../../charts/fault-names.ts';
import {
  DOUBTFUL,
  type ListChoice,
  type RepairEntry,
  repairRow,
  repairsQuery,
  type WarningEntry,
  warningRow,
  warningsQuery,
} from '../../charts/quality-entries.ts';
import { appendix, heading, type Part, paragraph, tables } from '../parts.ts';
import { placeWords, sourcesOf } from '../passage-source.ts';
import type { ReportContext } from '../report-context.ts';

/** Entries of a notice that are listed. */
const MOST_LISTED = 20;

interface Words {
  title: string;
  lead: string;
  none: string;
  repairs: (place: string) => string;
  warnings: (place: string) => string;
  repairHead: string[];
  warningHead: string[];
  doubtful: string;
  cut: (listed: number, total: number, what: 'repairs' | 'warnings') => string;
}

const WORDS: Record<Language, Words> = {
  zh: {
    title: '修正与提示',
    lead: `修正是读取时按上下文读得与印出的字不同的地方，把握从0到1，低于${DOUBTFUL}的为“存疑”，排在前面；提示是读者应当知道、而程序不能断定的情况。原文没有改动。`,
    none: '没有修正，也没有提示。',
    repairs: (place) => `${place}：修正`,
    warnings: (place) => `${place}：提示`,
    repairHead: ['原文', '读作', '规则', '把握', '位置'],
    warningHead: ['种类', '说明', '位置'],
    doubtful: '（存疑）',
    cut: (listed, total, what) =>
      what === 'repairs' ? `共${total}处，这里是把握最小的${listed}处。` : `共${total}处，这里是前${listed}处。`,
  },
  en: {
    title: 'Repairs and warnings',
    lead: `A repair is a place read differently from what is printed, with a confidence from 0 to 1; those below ${DOUBTFUL} are doubtful and come first. A warning is what a reader should know and the parser could not settle (in Chinese, as recorded). The texts themselves are unchanged.`,
    none: 'Neither repairs nor warnings.',
    repairs: (place) => `${place}: repairs`,
    warnings: (place) => `${place}: warnings`,
    repairHead: ['Printed', 'Read as', 'Rule', 'Confidence', 'Where'],
    warningHead: ['Kind', 'Message', 'Where'],
    doubtful: ' (doubtful)',
    cut: (listed, total, what) =>
      `Of ${total} these are the ${what === 'repairs' ? `${listed} that are least sure` : `first ${listed}`}.`,
  },
};

export async function faultsAppendix(context: ReportContext): Promise<Part[]> {
  const { ask, language, notices, labels, everything } = context;
  const words = WORDS[language];
  const parts: Part[] = [appendix(words.title, true), paragraph(words.lead)];
  for (const { notice_id } of notices) {
    const choice: ListChoice = { filters: everything, at: notice_id, rule: null, doubtful: false };
    const repairs = await ask(repairsQuery(choice), repairRow);
    const warnings = await ask(warningsQuery(choice), warningRow);
    parts.push(heading(2, labels.get(notice_id)!));
    if (repairs.length === 0 && warnings.length === 0) parts.push(paragraph(words.none));
    parts.push(...(await repairTables(repairs, context)), ...(await warningTables(warnings, context)));
  }
  return parts;
}

/** The tables of the first few entries of a notice, each a row; none where there are no entries. */
async function faultTables<Entry extends RepairEntry | WarningEntry>(
  what: 'repairs' | 'warnings',
  entries: readonly Entry[],
  head: string[],
  cells: (entry: Entry, place: string) => string[],
  context: ReportContext,
): Promise<Part[]> {
  const [first] = entries;
  if (first === undefined) return [];
  const { language, labels } = context;
  const words = WORDS[language];
  const listed = entries.slice(0, MOST_LISTED);
  const paragraphOf = await sourcesOf(listed, context);
  const rows = listed.map((entry) => cells(entry, placeWords(paragraphOf(entry), language)));
  const notes = first.total > listed.length ? [words.cut(listed.length, first.total, what)] : [];
  return tables({ caption: words[what](labels.get(first.notice_id)!), head, rows, notes }, language);
}

function repairTables(entries: readonly RepairEntry[], context: ReportContext): Promise<Part[]> {
  const { language } = context;
  const { repairHead, doubtful } = WORDS[language];
  const cells = (entry: RepairEntry, place: string) => [
    entry.printed,
    entry.reading,
    faultName(entry.rule, RULE_NAMES[language]),
    `${entry.confidence.toFixed(2)}${entry.confidence < DOUBTFUL ? doubtful : ''}`,
    place,
  ];
  return faultTables('repairs', entries, repairHead, cells, context);
}

function warningTables(entries: readonly WarningEntry[], context: ReportContext): Promise<Part[]> {
  const { language } = context;
  const cells = (entry: WarningEntry, place: string) => [
    faultName(entry.code, CODE_NAMES[language]),
    entry.message,
    // An empty span at the start is of the notice as a whole.
    entry.span_end > entry.span_start ? place : '–',
  ];
  return faultTables('warnings', entries, WORDS[language].warningHead, cells, context);
}
