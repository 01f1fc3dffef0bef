/** The notices of the same place before and after one. */
import { UNKNOWN } from '../../../charts/filters.ts';

interface PlacedNotice {
  notice_id: string;
  place: string;
  published: string | null;
  file: string;
}

/** By date of publication; those without a date come first. Null where there is none, or the place is not known. */
export function neighbours<Notice extends PlacedNotice>(
  notices: readonly Notice[],
  id: string,
): { earlier: Notice | null; later: Notice | null } {
  const place = notices.find((notice) => notice.notice_id === id)?.place;
  if (place === undefined || place === UNKNOWN) return { earlier: null, later: null };
  const order = (notice: Notice) => `${notice.published ?? ''} ${notice.file} ${notice.notice_id}`;
  const same = notices.filter((notice) => notice.place === place).sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const at = same.findIndex((notice) => notice.notice_id === id);
  return { earlier: same[at - 1] ?? null, later: same[at + 1] ?? null };
}
