/** The files in which a chart leaves the page, each made when the reader asks for it. */
import type { Language, Look } from '../../../charts/chart.ts';
import type { ChartAnswer } from '../../../charts/chart-answer.ts';
import { specJson } from '../../../charts/files/spec-json.ts';
import { tidyCsv } from '../../../charts/files/tidy-csv.ts';
import { chartWorkbook } from '../../../charts/files/workbook.ts';
import { type Frame, framedSpec } from '../../../charts/framed-spec.ts';
import { currentProvenance } from '../../data/provenance.ts';
import { drawPng, drawSvg } from './draw-picture.ts';

/** A chart as it stands on the page. */
export interface OnPage {
  answer: ChartAnswer;
  language: Language;
  /** Width of the picture in CSS pixels. */
  width: number;
}

/** A picture in a document is seldom narrower; below this a chart drops what it has no room for. */
const NARROWEST = 640;

/** On light paper whatever the page has: a picture for a document. */
function lookOf({ language, width }: OnPage): Look {
  return { language, scheme: 'light', width: Math.max(NARROWEST, width) };
}

async function frameOf({ answer, language }: OnPage): Promise<Frame> {
  return { title: answer.question[language], provenance: await currentProvenance() };
}

async function specOf(chart: OnPage) {
  return framedSpec(chart.answer, lookOf(chart), await frameOf(chart));
}

/** A kind of file: its name in the menu, its extension without a dot, and how it is made. */
export interface ChartFile {
  label: string;
  extension: string;
  make(chart: OnPage): Promise<Blob>;
}

/** Pixels of a PNG to each CSS pixel. */
const SCALES = [1, 2, 3, 4] as const;

export const PICTURE_FILES: readonly ChartFile[] = [
  ...SCALES.map((scale) => ({
    label: `PNG ${scale}×`,
    extension: 'png',
    make: async (chart: OnPage) => drawPng(await specOf(chart), scale),
  })),
  {
    label: 'SVG',
    extension: 'svg',
    make: async (chart) => new Blob([(await drawSvg(await specOf(chart))).svg], { type: 'image/svg+xml' }),
  },
];

export const DATA_FILES: readonly ChartFile[] = [
  {
    label: 'CSV',
    extension: 'csv',
    make: async ({ answer }) => new Blob([tidyCsv(answer)], { type: 'text/csv;charset=utf-8' }),
  },
  {
    label: 'XLSX',
    extension: 'xlsx',
    make: async ({ answer, language }) =>
      new Blob([await chartWorkbook(answer, language, await currentProvenance())], {
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      }),
  },
];

export const SPEC_FILE: ChartFile = {
  label: 'Vega-Lite',
  extension: 'vl.json',
  make: async (chart) =>
    new Blob([specJson(chart.answer, lookOf(chart), await frameOf(chart))], { type: 'application/json' }),
};
