/** To the columns before and after those in sight; on a narrow screen, to any one of them. */
import type { ThemeCell } from '../../../charts/theme-cells.ts';
import { words } from '../../messages/words.ts';
import { go, linkTo } from '../../navigation.ts';
import type { ColumnGroup } from './quote-columns.ts';

/** `at` of the address tells which columns are in sight. */
export function QuoteSteps({ group, total }: { group: ColumnGroup; total: number }) {
  const { themes: messages } = words();
  if (group.previous === null && group.next === null) return null;
  return (
    <p class="quotes-steps">
      {group.previous !== null && <a {...linkTo({ at: group.previous })}>← {messages.quotesBefore}</a>}
      <span role="status">{messages.quotesColumns(group.first, group.first + group.columns.length - 1, total)}</span>
      {group.next !== null && <a {...linkTo({ at: group.next })}>{messages.quotesAfter} →</a>}
    </p>
  );
}

interface ChooserProps {
  columns: readonly ThemeCell[];
  labels: ReadonlyMap<string, string>;
  current: string;
}

export function QuoteChooser({ columns, labels, current }: ChooserProps) {
  return (
    <label class="choice quotes-chooser">
      <span>{words().themes.quotesColumn}</span>
      <select value={current} onChange={(event) => go({ at: event.currentTarget.value })}>
        {columns.map(({ column, measures_total }) => (
          <option key={column} value={column}>
            {labels.get(column)} (n={measures_total})
          </option>
        ))}
      </select>
    </label>
  );
}
