/** An answer: how much it is, the ways to show it and to take it along, and the table or the picture. */
import { useMemo, useState } from 'preact/hooks';
import { CopyOutcome } from '../../components/copy-outcome.tsx';
import { saveFile, stampedName } from '../../components/save-file.ts';
import { Segmented } from '../../components/segmented.tsx';
import { useCopy } from '../../components/use-copy.ts';
import { words } from '../../messages/words.ts';
import { route } from '../../navigation.ts';
import { SHOWS } from '../../route/fields.ts';
import type { Sorting } from './arrange.ts';
import { ResultChart } from './result-chart.tsx';
import { ResultTable } from './result-table.tsx';
import type { Answer } from './use-run.ts';

export function ResultView({ answer }: { answer: Answer }) {
  const { show } = route.value;
  const messages = words();
  const { result, arrange } = answer;
  const { columns } = result;
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const copying = useCopy();
  const rows = useMemo(() => arrange.orderRows(columns, sorting), [arrange, columns, sorting]);
  if (result.rows === 0) return <p class="state">{messages.data.noRows}</p>;

  const plan = columns.find(({ name }) => name === 'explain_value');
  if (plan !== undefined) return <pre class="plan">{plan.values.join('\n')}</pre>;
  const save = () => {
    const csv = new Blob([arrange.delimitedText(columns, rows, ',')], { type: 'text/csv;charset=utf-8' });
    saveFile(stampedName('notice-atlas', 'csv'), csv);
  };
  return (
    <>
      <div class="controls">
        <Segmented
          label={messages.data.show}
          choices={SHOWS.map((key) => ({
            key,
            label: messages.data.shows[key],
            change: { show: key },
            current: key === show,
          }))}
        />
        <span class="actions">
          <button type="button" onClick={save}>
            {messages.data.saveCsv}
          </button>
          <button
            type="button"
            onClick={() => copying.copy(arrange.delimitedText(columns, rows, '\t'), messages.copied)}
          >
            {messages.data.copyTable}
          </button>
          <button type="button" onClick={() => copying.copy(arrange.markdownText(columns, rows), messages.copied)}>
            {messages.data.copyMarkdown}
          </button>
        </span>
      </div>
      <CopyOutcome {...copying} />
      {show === 'table' ? (
        <ResultTable columns={columns} rows={rows} sorting={sorting} onSort={setSorting} label={messages.data.result} />
      ) : (
        <ResultChart
          columns={columns}
          rows={rows}
          kind={show}
          resultKey={`${answer.turn} ${sorting?.column ?? ''} ${sorting?.descending ?? ''}`}
        />
      )}
    </>
  );
}
