/** Draws a chart in a notebook's cell. */
import type { TopLevelSpec } from 'vega-lite';
import { drawChart as drawInto } from '../site/components/draw-chart.ts';
import { targetOfDatum } from '../site/components/picked-target.ts';
import { methodsAddress } from '../site/docs/addresses.ts';
import type { Answered } from './answer-chart.ts';
import { showLink } from './show-words.ts';
import { chartAddress, markAddress, SITE } from './site-links.ts';

/** Pixels that a chart keeps to, so that its rows stay together. */
const WIDEST = 960;

export interface Paper {
  /** Pixels that the notebook has for it. */
  width: number;
  dark: boolean;
}

const NOTHING = '所选范围里没有可以画的。Nothing to show for what is chosen.';
const OPEN = '在图鉴里打开 Open in the atlas';
const METHOD = '方法 Method';

/**
 * The picture of a chart, with its words for a screen reader and Chinese labels. A mark leads to the sentences behind
 * it, which open in the atlas.
 */
export async function drawChart<Params extends object, Row extends object>(
  answered: Answered<Params, Row>,
  paper: Paper,
): Promise<HTMLElement> {
  const { chart, params, rows, isOwn = false } = answered;
  const frame = document.createElement('div');
  frame.className = 'chart';
  frame.dataset.chart = chart.id;
  if (rows.length === 0) {
    frame.append(NOTHING);
    return frame;
  }
  const picture = await drawSpec(
    chart.spec(rows, lookOf(paper), params),
    chart.describe(rows, 'zh', params),
    (datum) => {
      const target = targetOfDatum(datum);
      if (target !== null && !isOwn) open(markAddress(answered, 'zh', target), '_blank', 'noopener');
    },
  );
  frame.append(picture);
  if (isOwn) return frame;
  const links = frame.appendChild(document.createElement('p'));
  links.className = 'links';
  links.append(showLink(OPEN, chartAddress(answered, 'zh')));
  const methods = methodsAddress(chart.id, chart.methods ?? []);
  if (methods !== null) links.append(' ', showLink(METHOD, SITE + methods));
  return frame;
}

/** How a chart of Chinese labels is to look on the notebook's paper. */
export function lookOf({ width, dark }: Paper) {
  const scheme = dark ? 'dark' : 'light';
  return { language: 'zh', scheme, width: Math.min(WIDEST, Math.floor(width)) } as const;
}

/** A spec as an element. `pick` is told the datum of a mark that is clicked. */
export async function drawSpec(
  spec: TopLevelSpec,
  description: string,
  pick: (datum: unknown) => void = () => {},
): Promise<HTMLElement> {
  const host = document.createElement('div');
  host.setAttribute('role', 'img');
  host.setAttribute('aria-label', description);
  const { view } = await drawInto(host, spec);
  view.addEventListener('click', (_event, item) => pick(item?.datum));
  return host;
}
