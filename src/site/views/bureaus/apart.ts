/** What sets a few notices apart: what exactly one of them reports, what all but one do, what several share. */
import type { Filters } from '../../../charts/filters.ts';
import type { Report } from '../../data/bureau-reports.ts';
import type { Messages } from '../../messages/zh.ts';

export interface Apart {
  /** What no other of them reports, under the notice that does. */
  only: Map<string, Report[]>;
  /** What all others report, under the notice that does not; nothing with two, where it would say `only` again. */
  lacking: Map<string, string[]>;
  /** What at least two report, each with its reports in the notices' order. */
  shared: { subject: string; reports: Report[] }[];
}

/** Subjects stand in the order of the reports. */
export function setApart(reports: readonly Report[], ids: readonly string[]): Apart {
  const bySubject = new Map<string, Report[]>();
  for (const report of reports) {
    bySubject.set(report.subject, [...(bySubject.get(report.subject) ?? []), report]);
  }
  const only = new Map<string, Report[]>(ids.map((id) => [id, []]));
  const lacking = new Map<string, string[]>(ids.map((id) => [id, []]));
  const shared: Apart['shared'] = [];
  for (const [subject, group] of bySubject) {
    const place = ({ notice_id }: Report) => ids.indexOf(notice_id);
    const [first, ...others] = group.sort((a, b) => place(a) - place(b));
    if (first === undefined) continue;
    if (others.length === 0) {
      if (ids.length > 1) only.get(first.notice_id)?.push(first);
      continue;
    }
    shared.push({ subject, reports: group });
    if (group.length === ids.length - 1) {
      const silent = ids.find((id) => group.every((report) => report.notice_id !== id))!;
      lacking.get(silent)!.push(subject);
    }
  }
  return { only, lacking, shared };
}

/** What filters that are set do to what is set apart: "only this one writes on it" is said under them. */
export function apartNotes({ themes, statuses }: Filters, words: Messages['bureaus']): string[] {
  return [...(themes.length > 0 ? [words.apartThemes] : []), ...(statuses.length > 0 ? [words.apartStatuses] : [])];
}
