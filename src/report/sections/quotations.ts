/** The words of the measures on each theme, notice by notice: those that name most first. */
import * as v from 'valibot';
import type { Language } from '../../charts/chart.ts';
import { STATUSES } from '../../charts/filters.ts';
import { periodLabel } from '../../charts/period-label.ts';
import { STATUS_NAME } from '../../charts/status-words.ts';
import { heading, type Part, paragraph } from '../parts.ts';
import { placeWords, sourcesOf } from '../passage-source.ts';
import { joined, nameOf, type ReportContext } from '../report-context.ts';

/** Quotations of a notice on a theme, where the notices are few and where they are many. */
const MOST_QUOTES = { few: 3, many: 2 };
const FEW_NOTICES = 6;
/** Characters of a measure's words that are quoted. */
const LONGEST_QUOTE = 600;

const quoteRow = v.object({
  notice_id: v.string(),
  theme: v.string(),
  text: v.string(),
  status: v.picklist(STATUSES),
  span_start: v.number(),
  /** Measures of the notice that carry the theme. */
  total: v.number(),
});

interface Words {
  title: string;
  lead: (most: number) => string;
  none: (theme: string, places: string) => string;
  count: (quoted: number, total: number) => string;
  source: (place: string, published: string, paragraph: string, status: string) => string;
  undated: string;
  cut: string;
}

const WORDS: Record<Language, Words> = {
  zh: {
    title: '原文摘录',
    lead: (most) =>
      `每个主题、每份通报最多摘录${most}条措施，照录原文。写明数字、日期、文件种类多的在前，其次是以该主题为首要主题的，再按原文先后；不作好坏的挑选。段落号从通报正文第一个有字的段落数起。`,
    none: (theme, places) => `没有措施属于${theme}的通报：${places}。通报没有写，不等于当地没有做。`,
    count: (quoted, total) => (total > quoted ? `（共${total}条，摘录${quoted}条）` : `（共${total}条）`),
    source: (place, published, paragraph, status) => `——${place}通报，${published}，${paragraph}；状态：${status}`,
    undated: '公布日期不明',
    cut: '……（下略）',
  },
  en: {
    title: 'Quotations',
    lead: (most) =>
      `At most ${most} measures of each notice on each theme, in the words of the notice. Measures that name more of figure, date and document come first, then those whose primary theme it is, then those that stand first; they are not chosen as good or bad ones. Paragraphs are counted from the first of the notice's text that holds words.`,
    none: (theme, places) =>
      `Notices without a measure on ${theme}: ${places}. Not written about does not mean not done.`,
    count: (quoted, total) => (total > quoted ? ` (${quoted} of ${total} measures)` : ` (all ${total})`),
    source: (place, published, paragraph, status) =>
      `— Notice of ${place}, ${published}, ${paragraph}; status: ${status}`,
    undated: 'date of publication unknown',
    cut: ' … (cut)',
  },
};

export async function quotationsSection(context: ReportContext): Promise<Part[]> {
  const { ask, language, themes, notices, labels } = context;
  const words = WORDS[language];
  const most = MOST_QUOTES[notices.length > FEW_NOTICES ? 'many' : 'few'];
  const marks = (values: readonly unknown[]) => values.map(() => '?').join(', ');
  const codes = themes.map(({ theme }) => theme);
  const ids = notices.map(({ notice_id }) => notice_id);
  const rows = await ask(
    {
      sql: `SELECT e.notice_id, e.theme, e.text, e.status, e.span_start,
          (count(*) OVER (PARTITION BY e.theme, e.notice_id))::INTEGER AS total,
          row_number() OVER (
            PARTITION BY e.theme, e.notice_id
            ORDER BY s.has_figure::INTEGER + s.has_date::INTEGER + s.has_document::INTEGER DESC, e.rank, e.ordinal
          ) AS place
        FROM measure_evidence e
        JOIN measure_specifics s ON s.notice_id = e.notice_id AND s.measure_id = e.measure_id
        WHERE e.theme IN (${marks(codes)}) AND e.notice_id IN (${marks(ids)})
        QUALIFY place <= ${most}
        ORDER BY e.sort_key, e.notice_id, place`,
      bindings: [...codes, ...ids],
    },
    quoteRow,
  );
  const paragraphOf = await sourcesOf(rows, context);
  const parts: Part[] = [heading(1, words.title), paragraph(words.lead(most))];
  for (const theme of themes) {
    const name = nameOf(theme, language);
    parts.push(heading(2, name));
    const silent: string[] = [];
    for (const { notice_id, published } of notices) {
      const own = rows.filter((row) => row.theme === theme.theme && row.notice_id === notice_id);
      const label = labels.get(notice_id)!;
      if (own.length === 0) {
        silent.push(label);
        continue;
      }
      parts.push(heading(3, label + words.count(own.length, own[0]!.total)));
      for (const row of own) {
        const day = published === null ? words.undated : periodLabel(published, language);
        const where = placeWords(paragraphOf(row), language);
        parts.push({
          kind: 'quote',
          text: quoted(row.text, words.cut),
          source: words.source(label, day, where, STATUS_NAME[language][row.status]),
        });
      }
    }
    if (silent.length > 0) parts.push(paragraph(words.none(name, joined(silent, language))));
  }
  return parts;
}

/** The words, cut after a sentence where they are very long. */
function quoted(text: string, mark: string): string {
  // A page may have cut it into lines that mean nothing.
  const words = text.trim().replaceAll(/\s*\n\s*/g, '\n');
  if (words.length <= LONGEST_QUOTE) return words;
  const start = words.slice(0, LONGEST_QUOTE);
  const end = Math.max(start.lastIndexOf('。'), start.lastIndexOf('；'));
  // No half of a pair of surrogates at the end.
  return (end > LONGEST_QUOTE / 2 ? start.slice(0, end + 1) : start.replace(/[\ud800-\udbff]$/, '')) + mark;
}
