/** The colours of an embedded chart, where its address sets them whatever the reader's system says. */
import { scheme } from '../scheme.ts';
import type { Switches } from './embed-switches.ts';

const BY_SYSTEM = /prefers-color-scheme:\s*(dark|light)/;

/** Keeps style sheets and pictures to one scheme; `auto` leaves them to the reader's system. */
export function keepScheme(wanted: Switches['scheme']): void {
  if (wanted === 'auto') return;
  scheme.value = wanted;
  document.documentElement.style.colorScheme = wanted;
  // The sheets say dark once, for the system; a second set of the same colours would drift from it.
  for (const { cssRules } of document.styleSheets) {
    for (const rule of cssRules) {
      const named = rule instanceof CSSMediaRule ? BY_SYSTEM.exec(rule.conditionText)?.[1] : undefined;
      if (named !== undefined) (rule as CSSMediaRule).media.mediaText = named === wanted ? 'all' : 'not all';
    }
  }
}
