import { visibleText } from '../text/visible-text.ts';

/** What went wrong as one readable line; what it repeats of a file or an argument cannot steer the terminal. */
export function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return visibleText(message.replaceAll(/\s*\n\s*/g, ' ').trim()) || 'unknown error';
}
