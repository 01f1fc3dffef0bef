/** What the figures are divided by: a choice of the columns that the reader gave, and the dialog to give them. */
import { useRef, useState } from 'preact/hooks';
import type { Corpus } from '../../../charts/corpus.ts';
import type { Denominators } from '../../../charts/denominators.ts';
import { passes } from '../../../charts/notice-passes.ts';
import { type DenominatorFault, denominatorTemplate, parseDenominators } from '../../../charts/parse-denominators.ts';
import { words } from '../../messages/words.ts';
import { go, route } from '../../navigation.ts';
import { denominatorsOf } from '../../route/chart-settings.ts';
import { LONGEST_DENOMINATORS } from '../../route/fields.ts';
import { filtersOf } from '../../route/route.ts';

/** The columns that the address holds, and the one that is chosen. */
export function chosenDenominators(corpus: Corpus): { columns: Denominators[]; per: Denominators | null } {
  return denominatorsOf(route.value, corpus);
}

export function DenominatorControl({ corpus }: { corpus: Corpus }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState(0);
  const messages = words().indicators;
  const { columns, per } = chosenDenominators(corpus);
  return (
    <div class="choice">
      {columns.length > 0 && (
        <label>
          {messages.per}{' '}
          <select
            value={per?.name ?? ''}
            onChange={(event) => go({ per: event.currentTarget.value === '' ? null : event.currentTarget.value })}
          >
            <option value="">{messages.perNothing}</option>
            {columns.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <button
        type="button"
        onClick={() => {
          // Drawn anew each time it opens, with what is set then.
          setOpened((n) => n + 1);
          dialog.current!.showModal();
        }}
      >
        {columns.length > 0 ? messages.denominatorsChange : messages.denominatorsGive}
      </button>
      <dialog ref={dialog} class="dialog" aria-labelledby="denominators-title">
        {opened > 0 && <DenominatorForm key={opened} corpus={corpus} onDone={() => dialog.current!.close()} />}
      </dialog>
    </div>
  );
}

function DenominatorForm({ corpus, onDone }: { corpus: Corpus; onDone: () => void }) {
  const messages = words().indicators;
  const filters = filtersOf(route.value);
  const held = { ...corpus, notices: corpus.notices.filter((notice) => passes(notice, filters)) };
  const [csv, setCsv] = useState(
    route.value.denominators ?? denominatorTemplate(held, messages.denominatorsHead.split(',')),
  );
  const [isUnreadable, setUnreadable] = useState(false);
  const { columns, faults } = parseDenominators(csv, corpus);
  const tooLong = csv.length > LONGEST_DENOMINATORS;
  const use = () => {
    const [first] = columns;
    if (first === undefined || tooLong) return;
    const kept = columns.find((column) => column.name === route.value.per) ?? first;
    go({ denominators: csv.trim(), per: kept.name });
    onDone();
  };
  const take = async (file: File) => {
    const table = await readTable(file).catch(() => null);
    setUnreadable(table === null);
    if (table !== null) setCsv(table);
  };
  return (
    <>
      <h3 id="denominators-title">{messages.denominatorsTitle}</h3>
      <p>{messages.denominatorsHow}</p>
      <label>
        {messages.denominatorsFile}{' '}
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file !== undefined) void take(file);
          }}
        />
      </label>
      <label>
        {messages.denominatorsTable}
        <textarea rows={9} spellcheck={false} value={csv} onInput={(event) => setCsv(event.currentTarget.value)} />
      </label>
      <div role="status">
        <p>{messages.denominatorsRead(columns.map(({ name, values }) => `${name} ${Object.keys(values).length}`))}</p>
        {isUnreadable && <p>{words().add.refused_unreadable}</p>}
        {tooLong && <p>{messages.denominatorsLong(LONGEST_DENOMINATORS)}</p>}
        <Faults faults={faults} />
      </div>
      <p class="actions">
        <button type="button" disabled={columns.length === 0 || tooLong} onClick={use}>
          {messages.denominatorsUse}
        </button>
        <button
          type="button"
          onClick={() => {
            go({ denominators: null, per: null });
            onDone();
          }}
        >
          {messages.denominatorsClear}
        </button>
        <button type="button" onClick={onDone}>
          {words().close}
        </button>
      </p>
    </>
  );
}

/** Faults that are listed; the first tell what is wrong with the table. */
const MOST_FAULTS = 6;

function Faults({ faults }: { faults: readonly DenominatorFault[] }) {
  if (faults.length === 0) return null;
  const more = faults.length - MOST_FAULTS;
  return (
    <ul class="faults">
      {faults.slice(0, MOST_FAULTS).map((fault) => (
        <li key={JSON.stringify(fault)}>{faultWords(fault)}</li>
      ))}
      {more > 0 && <li>{words().indicators.faultsMore(more)}</li>}
    </ul>
  );
}

function faultWords(fault: DenominatorFault): string {
  const messages = words().indicators;
  if (fault.kind === 'number') return messages.faultNumber(fault.line, fault.column, fault.text);
  const say = {
    place: messages.faultPlace,
    ambiguous: messages.faultAmbiguous,
    twice: messages.faultTwice,
    cells: messages.faultCells,
  };
  return say[fault.kind](fault.line, fault.place);
}

/** Tables saved by Excel in Chinese are often in GB18030. */
async function readTable(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
