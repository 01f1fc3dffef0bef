/** How the shares of themes go with the time of publication, and whether a test finds a rise or fall in that. */
import { testNotes } from '../charts/theme-trend.ts';
import type { TrendParams, TrendRow } from '../charts/theme-trend-rows.ts';
import type { Answered } from './answer-chart.ts';
import { type Both, inBoth } from './both.ts';
import { chartWords } from './show-words.ts';

export function trendAnswer(answered: Answered<TrendParams, TrendRow>): Both {
  const { params, rows } = answered;
  const words = chartWords(answered);
  return inBoth((language) => [...words[language], ...testNotes(rows, language, params)]);
}
