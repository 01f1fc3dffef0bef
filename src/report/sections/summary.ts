/** What is in the report: counts, each from a query, and no judgement. */
import { withoutThird } from '../../charts/filters.ts';
import { periodLabel } from '../../charts/period-label.ts';
import { SPECIFICS } from '../../charts/specificity-rows.ts';
import { STATUS_ORDER } from '../../charts/status-words.ts';
import { heading, list, type Part, tables } from '../parts.ts';
import { joined, nameOf, type ReportContext, shortDay } from '../report-context.ts';
import { type SummaryFacts, summaryFacts } from '../summary-facts.ts';
import { SUMMARY_WORDS } from './summary-words.ts';

const sum = <T>(rows: readonly T[], of: (row: T) => number) => rows.reduce((total, row) => total + of(row), 0);

export async function summarySection(context: ReportContext): Promise<Part[]> {
  const facts = await summaryFacts(context);
  const words = SUMMARY_WORDS[context.language];
  return [{ ...heading(1, words.title), newPage: true }, list(sentences(facts, context)), ...overview(facts, context)];
}

/** From the earliest to the latest that dates of any precision may be: a notice of 2025 may be of its last day. */
function periodOf(dates: readonly string[]): string | null {
  const by = (key: (date: string) => string) => [...dates].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const first = by((date) => withoutThird(date, 'first'))[0];
  const last = by((date) => `${withoutThird(date, 'last')}~`).at(-1);
  if (first === undefined || last === undefined) return null;
  return first === last ? first : `${first}/${last}`;
}

function sentences(facts: SummaryFacts, { themes, notices, labels, language, asOf }: ReportContext): string[] {
  const words = SUMMARY_WORDS[language];
  const { notices: rows, onThemes, promises, faults } = facts;
  const days = rows.flatMap(({ published }) => published ?? []);
  const period = periodOf(days);
  const said: string[] = [
    words.notices(
      rows.length,
      joined([...labels.values()], language),
      period === null ? null : periodLabel(period, language),
      rows.length - days.length,
    ),
    words.measures(
      sum(rows, (row) => row.measures),
      sum(rows, (row) => row.repeated),
      sum(rows, (row) => row.metrics),
      sum(rows, (row) => row.covered),
    ),
  ];
  for (const theme of themes) {
    const own = facts.themes.filter((row) => row.theme === theme.theme);
    const silent = notices.filter(({ notice_id }) => !own.some((row) => row.notice_id === notice_id));
    said.push(
      words.theme(
        nameOf(theme, language),
        sum(own, (row) => row.measures),
        own.length,
        silent.map(({ notice_id }) => labels.get(notice_id)!),
      ),
    );
  }
  const measures = sum(onThemes, (row) => row.measures);
  if (measures > 0) {
    const status = STATUS_ORDER.map(
      (name) => [name, onThemes.find((row) => row.status === name)?.measures ?? 0] as const,
    );
    said.push(words.status(measures, status));
    const specifics = SPECIFICS.map((specific) => [specific, sum(onThemes, (row) => row[specific])] as const);
    said.push(
      words.specifics(
        measures,
        specifics,
        sum(onThemes, (row) => row.covered),
      ),
    );
  }
  const day = asOf === null ? null : periodLabel(asOf, language);
  said.push(
    words.promises(
      sum(rows, (row) => row.promises),
      promises,
      day,
    ),
  );
  said.push(words.faults(faults));
  return said;
}

/** One row a notice: what its columns count stands in the head. */
function overview(facts: SummaryFacts, { themes, labels, language }: ReportContext): Part[] {
  const words = SUMMARY_WORDS[language];
  const rows = facts.notices.map((row) => [
    labels.get(row.notice_id)!,
    shortDay(row.published, language),
    String(row.measures),
    row.covered > 0 ? words.coveredCell(row.metrics, row.covered) : String(row.metrics),
    String(row.promises),
    ...themes.map(({ theme }) =>
      String(facts.themes.find((own) => own.notice_id === row.notice_id && own.theme === theme)?.measures ?? 0),
    ),
  ]);
  const head = [...words.head, ...themes.map((theme) => nameOf(theme, language))];
  return tables({ caption: words.table, head, rows, notes: [words.tableNote] }, language);
}
