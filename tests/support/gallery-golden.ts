/** The reviewed picture of each chart in each language, drawn from the sample notices. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TopLevelSpec } from 'vega-lite';
import type { Ask } from '../../src/charts/ask.ts';
import type { Language } from '../../src/charts/chart.ts';
import type { ListedChart } from '../../src/charts/chart-answer.ts';
import { EMPTY_SETTINGS } from '../../src/charts/chart-settings.ts';
import type { Corpus } from '../../src/charts/corpus.ts';
import { framedSpec } from '../../src/charts/framed-spec.ts';
import { drawSvg } from '../../src/pictures/draw-svg.ts';

const GOLDEN = fileURLToPath(new URL('../charts/gallery/golden/', import.meta.url));

/** Neither changes with what is tested. */
const PROVENANCE = { version: '0123456789abcdef', day: '2026-01-31' };

/** The spec of the picture: as it leaves, 800 pixels wide, on light paper, with the settings a chart opens with. */
export async function gallerySpec(
  chart: ListedChart,
  language: Language,
  { held, ask }: { held: Corpus; ask: Ask },
): Promise<TopLevelSpec> {
  const answer = await chart.answer(EMPTY_SETTINGS, held, ask);
  const title = chart.question[language];
  return framedSpec(answer, { language, scheme: 'light', width: 800 }, { title, provenance: PROVENANCE });
}

/** The picture with an element a line, for whoever reviews a change. */
export async function galleryPicture(spec: TopLevelSpec): Promise<string> {
  return `${(await drawSvg(spec)).svg.replaceAll('><', '>\n<')}\n`;
}

export const goldenPath = (id: string, language: Language) => `${GOLDEN}${id}.${language}.svg`;

export const reviewedPicture = (id: string, language: Language) => readFileSync(goldenPath(id, language), 'utf8');

/** Writes a picture that has been, or is now to be, looked at. */
export function writeReviewed(id: string, language: Language, svg: string): void {
  writeFileSync(goldenPath(id, language), svg);
}
