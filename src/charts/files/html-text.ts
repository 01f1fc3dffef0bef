import { TURNING_MARKS } from '../../text/turning-marks.ts';

const MARKUP = /[<>&"']/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML that shows it, in an element or a quoted attribute. */
export function htmlText(text: string): string {
  return text.replaceAll(TURNING_MARKS, '').replaceAll(MARKUP, (character) => ENTITIES[character]!);
}
