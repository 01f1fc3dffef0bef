/** Annotations made by hand, compared with what the warehouse has for the same notices. */
import { type PlacedMeasure, placeMeasures, readCoding } from '../../../agreement/coding.ts';
import { type Comparison, compareCodings } from '../../../agreement/compare-codings.ts';
import type { NamedNotice } from '../../data/machine-coding.ts';
import { reasonOf } from '../../data/reason-of.ts';

/** As on the command line, so that the intervals are the same. */
const RESAMPLING = { resamples: 1000, seed: 1 };

export type HandFault =
  | { kind: 'unreadable'; name: string; reason: string }
  | { kind: 'unknown' | 'ambiguous' | 'twice'; name: string; file: string };

export interface GivenAnnotation {
  name: string;
  json: string;
}

export interface HandComparison {
  /** Null where no annotation could be compared. */
  comparison: Comparison | null;
  /** Ids of the notices, by the file that an annotation names. */
  notices: Map<string, string>;
  faults: HandFault[];
}

export interface Warehouse {
  noticesNamed(files: readonly string[]): Promise<NamedNotice[]>;
  machineCoding(ids: readonly string[]): Promise<Map<string, PlacedMeasure[]>>;
}

/** Compares; A is the hand, B the machine. An annotation that is at fault is left out and said. */
export async function compareByHand(given: readonly GivenAnnotation[], warehouse: Warehouse): Promise<HandComparison> {
  const faults: HandFault[] = [];
  const attempt = <T>(name: string, work: () => T): T | null => {
    try {
      return work();
    } catch (error) {
      const reason = reasonOf(error);
      faults.push({ kind: 'unreadable', name, reason: withoutName(reason, name) });
      return null;
    }
  };
  const codings = given.flatMap(({ name, json }) => {
    const coding = attempt(name, () => readCoding(name, json));
    return coding === null ? [] : [{ name, coding, file: baseName(coding.file) }];
  });
  const held = await warehouse.noticesNamed([...new Set(codings.map(({ file }) => file))]);
  const notices = new Map<string, string>();
  const placed = codings.flatMap(({ name, coding, file }) => {
    const [notice, other] = held.filter((entry) => entry.name === file);
    const kind =
      notice === undefined ? 'unknown' : other !== undefined ? 'ambiguous' : notices.has(file) ? 'twice' : null;
    if (kind !== null) faults.push({ kind, name, file });
    if (kind !== null || notice === undefined) return [];
    const measures = attempt(name, () => placeMeasures(name, coding, notice.text));
    if (measures === null) return [];
    notices.set(file, notice.notice_id);
    return [{ file, notice, measures }];
  });
  if (placed.length === 0) return { comparison: null, notices, faults };
  const machine = await warehouse.machineCoding(placed.map(({ notice }) => notice.notice_id));
  const comparison = compareCodings(
    placed.map(({ file, notice, measures }) => ({
      file,
      text: notice.text,
      a: measures,
      b: machine.get(notice.notice_id) ?? [],
    })),
    RESAMPLING,
  );
  return { comparison, notices, faults };
}

function baseName(file: string): string {
  return file.split(/[/\\]/).at(-1)!;
}

/** Errors begin with the file's name, which stands before them already. */
function withoutName(reason: string, name: string): string {
  return reason.startsWith(`${name}: `) ? reason.slice(name.length + 2) : reason;
}
