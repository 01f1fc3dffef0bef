/** A table with a column for each of the notices that stand side by side, its rows in groups. */
import type { ComponentChildren } from 'preact';
import { seriesColours } from '../../../charts/series-look.ts';
import { scheme } from '../../scheme.ts';

export interface BureauRow {
  header: string;
  /** One a notice. */
  cells: readonly ComponentChildren[];
}

interface Props {
  caption: string;
  /** Ids of the notices, and the head of each one's column. */
  columns: readonly { id: string; head: ComponentChildren; small: boolean }[];
  groups: readonly { title: string | null; rows: readonly BureauRow[] }[];
}

export function BureauTable({ caption, columns, groups }: Props) {
  // The colours are those of the theme profile.
  const colours = seriesColours(columns.length, scheme.value);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be reachable by keyboard.
    <section class="bureau-scroll" tabIndex={0} aria-label={caption}>
      <table class="bureau-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ id, head, small }, at) => (
              <th key={id} scope="col" class={small ? 'small' : undefined} style={{ borderTopColor: colours[at] }}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ title, rows }) => (
          <tbody key={title}>
            {title !== null && (
              <tr class="bureau-group">
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  <span>{title}</span>
                </th>
              </tr>
            )}
            {rows.map(({ header, cells }) => (
              <tr key={header}>
                <th scope="row">{header}</th>
                {cells.map((cell, at) => (
                  <td key={columns[at]!.id} class={columns[at]!.small ? 'small' : undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
