/** Which items belong to the part on next steps, where all is planned and nothing done. */
import type { Outline } from './outline-writer.ts';

const NEXT_STEPS =
  /下一?步|下步|今后|后续(?:工作|整改)|(?:工作|整改)(?:打算|安排|计划)$|持续(?:深化|巩固|推进)[^。]{0,12}整改/;

/** Titles of the parts on how the bureau went about it and on what comes next. */
export const OWN_PART = new RegExp(`${NEXT_STEPS.source}|主体责任|组织(?:开展|落实|推进)|总体情况|下步`);

/** 健全长效机制，巩固整改成果: plans in some notices, a report in others; its words decide. */
const LASTING = /长效|巩固/;
const PAST = /先后|已[经全于完]|多次|[开定善]了|制定完善|目前/;

/** Ids of the items that stand in the part on next steps. */
export function nextStepItems({ headings, items }: Outline, source: string): Set<string> {
  const ids = new Set<string>();
  const lastOfLevel = headings.findLast((h) => h.level === 1);
  const heading = headings.findLast(
    (h) => NEXT_STEPS.test(h.title) || (LASTING.test(h.title) && h === lastOfLevel && !PAST.test(source.slice(h.end))),
  );
  const isLast = heading && !headings.some((h) => h.start > heading.start && h.level <= heading.level);
  for (const item of items) {
    if (isLast && item.start > heading.start) ids.add(item.id);
  }
  const last = items.at(-1);
  if (last && last.under === null && NEXT_STEPS.test(last.title)) ids.add(last.id);
  return ids;
}
