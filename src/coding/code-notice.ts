/** Applies a codebook to a parsed notice. */
import type { Notice } from '../notice/notice.ts';
import { type IndicatorCoder, indicatorCoder } from './code-indicators.ts';
import { type ThemeCoder, themeCoder } from './code-themes.ts';
import type { Codebook } from './codebook.ts';
import type { CodedNotice } from './coded-notice.ts';
import { resolvePlace } from './places/resolve-place.ts';

interface Coders {
  themes: ThemeCoder;
  indicators: IndicatorCoder;
}

/** The coders of a codebook are made once and kept as long as the codebook is. */
const CODERS = new WeakMap<Codebook, Coders>();

function codersOf(codebook: Codebook): Coders {
  let coders = CODERS.get(codebook);
  if (!coders) {
    coders = { themes: themeCoder(codebook), indicators: indicatorCoder(codebook) };
    CODERS.set(codebook, coders);
  }
  return coders;
}

/** The notice with themes, indicators and place; `text` is the text it was parsed from. */
export function codeNotice(notice: Notice, text: string, codebook: Codebook): CodedNotice {
  const coders = codersOf(codebook);
  const items = new Map(notice.items.map((item) => [item.id, item]));
  const measures = notice.measures.map((measure) => ({
    ...measure,
    themes: coders.themes(text, measure, items.get(measure.item)),
  }));
  return {
    ...notice,
    place: resolvePlace(notice, text),
    items: notice.items.map((item) => ({
      ...item,
      themes: coders.themes(text, { ...item, item: item.id, status: 'done' }, undefined),
    })),
    measures,
    metrics: notice.metrics.map((metric) => ({ ...metric, indicator: coders.indicators(text, metric) })),
  };
}
