/** The sentences behind a comparison of themes: the first few measures of each place on each theme. */
import * as v from 'valibot';
import type { Ask } from '../../charts/ask.ts';
import type { Corpus } from '../../charts/corpus.ts';
import { placeLabels } from '../../charts/place-label.ts';
import { type Both, inBoth } from '../both.ts';
import { siteAddress } from '../site-links.ts';

const row = v.object({
  notice_id: v.string(),
  theme: v.string(),
  text: v.string(),
  /** The strongest words that earned the theme, null where they stand in a heading. */
  theme_words: v.nullable(v.string()),
  span_start: v.number(),
  span_end: v.number(),
  /** Measures of the notice whose primary theme it is. */
  total: v.number(),
});
export type Quotation = v.InferOutput<typeof row>;

const WORDS = {
  zh: {
    shown: (shown: number, all: number) => `主要主题是所选主题的措施共${all}条，下面引用${shown}条，点地名可到原文。`,
    none: '没有可引用的措施。',
    order: '引的是每份通报里按原文顺序的前几条，不是挑出来的最好的或最差的。',
    words: '划线的字是归入该主题的主要依据；没有划线的，依据在标题里。',
    own: '这是被巡察单位自己的话，“已完成”没有经过核实。',
  },
  en: {
    shown: (shown: number, all: number) =>
      `${all} measures have one of these as their primary theme; ${shown} are quoted below. A place leads to the text.`,
    none: 'There is no measure to quote.',
    order: 'Quoted are the first of each notice in the order of its text, not the best or the worst.',
    words: 'Underlined are the words that weighed most for the theme; where none are, they stand in a heading.',
    own: "These are the inspected bodies' own words; nobody has checked what they call done.",
  },
} as const;

/** The first `most` measures of each notice with each theme as their primary one, in the order of the text. */
export function quotations(
  { themes, places, most }: { themes: readonly string[]; places: readonly string[]; most: number },
  ask: Ask,
): Promise<Quotation[]> {
  if (themes.length === 0) return Promise.resolve([]);
  const marks = (values: readonly string[]) => values.map(() => '?').join(', ');
  const wanted = places.length === 0 ? 'true' : `o.place IN (${marks(places)})`;
  return ask(
    {
      sql: `SELECT e.notice_id, e.theme, e.text, e.theme_words, e.span_start, e.span_end,
          (count(*) OVER (PARTITION BY e.theme, e.notice_id))::INTEGER AS total
        FROM measure_evidence e
        JOIN notice_overview o ON o.notice_id = e.notice_id
        JOIN themes t ON t.theme = e.theme
        WHERE e.rank = 1 AND e.theme IN (${marks(themes)}) AND ${wanted}
        QUALIFY row_number() OVER (PARTITION BY e.theme, e.notice_id ORDER BY e.ordinal) <= ?
        ORDER BY t.sort_order, o.sort_key, e.notice_id, e.ordinal`,
      bindings: [...themes, ...places, most],
    },
    row,
  );
}

export function quotationAnswer(quoted: readonly Quotation[]): Both {
  const all = new Map(quoted.map((entry) => [`${entry.notice_id} ${entry.theme}`, entry.total]));
  const sum = [...all.values()].reduce((total, count) => total + count, 0);
  return inBoth((language) => [quoted.length === 0 ? WORDS[language].none : WORDS[language].shown(quoted.length, sum)]);
}

export function quotationCaveats(): Both {
  return inBoth((language) => [WORDS[language].order, WORDS[language].words, WORDS[language].own]);
}

/** Quotations under the names of their themes, each with the way to its place in the text. */
export function showQuotations(quoted: readonly Quotation[], held: Corpus): HTMLElement {
  const labels = placeLabels(held.notices, 'zh');
  const frame = document.createElement('div');
  for (const { theme, name_zh, name_en } of held.themes) {
    const own = quoted.filter((entry) => entry.theme === theme);
    if (own.length === 0) continue;
    const heading = frame.appendChild(document.createElement('h3'));
    heading.textContent = `${name_zh} ${name_en}`;
    frame.append(...own.map((entry) => quotation(entry, labels.get(entry.notice_id)!)));
  }
  return frame;
}

function quotation({ notice_id, text, theme_words, span_start, span_end }: Quotation, place: string): HTMLElement {
  const quote = document.createElement('blockquote');
  const words = quote.appendChild(document.createElement('p'));
  const at = theme_words === null || theme_words === '' ? -1 : text.indexOf(theme_words);
  if (at < 0) words.append(text);
  else {
    const mark = document.createElement('mark');
    mark.textContent = theme_words;
    words.append(text.slice(0, at), mark, text.slice(at + theme_words!.length));
  }
  const link = quote.appendChild(document.createElement('footer')).appendChild(document.createElement('a'));
  link.textContent = place;
  link.href = siteAddress({ view: 'notice', notice: notice_id, span: { start: span_start, end: span_end } });
  return quote;
}
