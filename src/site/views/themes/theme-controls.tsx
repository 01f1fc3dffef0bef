/** What the picture of themes shows: which picture, by what, which numbers, in what order. */
import { COLUMN_KINDS, columnLabels } from '../../../charts/columns.ts';
import type { Corpus } from '../../../charts/corpus.ts';
import { passes } from '../../../charts/notice-passes.ts';
import { CELL_VALUES, MOST_COLUMNS } from '../../../charts/theme-cells.ts';
import { columnRows } from '../../components/evidence/column-rows.ts';
import { Segmented } from '../../components/segmented.tsx';
import { words } from '../../messages/words.ts';
import { go, linkTo, route } from '../../navigation.ts';
import { PICTURES } from '../../route/fields.ts';
import { filtersOf } from '../../route/route.ts';
import { hasColumns } from './has-columns.ts';

export function ThemeControls({ corpus }: { corpus: Corpus }) {
  const { chart, by, value } = route.value;
  const messages = words().themes;
  return (
    <div class="controls">
      <Segmented
        label={messages.picture}
        choices={PICTURES.map((key) => ({
          key,
          label: messages[key],
          change: { chart: key },
          current: key === chart,
        }))}
      />
      {hasColumns(chart) && (
        <Segmented
          label={messages.by}
          choices={COLUMN_KINDS.map((key) => ({
            key,
            label: messages[`by_${key}`],
            // What was picked in one kind of column means nothing in another.
            change: { by: key, at: null, order: null },
            current: key === by,
          }))}
        />
      )}
      {hasColumns(chart) && chart !== 'quotes' && (
        <Segmented
          label={messages.value}
          choices={CELL_VALUES.map((key) => ({
            key,
            label: messages[`value_${key}`],
            change: { value: key },
            current: key === value,
          }))}
        />
      )}
      {hasColumns(chart) && <OrderSelect corpus={corpus} />}
      {chart !== 'focus' && (
        <a {...linkTo({ chart: 'focus', themes: [], theme: null, at: null, order: null })}>{messages.mission}</a>
      )}
    </div>
  );
}

function OrderSelect({ corpus }: { corpus: Corpus }) {
  const { by, order, lang } = route.value;
  const messages = words().themes;
  const filters = filtersOf(route.value);
  const notices = corpus.notices.filter((notice) => passes(notice, filters));
  const columns = columnRows({ ...corpus, notices }, by);
  const labels = columnLabels(columns, by, lang);
  return (
    <label class="choice">
      <span>{messages.order}</span>
      <select value={order ?? ''} onChange={(event) => go({ order: event.currentTarget.value || null })}>
        <option value="">{messages.orderCodebook}</option>
        {columns.length <= MOST_COLUMNS && (
          <optgroup label={messages.orderThemes}>
            {columns.map(({ column }) => (
              <option key={column} value={`column ${column}`}>
                {labels.get(column)}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label={messages.orderColumns}>
          {corpus.themes.map((theme) => (
            <option key={theme.theme} value={`theme ${theme.theme}`}>
              {lang === 'zh' ? theme.name_zh : theme.name_en}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}
