/** The notices with what is doubtful in each: one row a notice, in an order that the reader sets. */
import { useMemo } from 'preact/hooks';
import { NO_VALUE } from '../../components/no-value.ts';
import { VirtualList } from '../../components/virtual-list.tsx';
import type { NoticeQuality } from '../../data/quality.ts';
import { words } from '../../messages/words.ts';
import { linkTo, linkToNotice, route } from '../../navigation.ts';
import type { QualityList } from '../../route/fields.ts';
import { COLUMNS, type Column, nextOrder, readOrder, sorted, writeOrder } from './sort-notices.ts';

interface Props {
  rows: readonly NoticeQuality[];
  labels: ReadonlyMap<string, string>;
}

export function NoticeTable({ rows, labels }: Props) {
  const messages = words().quality;
  const order = readOrder(route.value.order);
  const inOrder = useMemo(() => sorted(rows, order), [rows, order.column, order.ascending]);
  return (
    <div class="quality-table">
      <div class="quality-row quality-head">
        {COLUMNS.map((column) => (
          <Head key={column} column={column} />
        ))}
      </div>
      <VirtualList
        items={inOrder}
        rowHeight={38}
        keyOf={(row) => row.notice_id}
        class="quality-rows"
        label={messages.noticesTitle}
        row={(row) => <Row row={row} label={labels.get(row.notice_id) ?? row.notice_id} />}
      />
    </div>
  );
}

function Head({ column }: { column: Column }) {
  const messages = words().quality;
  const order = readOrder(route.value.order);
  const isSorted = order.column === column;
  const name = messages[`column_${column}`];
  const way = order.ascending ? messages.ascending : messages.descending;
  return (
    <a {...linkTo({ order: writeOrder(nextOrder(order, column)) })} aria-current={isSorted ? 'true' : undefined}>
      <span class="visually-hidden">{isSorted ? `${messages.sortBy(name)} (${way})` : messages.sortBy(name)}</span>
      <span aria-hidden="true">
        {name}
        {isSorted && (order.ascending ? ' ↑' : ' ↓')}
      </span>
    </a>
  );
}

function Row({ row, label }: { row: NoticeQuality; label: string }) {
  const messages = words().quality;
  const cell = (column: Column, text: string, list: QualityList | null, doubtful: 'yes' | 'no' = 'no') => (
    <span>
      <span class="visually-hidden">{messages[`column_${column}`]} </span>
      {list === null || text === '0' ? (
        <span class={text === '0' ? 'faint' : undefined}>{text}</span>
      ) : (
        <a {...linkTo({ list, at: row.notice_id, rule: null, doubtful })}>{text}</a>
      )}
    </span>
  );
  return (
    <div class="quality-row" data-picked={route.value.at === row.notice_id || undefined}>
      <a {...linkToNotice(row.notice_id, null)}>{label}</a>
      {cell('repairs', String(row.repairs), 'repairs')}
      {cell('doubtful', String(row.doubtful_repairs), 'repairs', 'yes')}
      {cell('least', row.least_confidence === null ? NO_VALUE : row.least_confidence.toFixed(2), null)}
      {cell('warnings', String(row.warnings), 'warnings')}
      {cell('corrections', messages.applied(row.corrections_applied, row.corrections), 'corrections')}
      {cell('covered', String(row.covered), 'covered')}
      {cell('repeats', String(row.repeats), null)}
    </div>
  );
}
