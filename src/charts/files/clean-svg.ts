import { TURNING_MARKS } from '../../text/turning-marks.ts';

/** What XML cannot hold, however it is written, and halves of pairs. */
const NOT_XML = /[^\P{Cc}\t\n\r\x7f-\x9f]|\p{Cs}|[\ufffe\uffff]/gu;

/** An SVG, as Vega writes it, that every program reads whatever the texts of the notices hold. */
export function cleanSvg(svg: string): string {
  return svg.replaceAll(NOT_XML, '\ufffd').replaceAll(TURNING_MARKS, '');
}
