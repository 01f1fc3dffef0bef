/** The chart as a table. A number leads to its evidence as the mark in the picture does. */
import type { ChartTable, Target } from '../../charts/chart.ts';
import type { Messages } from '../messages/zh.ts';
import type { LinkProps } from '../navigation.ts';

export function ChartDataTable({
  table,
  caption,
  messages,
  linkOf,
}: {
  table: ChartTable;
  caption: string;
  messages: Messages;
  /** The link from a number to its evidence. */
  linkOf: (target: Target) => LinkProps;
}) {
  return (
    <details class="chart-table">
      <summary>{messages.asTable}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be reachable by keyboard. */}
      <section class="table-scroll" tabIndex={0} aria-label={caption}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, at) => (
              <tr key={`${row.header} ${at}`}>
                <th scope="row">{row.header}</th>
                {row.cells.map((cell, index) => (
                  <td key={table.columns[index + 1]}>
                    {cell.target === null ? cell.text : <a {...linkOf(cell.target)}>{cell.text}</a>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
