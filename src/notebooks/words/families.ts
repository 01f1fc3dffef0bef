/** The passages that stand in most notices, in their own words. */
import * as v from 'valibot';
import type { Ask } from '../../charts/ask.ts';
import type { ChartTable } from '../../charts/chart.ts';
import type { Corpus } from '../../charts/corpus.ts';
import { placeLabels } from '../../charts/place-label.ts';
import { type Both, inBoth } from '../both.ts';

const row = v.object({
  family: v.number(),
  notice_id: v.string(),
  notices: v.number(),
  text: v.string(),
  span_start: v.number(),
  span_end: v.number(),
  /** Ids of the notices that it stands in, joined by `;`. */
  stands_in: v.string(),
  /** Families that stand in several notices. */
  total: v.number(),
});
export type Family = v.InferOutput<typeof row>;

const WORDS = {
  zh: {
    shown: (all: number, shown: number, most: number) =>
      `在两份以上通报里都有的段落共${all}组，下面是所在通报最多的${shown}组，最多的一组在${most}份通报里。`,
    none: '没有一段话在两份通报里都有。',
    near: '“一样”指对齐以后七成以上的字相同，不必逐字相同；引的是其中一份的原话。',
    form: '段落短、格式化的最容易重复；长的、带具体事项的重复更值得看。',
  },
  en: {
    shown: (all: number, shown: number, most: number) =>
      `Passages that stand in two notices or more: ${all}; below are the ${shown} that stand in most, the first in ${most}.`,
    none: 'No passage stands in two notices.',
    near: '"The same" means that at least seven tenths of the characters match when aligned, not every one; quoted is one of the notices.',
    form: 'What is short and formal repeats most easily; long passages with particulars are worth more attention.',
  },
} as const;

/** The families that stand in most notices, then the longest. */
export function widestFamilies(most: number, ask: Ask): Promise<Family[]> {
  return ask(
    {
      sql: `SELECT f.family, f.notice_id, f.notices, n.text, f.span_start, f.span_end,
          string_agg(DISTINCT p.notice_id, ';') AS stands_in, (count(*) OVER ())::INTEGER AS total
        FROM passage_families f
        JOIN notices n ON n.notice_id = f.notice_id
        JOIN reused_passages p ON p.family = f.family
        WHERE f.notices > 1
        GROUP BY ALL ORDER BY f.family LIMIT ?`,
      bindings: [most],
    },
    row,
  );
}

export function familyAnswer(families: readonly Family[]): Both {
  return inBoth((language) => {
    const [widest] = families;
    if (widest === undefined) return [WORDS[language].none];
    return [WORDS[language].shown(widest.total, families.length, widest.notices)];
  });
}

export function familyCaveats(): Both {
  return inBoth((language) => [WORDS[language].near, WORDS[language].form]);
}

/** One row a passage; its place leads to it in the text. */
export function familyTable(families: readonly Family[], held: Corpus): ChartTable {
  const labels = placeLabels(held.notices, 'zh');
  return {
    columns: ['原话 Words', '引自 From', '在哪些通报里 Stands in'],
    rows: families.map(({ notice_id, text, span_start, span_end, stands_in }) => ({
      header: text.slice(span_start, span_end).replaceAll(/\s+/g, ' ').trim(),
      cells: [
        {
          text: labels.get(notice_id)!,
          target: { kind: 'span', notice: notice_id, start: span_start, end: span_end },
        },
        {
          text: held.notices
            .filter((notice) => stands_in.split(';').includes(notice.notice_id))
            .map((notice) => labels.get(notice.notice_id)!)
            .join('、'),
          target: null,
        },
      ],
    })),
  };
}
