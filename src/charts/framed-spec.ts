/** A chart's picture with what it needs to stand by itself: title, caution, source. */
import type { TopLevelSpec } from 'vega-lite';
import type { Look } from './chart.ts';
import type { ChartAnswer } from './chart-answer.ts';
import { INK } from './look.ts';
import { corpusLine, type Provenance, provenanceLine } from './provenance.ts';
import { textWidth, wrap } from './text-width.ts';

export interface Frame {
  /** Null for none, as in a document that has captions of its own. */
  title: string | null;
  /** The caution and the source line below the picture; null for none. */
  provenance: Provenance | null;
}

const PADDING = 16;
const TITLE_SIZE = 16;
const FOOT_SIZE = 11;

/** Channels whose legends stay with the chart instead of moving below the foot. */
const LEGENDS = ['color', 'fill', 'stroke', 'shape', 'size', 'opacity', 'strokeDash', 'strokeWidth'] as const;

/** What Vega-Lite takes at the top alone. */
const TOP = ['config', 'params', 'background', 'padding', 'autosize', '$schema', 'usermeta', 'datasets'] as const;

/**
 * The spec of a framed picture `look.width` pixels wide, margins included, on paper of its own. Its `usermeta` holds
 * what made it: chart, parameters, query.
 */
export function framedSpec(answer: ChartAnswer, look: Look, frame: Frame): TopLevelSpec {
  const { language, scheme, width } = look;
  const room = width - 2 * PADDING;
  const ink = INK[scheme];
  const spec: Record<string, unknown> = { ...answer.spec({ ...look, width: room }) };
  const top = Object.fromEntries(TOP.filter((key) => spec[key] !== undefined).map((key) => [key, spec[key]]));
  const inner = Object.fromEntries(Object.entries(spec).filter(([key]) => !(TOP as readonly string[]).includes(key)));
  const block = { anchor: 'start', frame: 'bounds' } as const;
  const title = frame.title === null ? {} : { title: titleBlock(frame.title, room) };
  const foot = frame.provenance === null ? [] : footLines(answer, language, frame.provenance, room);

  function titleBlock(words: string, most: number) {
    return { ...block, text: wrap(words, most, TITLE_SIZE), fontSize: TITLE_SIZE, lineHeight: 22, offset: 16 };
  }
  const below = {
    ...block,
    text: foot,
    orient: 'bottom',
    fontSize: FOOT_SIZE,
    lineHeight: 16,
    fontWeight: 'normal',
    color: ink.faint,
    offset: 14,
  };
  const framed = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    ...top,
    background: ink.paper,
    padding: PADDING,
    usermeta: { chart: answer.id, params: answer.params, query: answer.query },
    ...title,
    vconcat: [{ ...inner, ...(foot.length > 0 ? { title: below } : {}) }],
    resolve: { legend: Object.fromEntries(LEGENDS.map((channel) => [channel, 'independent'])) },
  };
  return framed as unknown as TopLevelSpec;
}

/** The source stands in one line where there is room, else its parts begin lines of their own. */
function footLines(answer: ChartAnswer, language: Look['language'], provenance: Provenance, room: number): string[] {
  const source = answer.source(language);
  const whole = provenanceLine(source, provenance, language);
  const parts = textWidth(whole, FOOT_SIZE) <= room ? [whole] : [source, corpusLine(provenance, language)];
  return [answer.notes(language).at(-1)!, ...parts].flatMap((line) => wrap(line, room, FOOT_SIZE));
}
