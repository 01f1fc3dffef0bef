/** The picture of a chart as a Vega-Lite spec for other programs. */
import type { Look } from '../chart.ts';
import type { ChartAnswer } from '../chart-answer.ts';
import { type Frame, framedSpec } from '../framed-spec.ts';

/** The framed picture as indented JSON with its data inside: any Vega-Lite editor opens it as it is. */
export function specJson(answer: ChartAnswer, look: Look, frame: Frame): string {
  return `${JSON.stringify(framedSpec(answer, look, frame), null, 2)}\n`;
}
