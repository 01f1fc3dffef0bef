/** The chart as a table. A number leads to its evidence as the mark in the picture does. */
import { useState } from 'preact/hooks';
import type { ChartTable, Target } from '../../charts/chart.ts';
import type { Messages } from '../messages/zh.ts';
import type { LinkProps } from '../navigation.ts';

/** A link inside the page, or out of a frame that holds nothing but the chart. */
type EvidenceLink = LinkProps | { href: string; target: '_blank'; rel: 'noopener' };

interface Props {
  /** Made when the reader opens it. */
  table: () => ChartTable;
  caption: string;
  messages: Messages;
  /** The link from a number to its evidence. */
  linkOf: (target: Target) => EvidenceLink;
}

export function ChartDataTable({ table, caption, messages, linkOf }: Props) {
  // Hundreds of cells, which nobody waits for as long as they are folded away.
  const [open, setOpen] = useState(false);
  return (
    <details class="chart-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{messages.asTable}</summary>
      {open && <OpenTable table={table()} caption={caption} linkOf={linkOf} />}
    </details>
  );
}

function OpenTable({ table, caption, linkOf }: { table: ChartTable; caption: string; linkOf: Props['linkOf'] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be reachable by keyboard.
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
  );
}
