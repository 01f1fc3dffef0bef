/** The filters that all views share, what is set in them, and how many notices they leave. */
import { groupLabel } from '../../charts/columns.ts';
import type { Corpus } from '../../charts/corpus.ts';
import { STATUSES } from '../../charts/filters.ts';
import { NOTICE_FACETS, passes } from '../../charts/notice-passes.ts';
import { facetOptions } from '../filters/facet-options.ts';
import { words } from '../messages/words.ts';
import { go, route } from '../navigation.ts';
import { filtersOf, type Route } from '../route/route.ts';
import { type Choice, Facet } from './facet.tsx';
import { PeriodFilter } from './period-filter.tsx';

type ListKey = 'place' | 'level' | 'province' | 'themes' | 'status';

interface Chip {
  label: string;
  change: Partial<Route>;
}

export function FilterBar({ corpus }: { corpus: Corpus }) {
  const current = route.value;
  const { lang } = current;
  const messages = words();
  const filters = filtersOf(current);

  const themes: Choice[] = corpus.themes.map((entry) => ({
    key: entry.theme,
    label: lang === 'zh' ? entry.name_zh : entry.name_en,
  }));
  const statuses: Choice[] = STATUSES.map((status) => ({ key: status, label: messages[`status_${status}`] }));
  const facets: { key: ListKey; choices: readonly Choice[] }[] = [
    ...NOTICE_FACETS.map((key) => ({ key, choices: facetOptions(corpus, filters, key, lang) })),
    { key: 'themes', choices: themes },
    { key: 'status', choices: statuses },
  ];
  const passed = corpus.notices.filter((notice) => passes(notice, filters)).length;
  const chips = facets.flatMap(({ key, choices }) => {
    const chosen: readonly string[] = current[key];
    return chosen.map(
      (value): Chip => ({
        label: choices.find((choice) => choice.key === value)?.label ?? value,
        change: { [key]: chosen.filter((entry) => entry !== value) },
      }),
    );
  });
  if (current.from !== null) chips.push({ label: messages.filters.since(current.from), change: { from: null } });
  if (current.to !== null) chips.push({ label: messages.filters.until(current.to), change: { to: null } });

  return (
    <search class="filters" aria-label={messages.filters.title}>
      <div class="facets">
        {facets.map(({ key, choices }) => (
          <Facet
            key={key}
            id={key}
            title={messages.filters[key]}
            choices={choices}
            chosen={current[key]}
            onChoose={(chosen) => go({ [key]: chosen })}
          />
        ))}
        <PeriodFilter corpus={corpus} label={(quarter) => groupLabel('quarter', quarter, lang)} />
        <p class="filters-passed" role="status">
          {messages.filters.passed(passed, corpus.notices.length)}
        </p>
      </div>
      {chips.length > 0 && <Chips chips={chips} />}
    </search>
  );
}

/** What is set, each to be taken away by itself, or all together. */
function Chips({ chips }: { chips: readonly Chip[] }) {
  const messages = words().filters;
  return (
    <ul class="chips">
      {chips.map(({ label, change }) => (
        <li key={`${Object.keys(change)} ${label}`}>
          <button type="button" class="chip" aria-label={messages.remove(label)} onClick={() => go(change)}>
            {label} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          class="link"
          onClick={() => go({ place: [], level: [], province: [], themes: [], status: [], from: null, to: null })}
        >
          {messages.clearAll}
        </button>
      </li>
    </ul>
  );
}
