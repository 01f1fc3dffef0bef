/** Where the notices come from and when they were published; each line sets the filter that it counts. */
import { groupLabel } from '../../../charts/columns.ts';
import type { Corpus } from '../../../charts/corpus.ts';
import { UNKNOWN } from '../../../charts/filters.ts';
import { passes } from '../../../charts/notice-passes.ts';
import { facetOptions, monthsOfQuarter, quartersOf } from '../../filters/facet-options.ts';
import { words } from '../../messages/words.ts';
import { linkTo, route } from '../../navigation.ts';
import { filtersOf, type Route } from '../../route/route.ts';

interface Line {
  key: string;
  label: string;
  notices: number;
  change: Partial<Route> | null;
}

/** Lines that are shown before the rest is put together. */
const MOST_LINES = 8;

export function Composition({ corpus }: { corpus: Corpus }) {
  const { lang } = route.value;
  const messages = words();
  const filters = filtersOf(route.value);
  const held = { ...corpus, notices: corpus.notices.filter((notice) => passes(notice, filters)) };
  const facet = (key: 'level' | 'province'): Line[] =>
    facetOptions(held, filters, key, lang).map((option) => ({
      ...option,
      change: key === 'level' ? { level: [option.key as Route['level'][number]] } : { province: [option.key] },
    }));
  const inQuarter = (quarter: string | null) =>
    held.notices.filter((notice) => notice.published_quarter === quarter).length;
  const quarters = quartersOf(held)
    .map((quarter): Line => {
      const { first, last } = monthsOfQuarter(quarter);
      const label = groupLabel('quarter', quarter, lang);
      return { key: quarter, label, notices: inQuarter(quarter), change: { from: first, to: last } };
    })
    .reverse();
  const undated = inQuarter(null);
  if (undated > 0) {
    quarters.push({ key: UNKNOWN, label: groupLabel('quarter', UNKNOWN, lang), notices: undated, change: null });
  }
  return (
    <section class="composition" aria-label={messages.overview.composition}>
      <Lines title={messages.filters.level} lines={facet('level')} />
      <Lines title={messages.filters.province} lines={facet('province')} />
      <Lines title={messages.filters.period} lines={quarters} />
    </section>
  );
}

function Lines({ title, lines }: { title: string; lines: Line[] }) {
  const messages = words().overview;
  const most = Math.max(1, ...lines.map((line) => line.notices));
  const shown = lines.length > MOST_LINES + 1 ? lines.slice(0, MOST_LINES) : lines;
  const rest = lines.slice(shown.length);
  return (
    <div>
      <h3>{title}</h3>
      <ul class="bars">
        {shown.map(({ key, label, notices, change }) => (
          <li key={key}>
            {change === null ? <span>{label}</span> : <a {...linkTo(change)}>{label}</a>}
            <span class="bar" aria-hidden="true">
              <span style={{ width: `${(notices / most) * 100}%` }} />
            </span>
            <span class="bar-count">{messages.count(notices)}</span>
          </li>
        ))}
        {rest.length > 0 && (
          <li class="faint">
            {messages.rest(
              rest.length,
              rest.reduce((sum, line) => sum + line.notices, 0),
            )}
          </li>
        )}
      </ul>
    </div>
  );
}
