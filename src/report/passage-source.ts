/** Where a passage stands, so that a reader finds it in the notice. */
import * as v from 'valibot';
import type { Language } from '../charts/chart.ts';
import { paragraphCounter } from './paragraph-of.ts';
import type { ReportContext } from './report-context.ts';

interface Passage {
  notice_id: string;
  span_start: number;
}

const textRow = v.object({ notice_id: v.string(), text: v.string() });

/** A function that gives the number of the paragraph in which a passage begins, for passages of these notices. */
export async function sourcesOf(
  passages: readonly Passage[],
  { ask }: Pick<ReportContext, 'ask'>,
): Promise<(passage: Passage) => number> {
  const ids = [...new Set(passages.map(({ notice_id }) => notice_id))];
  if (ids.length === 0) return () => 1;
  const rows = await ask(
    { sql: `SELECT notice_id, text FROM notices WHERE notice_id IN (${ids.map(() => '?').join(', ')})`, bindings: ids },
    textRow,
  );
  const counters = new Map(rows.map(({ notice_id, text }) => [notice_id, paragraphCounter(text)]));
  return ({ notice_id, span_start }) => counters.get(notice_id)!(span_start);
}

/** 第12段. */
export function placeWords(paragraph: number, language: Language): string {
  return language === 'zh' ? `第${paragraph}段` : `paragraph ${paragraph}`;
}
