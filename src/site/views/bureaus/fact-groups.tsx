/** The rows of the comparison table: what each notice says of itself. What it does not say is a dash, never 0. */
import type { ComponentChildren } from 'preact';
import type { Language } from '../../../charts/chart.ts';
import { groupLabel } from '../../../charts/columns.ts';
import { periodLabel } from '../../../charts/period-label.ts';
import type { BureauFacts, BureauStep, NamedDate } from '../../data/bureaus.ts';
import type { Messages } from '../../messages/zh.ts';
import { linkToNotice } from '../../navigation.ts';
import type { BureauRow } from './bureau-table.tsx';
import type { CorpusNotice } from './chosen-notices.ts';

export const DASH = '–';

export interface Bureau {
  notice: CorpusNotice;
  facts: BureauFacts;
  steps: readonly BureauStep[];
  dates: readonly NamedDate[];
}

interface Group {
  title: string;
  rows: BureauRow[];
}

export function factGroups(bureaus: readonly Bureau[], language: Language, messages: Messages): Group[] {
  const words = messages.bureaus;
  const row = (header: string, cell: (bureau: Bureau) => ComponentChildren): BureauRow => ({
    header,
    cells: bureaus.map((bureau) => cell(bureau) ?? DASH),
  });
  const step = (name: BureauStep['step']) => row(words[`step_${name}`], (bureau) => stepWords(bureau, name, words));
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
        row(words.inspector, ({ facts }) => facts.inspector),
        row(words.inspection, ({ facts }) => joined([facts.inspection_kind, facts.inspection_round])),
      ],
    },
    {
      title: words.group_course,
      rows: [
        row(words.inspected, (bureau) => <Course bureau={bureau} language={language} />),
        row(words.feedback, (bureau) => (
          <DateWords bureau={bureau} iso={bureau.facts.feedback_date} language={language} />
        )),
        row(words.published, (bureau) => (
          <DateWords bureau={bureau} iso={bureau.facts.published} language={language} />
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
        row(words.covered, ({ notice, facts }) =>
          counted(notice, facts.covered, facts.covered_start, facts.covered_end),
        ),
        row(words.dated, ({ notice, facts }) => counted(notice, facts.dated, facts.dated_start, facts.dated_end)),
        row(words.undated, ({ notice, facts }) =>
          counted(notice, facts.undated, facts.undated_start, facts.undated_end),
        ),
      ],
    },
    {
      title: words.group_claims,
      rows: [
        row(words.problems, ({ facts }) => facts.claimed_problems),
        row(words.resolved, ({ facts }) => facts.claimed_resolved),
        row(words.ongoing, ({ facts }) => facts.claimed_ongoing),
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

/** `null` where a date is not given. */
export function stepWords(
  { steps }: Pick<Bureau, 'steps'>,
  name: BureauStep['step'],
  words: Messages['bureaus'],
): string | null {
  const step = steps.find((entry) => entry.step === name);
  if (step === undefined || step.days_low === null || step.days_high === null) return null;
  return step.out_of_order === true ? words.outOfOrder : words.days(step.days_low, step.days_high);
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
  if (iso === null) return <>{DASH}</>;
  const label = periodLabel(open === 'since' ? `${iso}/` : open === 'until' ? `/${iso}` : iso, language);
  const named = bureau.dates.find((date) => date.iso === iso);
  if (named === undefined) return <>{label}</>;
  return <a {...linkToNotice(bureau.notice.notice_id, { start: named.span_start, end: named.span_end })}>{label}</a>;
}

function Course({ bureau, language }: { bureau: Bureau; language: Language }) {
  const { inspection_start: start, inspection_end: end } = bureau.facts;
  const common = { bureau, language };
  if (end === null) return <DateWords {...common} iso={start} open="since" />;
  if (start === null) return <DateWords {...common} iso={end} open="until" />;
  if (start === end) return <DateWords {...common} iso={start} />;
  return (
    <>
      <DateWords {...common} iso={start} /> – <DateWords {...common} iso={end} />
    </>
  );
}
