/** A result as a quick chart, with the choice of its axes. */
import { VegaChart } from '../../components/vega-chart.tsx';
import type { ResultColumn } from '../../data/run-sql.ts';
import { words } from '../../messages/words.ts';
import { go, route } from '../../navigation.ts';
import { scheme } from '../../scheme.ts';
import { axesOf, type ChartKind, chartSpec, marksOf, measurable } from './chart-spec.ts';

interface Props {
  columns: readonly ResultColumn[];
  rows: Uint32Array;
  kind: ChartKind;
  /** Tells this result and this order from others. */
  resultKey: string;
}

export function ResultChart({ columns, rows, kind, resultKey }: Props) {
  const { lang, x, y } = route.value;
  const messages = words();
  const axes = axesOf(columns, kind, { x, y });
  if (axes === null) return <p class="state">{messages.data.noNumbers}</p>;
  const { marks, all } = marksOf(axes, kind, rows);
  const names = new Set(marks.map((mark) => mark.x));
  const description = messages.data.chartOf(messages.data.shows[kind], axes.x.name, axes.y.name, marks.length);
  const pick = (name: 'x' | 'y', choices: readonly ResultColumn[], label: string) => (
    <label>
      {label}{' '}
      <select value={axes[name].name} onChange={(event) => go({ [name]: event.currentTarget.value }, 'replace')}>
        {choices.map((column) => (
          <option key={column.name} value={column.name}>
            {column.name}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div class="result-chart">
      <div class="choice">
        {pick('x', columns, kind === 'bar' ? messages.data.bars : messages.data.across)}
        {pick('y', measurable(columns), kind === 'bar' ? messages.data.length : messages.data.upward)}
      </div>
      <VegaChart
        makeSpec={(width) => chartSpec(axes, kind, rows, { language: lang, scheme: scheme.value, width })}
        specKey={`${resultKey} ${kind} ${axes.x.name} ${axes.y.name} ${scheme.value}`}
        picked=""
        description={description}
        messages={messages}
        onPick={() => {}}
      />
      <ul class="notes">
        {all > marks.length && <li>{messages.data.drawnFirst(marks.length, all)}</li>}
        {all < rows.length && <li>{messages.data.notDrawn(rows.length - all)}</li>}
        {kind === 'bar' && names.size < marks.length && <li>{messages.data.stacked}</li>}
      </ul>
    </div>
  );
}
