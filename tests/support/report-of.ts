import { Resvg } from '@resvg/resvg-js';
import type { Ask } from '../../src/charts/ask.ts';
import { FOCUS_THEMES } from '../../src/charts/focus-themes.ts';
import { readCorpus } from '../../src/charts/read-corpus.ts';
import { buildReport } from '../../src/report/build-report.ts';
import type { Block, ReportDocument } from '../../src/report/document.ts';
import { drawInNode } from '../../src/report/draw-in-node.ts';
import type { DrawChart, ReportRequest } from '../../src/report/report-context.ts';

/** The charts as they are, and a PNG without words, which needs no font. */
export const drawWithoutFont: DrawChart = async (answer, look) => {
  const drawn = await drawInNode(null)(answer, look);
  const plain = `<svg xmlns="http://www.w3.org/2000/svg" width="${drawn.width}" height="${drawn.height}"><rect width="100%" height="100%" fill="#eee"/></svg>`;
  return { ...drawn, png: new Resvg(plain).render().asPng() };
};

/** A report on all notices that `ask` reaches, made on a fixed day. */
export async function reportOf(ask: Ask, change: Partial<ReportRequest> = {}): Promise<ReportDocument> {
  const held = await readCorpus(ask);
  const request: ReportRequest = {
    language: 'zh',
    title: null,
    notices: held.notices.map(({ notice_id }) => notice_id),
    themes: FOCUS_THEMES,
    asOf: '2026-11-22',
    day: '2026-11-22',
    width: 640,
    ...change,
  };
  return buildReport(request, { held, ask, draw: drawWithoutFont, version: 'f'.repeat(64) });
}

export function blocksOf<Kind extends Block['kind']>(
  { blocks }: ReportDocument,
  kind: Kind,
): Extract<Block, { kind: Kind }>[] {
  return blocks.filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);
}
