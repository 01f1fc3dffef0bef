/** A result as a table, of which only the rows in sight are in the page. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useVirtualizer } from '../../components/use-virtualizer.ts';
import type { ResultCell, ResultColumn } from '../../data/run-sql.ts';
import { words } from '../../messages/words.ts';
import { linkToNotice } from '../../navigation.ts';
import type { Sorting } from './arrange.ts';
import { CellDialog, type OpenCell } from './cell-dialog.tsx';
import { cellText, columnWidth, MOST_SHOWN, widthOf } from './cell-text.ts';
import { type RowTarget, rowTargets } from './row-target.ts';

/** Height of a row in pixels: each has one line. */
const ROW = 32;
/** Width of the column with the links to the notices, in em. */
const LINKS = 3;

/** The room that columns of some widths in em take, with their padding. */
const roomOf = (widths: readonly number[]): string =>
  `calc(${widths.reduce((sum, width) => sum + width, 0)}em + ${widths.length * 1.2}rem)`;

interface Props {
  columns: readonly ResultColumn[];
  /** Numbers of the rows, in the order to be shown. */
  rows: Uint32Array;
  sorting: Sorting | null;
  onSort: (sorting: Sorting | null) => void;
  label: string;
}

export function ResultTable({ columns, rows, sorting, onSort, label }: Props) {
  const messages = words().data;
  const frame = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<OpenCell | null>(null);
  const virtualizer = useVirtualizer(frame, {
    count: rows.length,
    rowHeight: ROW,
    keyOf: (index) => index,
  });
  const widths = useMemo(() => columns.map(columnWidth), [columns]);
  const targetOf = useMemo(() => rowTargets(columns), [columns]);
  useLayoutEffect(() => {
    frame.current!.scrollTop = 0;
  }, [rows]);

  const entries = virtualizer.getVirtualItems();
  const above = entries[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (entries.at(-1)?.end ?? 0);
  const links = targetOf === null ? [] : [LINKS];
  const spanned = columns.length + links.length;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be reachable by keyboard. */}
      <section ref={frame} class="result-scroll" tabIndex={0} aria-label={label}>
        <table class="result-table" aria-rowcount={rows.length + 1} style={{ width: roomOf([...links, ...widths]) }}>
          <colgroup>
            {links.map((width) => (
              <col key="links" style={{ width: roomOf([width]) }} />
            ))}
            {widths.map((width, index) => (
              <col key={columns[index]!.name} style={{ width: roomOf([width]) }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {targetOf !== null && <th scope="col">{messages.source}</th>}
              {columns.map((column) => (
                <ColumnHead key={column.name} column={column} sorting={sorting} onSort={onSort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {above > 0 && <Gap height={above} columns={spanned} />}
            {entries.map(({ index }) => {
              const row = rows[index];
              return (
                row !== undefined && (
                  <tr key={row} aria-rowindex={index + 2}>
                    {targetOf !== null && (
                      <td>
                        <SourceLink target={targetOf(row)} label={messages.openSource(index + 1)} />
                      </td>
                    )}
                    {columns.map((column) => (
                      <Cell
                        key={column.name}
                        column={column}
                        cell={column.values[row] ?? null}
                        onOpen={(text) => setOpen({ column: column.name, text })}
                      />
                    ))}
                  </tr>
                )
              );
            })}
            {below > 0 && <Gap height={below} columns={spanned} />}
          </tbody>
        </table>
      </section>
      <CellDialog cell={open} onClose={() => setOpen(null)} />
    </>
  );
}

/** The room of rows that are not in the page. */
function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row cannot have the focus.
    <tr aria-hidden="true" class="result-gap">
      <td colSpan={columns} style={{ height: `${height}px` }} />
    </tr>
  );
}

function ColumnHead({ column, sorting, onSort }: { column: ResultColumn } & Pick<Props, 'sorting' | 'onSort'>) {
  const sorted = sorting?.column === column.name ? (sorting.descending ? 'descending' : 'ascending') : undefined;
  const next = () => {
    if (sorted === undefined) onSort({ column: column.name, descending: false });
    else onSort(sorted === 'ascending' ? { column: column.name, descending: true } : null);
  };
  return (
    <th scope="col" data-kind={column.kind} aria-sort={sorted}>
      <button type="button" class="link" title={`${column.name} ${column.type}`} onClick={next}>
        {column.name}
        <span aria-hidden="true">{sorted === 'ascending' ? ' ↑' : sorted === 'descending' ? ' ↓' : ''}</span>
      </button>
    </th>
  );
}

interface CellProps {
  column: ResultColumn;
  cell: ResultCell;
  onOpen: (text: string) => void;
}

function Cell({ column, cell, onOpen }: CellProps) {
  if (cell === null)
    return (
      <td class="result-null" data-kind={column.kind}>
        {cellText(cell)}
      </td>
    );
  const text = cellText(cell);
  const shown = text.slice(0, MOST_SHOWN);
  const isLong = shown.length < text.length || shown.includes('\n') || widthOf(shown) > columnWidthOf(column);
  return (
    <td data-kind={column.kind}>
      {isLong ? (
        <button type="button" class="link result-long" aria-haspopup="dialog" onClick={() => onOpen(text)}>
          {shown}
        </button>
      ) : (
        text
      )}
    </td>
  );
}

const knownWidths = new WeakMap<ResultColumn, number>();

function columnWidthOf(column: ResultColumn): number {
  const known = knownWidths.get(column) ?? columnWidth(column);
  knownWidths.set(column, known);
  return known;
}

function SourceLink({ target, label }: { target: RowTarget | null; label: string }) {
  if (target === null) return null;
  const { href, onClick } = linkToNotice(target.notice, target.span);
  return (
    <a href={href} onClick={onClick} aria-label={label}>
      {words().data.source}
    </a>
  );
}
