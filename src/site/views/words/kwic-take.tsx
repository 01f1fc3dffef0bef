/** Takes the lines of a concordance along: on the clipboard, or as a file. */
import { useState } from 'preact/hooks';
import { BYTE_ORDER_MARK } from '../../../warehouse/export/csv-text.ts';
import { CopyOutcome } from '../../components/copy-outcome.tsx';
import { saveFile, stampedName } from '../../components/save-file.ts';
import { useCopy } from '../../components/use-copy.ts';
import { kwicTable, type SourcedLine } from './kwic-table.ts';
import { viewWords } from './view-words.ts';

export function KwicTake({ lines, count }: { lines: () => SourcedLine[]; count: number }) {
  const messages = viewWords();
  const copying = useCopy();
  const [saved, setSaved] = useState('');
  const save = () => {
    const name = stampedName('notice-atlas-kwic', 'csv');
    const csv = BYTE_ORDER_MARK + kwicTable(lines(), messages.columns, 'csv');
    saveFile(name, new Blob([csv], { type: 'text/csv;charset=utf-8' }));
    setSaved(messages.saved(name));
  };
  const copy = () => {
    setSaved('');
    copying.copy(kwicTable(lines(), messages.columns, 'tsv'), messages.copied(count));
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in, and cannot be laid out in a line. */}
      <div class="copy-all" role="group" aria-label={messages.copyAll(count)}>
        <span aria-hidden="true">{messages.copyAll(count)}</span>
        <button type="button" class="link" onClick={copy}>
          {messages.copyTable}
        </button>
        <button type="button" class="link" onClick={save}>
          {messages.saveCsv}
        </button>
        <span role="status">{saved}</span>
      </div>
      <CopyOutcome {...copying} />
    </>
  );
}
