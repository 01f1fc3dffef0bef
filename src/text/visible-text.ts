import { TURNING_MARKS } from './turning-marks.ts';

/** A text that cannot steer a terminal: control characters as their pictures (␊ is a line end). */
export function visibleText(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, picture).replaceAll(TURNING_MARKS, '�');
}

function picture(control: string): string {
  return control < ' ' ? String.fromCharCode(0x2400 + control.charCodeAt(0)) : '�';
}
