/** A report on the notices side by side as a file; loaded when it is asked for. */
import type { Language } from '../../../charts/chart.ts';
import type { Corpus } from '../../../charts/corpus.ts';
import { framedSpec } from '../../../charts/framed-spec.ts';
import { buildReport } from '../../../report/build-report.ts';
import type { DrawChart } from '../../../report/report-context.ts';
import { drawPng, drawSvg } from '../../components/chart-menu/draw-picture.ts';
import { currentProvenance } from '../../data/provenance.ts';
import { ask } from '../../data/warehouse.ts';

export type ReportFormat = 'docx' | 'html';

export interface AskedReport {
  corpus: Corpus;
  language: Language;
  notices: readonly string[];
  themes: readonly string[];
  /** The day at which promises count as overdue, null for today. */
  asOf: string | null;
  onProgress: (done: number, all: number) => void;
}

/** As the command line draws them. */
const WIDTH = 640;
const SCALE = 2;

/** @throws where the database cannot be read or a picture cannot be drawn */
export async function makeReport(asked: AskedReport, format: ReportFormat): Promise<Blob> {
  const { corpus, language, notices, themes, asOf, onProgress } = asked;
  const { version, day } = await currentProvenance();
  const report = await buildReport(
    { language, title: null, notices, themes, asOf: asOf ?? day, day, width: WIDTH },
    { held: corpus, ask, draw: drawFor(format), version, onProgress },
  );
  if (format === 'html') {
    const { writeHtml } = await import('../../../report/write-html.ts');
    return new Blob([writeHtml(report)], { type: 'text/html;charset=utf-8' });
  }
  const { writeDocx } = await import('../../../report/write-docx.ts');
  return new Blob([await writeDocx(report)], {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  });
}

function drawFor(format: ReportFormat): DrawChart {
  return async (answer, look) => {
    const spec = framedSpec(answer, look, { title: null, provenance: null });
    const drawn = await drawSvg(spec);
    if (format === 'html') return { ...drawn, png: null };
    return { ...drawn, png: new Uint8Array(await (await drawPng(spec, SCALE)).arrayBuffer()) };
  };
}
