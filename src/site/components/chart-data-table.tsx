/** The chart as a table. A number leads to its evidence as the mark in the picture does. */
import type { ChartTable } from '../../charts/chart.ts';
import type { Messages } from '../messages/zh.ts';
import { linkTo } from '../navigation.ts';
import { routeOfTarget } from './picked-target.ts';

export function ChartDataTable({
  table,
  caption,
  messages,
}: {
  table: ChartTable;
  caption: string;
  messages: Messages;
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
                    {cell.target === null ? cell.text : <a {...linkTo(routeOfTarget(cell.target))}>{cell.text}</a>}
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
