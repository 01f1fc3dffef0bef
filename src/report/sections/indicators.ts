/** The figures of the chosen themes that mean the same in every notice. */
import * as v from 'valibot';
import type { Language } from '../../charts/chart.ts';
import { answerOf, chartParts } from '../chart-parts.ts';
import { heading, lead, note, type Part, paragraph, tables } from '../parts.ts';
import { joined, nameOf, type ReportContext } from '../report-context.ts';

const reportedRow = v.object({
  indicator: v.string(),
  theme: v.string(),
  name_zh: v.string(),
  name_en: v.string(),
  notices: v.number(),
  figures: v.number(),
  covered: v.number(),
});
type Reported = v.InferOutput<typeof reportedRow>;

interface Words {
  title: string;
  lead: (reported: number, all: number) => string;
  none: (theme: string) => string;
  counts: (row: Reported, all: number) => string;
  silent: (names: string) => string;
  caption: (name: string) => string;
  table: (name: string) => string;
  single: string;
  singleTable: (theme: string) => string;
  indicator: string;
  notCompared: string;
}

const WORDS: Record<Language, Words> = {
  zh: {
    title: '可比较的数字',
    lead: (reported, all) =>
      `编码表为所选主题定义了${all}个指标，这些通报里至少有一份报告了其中${reported}个。数字按通报的原样列出，不相加，也不推算。`,
    none: (theme) => `这些通报没有报告${theme}的任何指标。`,
    counts: ({ notices, figures, covered }, all) =>
      `${all}份通报中${notices}份报告了这个指标，共${figures}个数字${covered > 0 ? `，其中${covered}个被遮盖` : ''}。`,
    silent: (names) => `没有一份通报报告：${names}。没有报告不等于零，也不等于没有做。`,
    caption: (name) => `指标比较：${name}`,
    table: (name) => `${name}：各通报报告的数字`,
    single: '只有一份通报报告的指标',
    singleTable: (theme) => `${theme}：只有一份通报报告的指标`,
    indicator: '指标',
    notCompared: '数字是各地自己报告的，没有核实；只有一份通报报告，没有可以对照的数字。',
  },
  en: {
    title: 'Figures that can be compared',
    lead: (reported, all) =>
      `The codebook defines ${all} indicators of the chosen themes; ${reported} of them are reported by at least one of these notices. Figures stand as the notices give them: nothing is added up, nothing inferred.`,
    none: (theme) => `None of these notices reports an indicator of ${theme}.`,
    counts: ({ notices, figures, covered }, all) =>
      `${notices} of ${all} notices report it, ${figures} ${figures === 1 ? 'figure' : 'figures'} in all${covered > 0 ? `, ${covered} of them covered` : ''}.`,
    silent: (names) => `Reported by none of the notices: ${names}. Not reported is neither zero nor not done.`,
    caption: (name) => `Indicator compared: ${name}`,
    table: (name) => `${name}: figures as the notices report them`,
    single: 'Indicators that one notice alone reports',
    singleTable: (theme) => `${theme}: indicators that one notice alone reports`,
    indicator: 'Indicator',
    notCompared:
      'The figures are the notice’s own and were not verified; with one notice there is nothing to compare them to.',
  },
};

export async function indicatorsSection(context: ReportContext): Promise<Part[]> {
  const { ask, language, held, themes, chosen, notices } = context;
  const words = WORDS[language];
  const codes = themes.map(({ theme }) => theme);
  const reported = await ask(
    {
      sql: `SELECT i.indicator, i.theme, i.name_zh, i.name_en, count(DISTINCT q.notice_id)::INTEGER AS notices,
          count(*)::INTEGER AS figures, (count(*) FILTER (q.redacted))::INTEGER AS covered
        FROM indicator_values q JOIN indicators i ON i.indicator = q.indicator
        JOIN notice_overview o ON o.notice_id = q.notice_id
        WHERE i.theme IN (${codes.map(() => '?').join(', ')}) AND ${chosen.sql}
        GROUP BY i.indicator, i.theme, i.name_zh, i.name_en, i.sort_order ORDER BY i.sort_order`,
      bindings: [...codes, ...chosen.bindings],
    },
    reportedRow,
  );
  const all = held.indicators.filter(({ theme }) => codes.includes(theme));
  const parts: Part[] = [heading(1, words.title), paragraph(words.lead(reported.length, all.length))];
  for (const theme of themes) {
    const own = reported.filter((row) => row.theme === theme.theme);
    const silent = all.filter(
      (row) => row.theme === theme.theme && !own.some(({ indicator }) => indicator === row.indicator),
    );
    parts.push(heading(2, nameOf(theme, language)));
    if (own.length === 0) parts.push(paragraph(words.none(nameOf(theme, language))));
    const rows: string[][] = [];
    let head: readonly string[] = [];
    for (const row of own) {
      const name = nameOf(row, language);
      const answer = await answerOf('indicator-comparison', { indicator: row.indicator }, context);
      if (row.notices > 1) {
        const chart = { caption: words.caption(name), table: words.table(name) };
        parts.push(heading(3, name), lead(words.counts(row, notices.length)));
        parts.push(...(await chartParts(answer, chart, context)));
        continue;
      }
      // One notice's figures make no comparison: a picture of them would say no more than the line of a table.
      const table = answer.table(language);
      head = [words.indicator, ...table.columns];
      for (const { header, cells } of table.rows) rows.push([name, header, ...cells.map(({ text }) => text)]);
    }
    if (rows.length > 0) {
      parts.push(
        heading(3, words.single),
        ...tables(
          { caption: words.singleTable(nameOf(theme, language)), head, rows, notes: [words.notCompared] },
          language,
        ),
      );
    }
    if (own.length > 0 && silent.length > 0)
      parts.push(
        note(
          words.silent(
            joined(
              silent.map((row) => nameOf(row, language)),
              language,
            ),
          ),
        ),
      );
  }
  return parts;
}
