/** What is promised in measures on the chosen themes, and when it is due. */
import * as v from 'valibot';
import type { Language } from '../../charts/chart.ts';
import { type Commitment, commitmentRow, commitmentsQuery } from '../../charts/commitment-list.ts';
import { periodLabel } from '../../charts/period-label.ts';
import { answerOf, chartParts } from '../chart-parts.ts';
import { heading, lead, type Part, tables } from '../parts.ts';
import { placeWords, sourcesOf } from '../passage-source.ts';
import { nameOf, type ReportContext } from '../report-context.ts';

/** Promises that are listed. */
const MOST_LISTED = 60;

interface Words {
  title: string;
  total: (total: number, on: number) => string;
  rest: string;
  listTitle: string;
  chartTable: string;
  list: string;
  head: string[];
  state: Record<'overdue' | 'later' | 'dated' | 'undated', string>;
  asOf: (day: string) => string;
  cut: (listed: number, total: number) => string;
}

const WORDS: Record<Language, Words> = {
  zh: {
    title: '承诺',
    total: (total, on) => `这些通报共有承诺${total}条，其中${on}条在属于所选主题的措施里。`,
    rest: '不在所选主题里的承诺不列入下面的图和表。',
    listTitle: '承诺清单',
    chartTable: '所选主题的承诺按期限的条数',
    list: '所选主题的承诺：原文、期限、状态和出处',
    head: ['通报', '承诺（原文）', '主题', '期限', '状态', '出处'],
    state: { overdue: '已过期', later: '未到期', dated: '有期限', undated: '没写日期' },
    asOf: (day) => `“已过期”指承诺的最后期限早于${day}。过期不等于没有兑现：通报发布后不会重写，兑现了也看不出来。`,
    cut: (listed, total) => `共${total}条，这里是期限最早的${listed}条。`,
  },
  en: {
    title: 'Promises',
    total: (total, on) => `These notices make ${total} promises; ${on} of them stand in measures on the chosen themes.`,
    rest: 'Promises outside the chosen themes are not among those below.',
    listTitle: 'List of promises',
    chartTable: 'Promises on the chosen themes by due date',
    list: 'Promises on the chosen themes: words, due date, state and where they stand',
    head: ['Notice', 'Promise (original words)', 'Theme', 'Due', 'State', 'Where'],
    state: { overdue: 'Overdue', later: 'Not yet due', dated: 'Dated', undated: 'No date' },
    asOf: (day) =>
      `“Overdue” means that the last day a promise allows lies before ${day}. Overdue does not mean broken: a notice is not written again when a promise is kept.`,
    cut: (listed, total) => `Of ${total} promises these are the ${listed} that are due first.`,
  },
};

export async function commitmentsSection(context: ReportContext): Promise<Part[]> {
  const { ask, language, asOf, onThemes, chosen } = context;
  const words = WORDS[language];
  const [all] = await ask(
    {
      sql: `SELECT count(*)::INTEGER AS promises FROM commitments_due c
        JOIN notice_overview o ON o.notice_id = c.notice_id WHERE ${chosen.sql}`,
      bindings: chosen.bindings,
    },
    v.object({ promises: v.number() }),
  );
  const rows = await ask(commitmentsQuery(onThemes, asOf, 'all'), commitmentRow);
  const total = rows[0]?.total ?? 0;
  const promises = all?.promises ?? 0;
  const rest = promises > total ? words.rest : '';
  const parts: Part[] = [
    heading(1, words.title),
    lead([words.total(promises, total), rest].filter(Boolean).join(language === 'zh' ? '' : ' ')),
  ];
  if (total === 0) return parts;
  const answer = await answerOf('commitments-due', { filters: onThemes }, context);
  parts.push(...(await chartParts(answer, { table: words.chartTable }, context)));
  const listed = rows.slice(0, MOST_LISTED);
  const whereOf = await sourcesOf(listed, context);
  const cells = listed.map((row) => [
    context.labels.get(row.notice_id)!,
    row.text,
    themeOf(row, context),
    row.due === null ? words.state.undated : periodLabel(row.due, language),
    words.state[stateOf(row, asOf)],
    placeWords(whereOf(row), language),
  ]);
  const notes = [
    ...(asOf === null ? [] : [words.asOf(periodLabel(asOf, language))]),
    ...(total > listed.length ? [words.cut(listed.length, total)] : []),
  ];
  parts.push(
    heading(2, words.listTitle),
    ...tables({ caption: words.list, head: words.head, rows: cells, notes }, language),
  );
  return parts;
}

function stateOf({ overdue }: Commitment, asOf: string | null): keyof Words['state'] {
  if (overdue === null) return 'undated';
  if (asOf === null) return 'dated';
  return overdue ? 'overdue' : 'later';
}

/** Its measure's primary theme, which need not be the chosen one. */
function themeOf({ theme }: Commitment, { held, language }: ReportContext): string {
  const named = held.themes.find((entry) => entry.theme === theme);
  return named === undefined ? '–' : nameOf(named, language);
}
