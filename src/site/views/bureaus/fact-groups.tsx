/** The rows of the comparison table: what each notice says of itself. What it does not say is a dash, never 0. */
import type { ComponentChildren } from 'preact';
import type { Language } from '../../../charts/chart.ts';
import { groupLabel } from '../../../charts/columns.ts';
import { periodLabel } from '../../../charts/period-label.ts';
import { NO_VALUE } from '../../components/no-value.ts';
import type { BureauFacts, BureauStep, NamedDate } from '../../data/bureaus.ts';
import type { Messages } from '../../messages/zh.ts';
import { linkToNotice } from '../../navigation.ts';
import type { BureauRow } from './bureau-table.tsx';
import type { CorpusNotice } from './chosen-notices.ts';
import { stepWords } from './step-words.ts';

/** Stands where the database has not answered yet. */
const AWAITED = '…';

export interface Bureau {
  notice: CorpusNotice;
  /** Null as long as the database has not answered. */
  facts: BureauFacts | null;
  steps: readonly BureauStep[];
  dates: readonly NamedDate[];
}

interface Group {
  title: string;
  rows: BureauRow[];
}

/** The rows in their groups, each with a cell for each bureau in their order. */
export function factGroups(bureaus: readonly Bureau[], language: Language, messages: Messages): Group[] {
  const words = messages.bureaus;
  const row = (header: string, cell: (bureau: Bureau) => ComponentChildren): BureauRow => ({
    header,
    cells: bureaus.map((bureau) => cell(bureau) ?? NO_VALUE),
  });
  const fact = (header: string, cell: (facts: BureauFacts, bureau: Bureau) => ComponentChildren): BureauRow =>
    row(header, (bureau) => (bureau.facts === null ? AWAITED : cell(bureau.facts, bureau)));
  const step = (name: BureauStep['step']) =>
    fact(words[`step_${name}`], (_facts, bureau) => stepWords(bureau.steps, name, words));
  return [
    {
      title: words.group_head,
      rows: [
        row(words.notice, ({ notice }) => (
          <a {...linkToNotice(notice.notice_id, null)}>{notice.title ?? messages.noTitle}</a>
        )),
        row(words.issuer, ({ notice }) => notice.issuer),
        row(words.placeOf, ({ notice }) => {
          const level = notice.level === null ? null : groupLabel('level', notice.level, language);
          return joined([notice.province, level]);
        }),
        fact(words.inspector, (facts) => facts.inspector),
        fact(words.inspection, (facts) => joined([facts.inspection_kind, facts.inspection_round])),
      ],
    },
    {
      title: words.group_course,
      rows: [
        fact(words.inspected, (facts, bureau) => <Course facts={facts} bureau={bureau} language={language} />),
        fact(words.feedback, (facts, bureau) => (
          <DateWords bureau={bureau} iso={facts.feedback_date} language={language} />
        )),
        row(words.published, (bureau) => (
          <DateWords bureau={bureau} iso={bureau.notice.published} language={language} />
        )),
        step('inspection'),
        step('feedback'),
        step('publication'),
        step('whole'),
      ],
    },
    {
      title: words.group_holds,
      rows: [
        row(words.measures, ({ notice }) => String(notice.measures)),
        row(words.metrics, ({ notice }) => String(notice.metrics)),
        fact(words.covered, (facts, { notice }) =>
          counted(notice, facts.covered, facts.covered_start, facts.covered_end),
        ),
        fact(words.dated, (facts, { notice }) => counted(notice, facts.dated, facts.dated_start, facts.dated_end)),
        fact(words.undated, (facts, { notice }) =>
          counted(notice, facts.undated, facts.undated_start, facts.undated_end),
        ),
      ],
    },
    {
      title: words.group_claims,
      rows: [
        fact(words.problems, (facts) => facts.claimed_problems),
        fact(words.resolved, (facts) => facts.claimed_resolved),
        fact(words.ongoing, (facts) => facts.claimed_ongoing),
      ],
    },
  ];
}

function joined(parts: readonly (string | null)[]): string | null {
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : said.join(' · ');
}

/** A count that leads to the first of what is counted. */
function counted(notice: CorpusNotice, count: number, start: number | null, end: number | null): ComponentChildren {
  if (start === null || end === null) return String(count);
  return <a {...linkToNotice(notice.notice_id, { start, end })}>{count}</a>;
}

/** A date in words that lead to where the text first names it; `open` makes it the start or the end of a span. */
function DateWords({
  bureau,
  iso,
  language,
  open = null,
}: {
  bureau: Bureau;
  iso: string | null;
  language: Language;
  open?: 'since' | 'until' | null;
}) {
  if (iso === null) return <>{NO_VALUE}</>;
  const label = periodLabel(open === 'since' ? `${iso}/` : open === 'until' ? `/${iso}` : iso, language);
  const named = bureau.dates.find((date) => date.iso === iso);
  if (named === undefined) return <>{label}</>;
  return <a {...linkToNotice(bureau.notice.notice_id, { start: named.span_start, end: named.span_end })}>{label}</a>;
}

function Course({ facts, ...common }: { facts: BureauFacts; bureau: Bureau; language: Language }) {
  const { inspection_start: start, inspection_end: end } = facts;
  if (end === null) return <DateWords {...common} iso={start} open="since" />;
  if (start === null) return <DateWords {...common} iso={end} open="until" />;
  if (start === end) return <DateWords {...common} iso={start} />;
  return (
    <>
      <DateWords {...common} iso={start} /> – <DateWords {...common} iso={end} />
    </>
  );
}
