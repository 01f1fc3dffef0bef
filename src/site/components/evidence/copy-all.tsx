/** Copies all quotations that are listed: as text, or as a table. */
import { words } from '../../messages/words.ts';
import { route } from '../../navigation.ts';
import type { Copying } from '../use-copy.ts';
import { type Cited, citation, passageTable } from './citation.ts';

export function CopyAll({ passages, copying }: { passages: readonly Cited[]; copying: Copying }) {
  const { lang } = route.value;
  const { evidence: messages } = words();
  const page = location.href;
  const said = messages.copied(passages.length);
  const table = (format: 'csv' | 'tsv') => passageTable(passages, messages.columns, format, lang, page);
  const ways = [
    { name: messages.asText, text: () => passages.map((passage) => citation(passage, lang, page)).join('\n\n') },
    { name: messages.asTable, text: () => table('tsv') },
    { name: messages.asCsv, text: () => table('csv') },
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in, and cannot be laid out in a line.
    <div class="copy-all" role="group" aria-label={messages.copyAll(passages.length)}>
      <span aria-hidden="true">{messages.copyAll(passages.length)}</span>
      {ways.map(({ name, text }) => (
        <button key={name} type="button" class="link" onClick={() => copying.copy(text(), said)}>
          {name}
        </button>
      ))}
    </div>
  );
}
