/** Nests the labels of a notice into sections. */
import { type Label, RANK } from './label-kinds.ts';
import { OWN_PART } from './next-steps.ts';
import { scanMeasureLabels } from './scan-measure-labels.ts';
import { afterProblemMark, bodyStart, hasMarker, titleEnd } from './section-text.ts';

export interface Section {
  label: Label;
  parent: Section | null;
  children: Section[];
  /** Shadow offset where it ends, all of its children within. */
  end: number;
  titleEnd: number;
  bodyStart: number;
  /** 一是 and its like in its own words, those of its children left out. */
  isLabels: Label[];
}

function lineEndAt(text: string, from: number, to: number): number {
  const at = text.slice(from, to).indexOf('\n');
  return at < 0 ? to : from + at;
}

/** The outermost sections, in order, of labels in order; the last one ends at `to`. */
export function buildTree(labels: readonly Label[], text: string, to: number): Section[] {
  const roots: Section[] = [];
  const all: Section[] = [];
  const open: Section[] = [];
  for (const found of labels) {
    const label = { ...found, end: afterProblemMark(text, found.end) };
    while (open.length > 0 && open.at(-1)!.label.rank >= label.rank) open.pop()!.end = label.start;
    const parent = open.at(-1) ?? null;
    const section: Section = { label, parent, children: [], end: to, titleEnd: 0, bodyStart: 0, isLabels: [] };
    (parent ? parent.children : roots).push(section);
    open.push(section);
    all.push(section);
  }
  for (const section of all) {
    const ownEnd = section.children[0]?.label.start ?? section.end;
    section.isLabels = scanMeasureLabels(text, section.label.end, ownEnd);
    const lineEnd = lineEndAt(text, section.label.end, ownEnd);
    section.titleEnd = titleEnd(text, section.label.end, lineEnd, section.isLabels[0]?.start ?? ownEnd);
    section.bodyStart = bodyStart(text, section.titleEnd, ownEnd);
  }
  return roots;
}

/** How the numbers of a notice are used, which only the whole of it tells. */
export interface Habits {
  /** (1) numbers items: some of them hold 一是. */
  bracketedItems: boolean;
  /** (1) numbers items wherever it stands: most of them name a problem, or an area's task with ① below. */
  bracketedProblems: boolean;
}

/** (1) or 1): the one stands for the other. */
function isBracketed({ kind }: Label): boolean {
  return kind === 'bracketed-arabic' || kind === 'half-bracketed';
}

/** What a title ends in that names a problem, and no action. */
const PROBLEM =
  /(?:问题|不[^，。；、]{1,4}|缺[失位乏]|薄弱|滞后|差距|漏洞|短板|[弱淡虚]化|粗放|缓慢|突出|空白|盲区|隐患|偏[低高差弱少慢])$/;
const AREA = /方面$/;

/** Whether (1) carries a title of its own that makes it an item: a problem, or a task of an area with ① below. */
function isTitledItem(section: Section, text: string): boolean {
  const { label, parent, children } = section;
  const title = text.slice(label.end, section.titleEnd);
  if (title.length > LONGEST_TITLE || section.bodyStart >= section.end) return false;
  if (PROBLEM.test(title)) return true;
  const above = parent ? text.slice(parent.label.end, parent.titleEnd) : '';
  return children.length > 0 && AREA.test(above);
}

const LONGEST_TITLE = 60;

/** Reads the habits of a notice from its tree. */
export function habitsOf(roots: readonly Section[], text: string): Habits {
  let bracketed = 0;
  let holdIs = 0;
  let titled = 0;
  const count = (section: Section): void => {
    if (isBracketed(section.label)) {
      bracketed += 1;
      if (section.isLabels.length > 0) holdIs += 1;
      if (isTitledItem(section, text)) titled += 1;
    }
    section.children.forEach(count);
  };
  roots.forEach(count);
  return { bracketedItems: holdIs > 0, bracketedProblems: titled * 2 > bracketed };
}

/**
 * Whether the sections below `section` are its measures and not items of their own: (1) ① always, unless they
 * hold 一是 themselves or elsewhere number items; 1. only where a marker such as 整改情况： stands right before
 * the first. In the parts on the bureau's own work and on next steps (1) right below 一、 numbers items.
 */
export function childrenAreMeasures(section: Section, text: string, habits: Habits): boolean {
  const first = section.children[0];
  if (!first) return false;
  if (section.children.some((child) => child.isLabels.length > 0)) return false;
  const { rank } = first.label;
  if (isBracketed(first.label) && habits.bracketedProblems) return false;
  if (isBracketed(first.label) && section.label.rank < RANK['bracketed-chinese']) {
    if (habits.bracketedItems || OWN_PART.test(text.slice(section.label.end, section.titleEnd))) return false;
  }
  if (rank >= RANK['bracketed-arabic']) return true;
  // Below a problem that is no number itself, or after 整改情况：, 1. numbers what was done.
  const belowProblem = section.label.rank > RANK['bracketed-chinese'] && section.label.rank < RANK.arabic;
  return rank === RANK.arabic && (belowProblem || hasMarker(text, section.label.end, first.label.start));
}

/** Where a labelled measure begins and at the latest ends. */
export interface LabelledMeasure {
  label: Label;
  end: number;
}

/**
 * The measures of a leaf section that ends at `to`: its 一是 …, or its (1) … children. The smallest numbered
 * action counts: ① below (1) where there are any.
 */
export function labelledMeasures(section: Section, to: number): LabelledMeasure[] {
  const { isLabels, children } = section;
  if (isLabels.length > 0 || children.length === 0) {
    return isLabels.map((label, index) => ({ label, end: isLabels[index + 1]?.start ?? to }));
  }
  const smallest = children.flatMap((child) => (child.children.length > 0 ? child.children : [child]));
  return smallest.map(({ label, end }) => ({ label, end: Math.min(end, to) }));
}
