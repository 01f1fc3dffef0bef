/** Files of an embedded chart. Loaded apart: few readers save one. */
import type { Language } from '../../charts/chart.ts';
import { chartFileName } from '../../charts/files/file-name.ts';
import { tidyCsv } from '../../charts/files/tidy-csv.ts';
import { framedSpec } from '../../charts/framed-spec.ts';
import { drawPng, drawSvg } from '../components/chart-menu/draw-picture.ts';
import { saveFile } from '../components/save-file.ts';
import type { EmbedAnswer } from './read-answer.ts';

/** Pictures are for documents: on light paper, as wide as a page takes, whatever the frame is. */
const WIDTH = 760;
const SCALE = 2;

/** @throws where the picture cannot be drawn */
export async function saveChart(
  kind: 'csv' | 'svg' | 'png',
  { answer, provenance, language }: EmbedAnswer & { language: Language },
): Promise<void> {
  const spec = () =>
    framedSpec(answer, { language, scheme: 'light', width: WIDTH }, { title: answer.question[language], provenance });
  const make = {
    csv: async () => new Blob([tidyCsv(answer)], { type: 'text/csv' }),
    svg: async () => new Blob([(await drawSvg(spec())).svg], { type: 'image/svg+xml' }),
    png: () => drawPng(spec(), SCALE),
  };
  saveFile(chartFileName(answer, kind, provenance.day), await make[kind]());
}
