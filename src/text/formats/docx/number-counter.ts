import { formatNumber } from './number-format.ts';
import type { Level, NumberedList, Numbering } from './numbering.ts';

const LEVELS = 9;
/** A full-width mark at the end of a number carries its own space. */
const OWN_SPACE = /[、。．）】〕①-⑳]$/;
/** A bullet from a symbol font has no meaning outside it. */
const PRIVATE_USE = /[\uE000-\uF8FF]/;

/** Counts the numbered paragraphs of a document in order, and prints their numbers as Word does. */
export class NumberCounter {
  /** By abstract list: the last number printed at each level. */
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(private readonly numbering: Numbering) {}

  /** The level of a list at which paragraphs of a style are numbered, or null. */
  levelOfStyle(listId: string, style: string): number | null {
    for (const [index, level] of this.numbering.get(listId)?.levels ?? []) if (level.style === style) return index;
    return null;
  }

  /** What Word prints before the next paragraph of a list, with the space behind it; nothing for an unknown list. */
  next(listId: string, levelIndex: number): string {
    const list = this.numbering.get(listId);
    const level = list?.levels.get(levelIndex);
    if (list === undefined || level === undefined) return '';
    const counts = this.countsOf(list, listId);
    const last = counts[levelIndex];
    counts[levelIndex] = last === undefined ? level.start : last + 1;
    for (let deeper = levelIndex + 1; deeper < LEVELS; deeper += 1) {
      const after = list.levels.get(deeper)?.restartAfter ?? null;
      if (after === null || levelIndex < after) counts[deeper] = undefined;
    }
    return printed(level, list, counts);
  }

  private countsOf(list: NumberedList, listId: string): (number | undefined)[] {
    const counts = this.counts.get(list.abstractId) ?? new Array<number | undefined>(LEVELS).fill(undefined);
    this.counts.set(list.abstractId, counts);
    if (!this.begun.has(listId)) {
      this.begun.add(listId);
      for (const [index, start] of list.starts) counts[index] = start - 1;
    }
    return counts;
  }
}

function printed(level: Level, list: NumberedList, counts: readonly (number | undefined)[]): string {
  if (level.format === 'bullet') return PRIVATE_USE.test(level.pattern) ? '• ' : `${level.pattern} `;
  const label = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const shown = list.levels.get(index);
    return formatNumber(counts[index] ?? shown?.start ?? 1, level.legal ? 'decimal' : (shown?.format ?? 'decimal'));
  });
  return label === '' || level.suffix === 'nothing' || OWN_SPACE.test(label) ? label : `${label} `;
}
