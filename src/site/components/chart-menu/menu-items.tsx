/** Everything that a chart can be taken along as. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ChartAnswer } from '../../../charts/chart-answer.ts';
import { chartFileName } from '../../../charts/files/file-name.ts';
import { queryText } from '../../../charts/query-text.ts';
import { addedState } from '../../data/added-state.ts';
import { localDay } from '../../local-day.ts';
import { words } from '../../messages/words.ts';
import { linkToView, route } from '../../navigation.ts';
import { CopyOutcome } from '../copy-outcome.tsx';
import { EmbedDialog } from '../embed-dialog.tsx';
import { useCopy } from '../use-copy.ts';
import { type ChartFile, DATA_FILES, PICTURE_FILES, SPEC_FILE } from './chart-files.ts';
import './chart-menu.css';
import { permalink } from './permalink.ts';
import { SavingOutcome } from './saving-outcome.tsx';
import { useSaving } from './use-saving.ts';

export function MenuItems({ answer }: { answer: ChartAnswer }) {
  const messages = words();
  const { chartMenu } = messages;
  const menu = useRef<HTMLDivElement>(null);
  const saving = useSaving();
  const copying = useCopy();
  const [embedding, setEmbedding] = useState(false);
  const address = permalink(route.value, answer);

  // What happened last is told alone.
  const copy = (text: string, said: string) => {
    saving.forget();
    copying.copy(text, said);
  };
  const save = ({ label, extension, make }: ChartFile) => {
    copying.forget();
    const chart = { answer, language: route.value.lang, width: pictureWidth(menu.current!) };
    void saving.save(label, chartFileName(answer, extension, localDay()), () => make(chart));
  };
  const saveButton = (file: ChartFile) => (
    // Not `disabled` while a file is made: that would take the focus away from who pressed it.
    <button key={file.label} type="button" aria-disabled={saving.state.is === 'making'} onClick={() => save(file)}>
      {file.label}
    </button>
  );
  return (
    <div ref={menu} class="chart-menu-items">
      <Group label={chartMenu.picture}>{PICTURE_FILES.map(saveButton)}</Group>
      <p class="hint">{chartMenu.hint}</p>
      <Group label={chartMenu.data}>{DATA_FILES.map(saveButton)}</Group>
      <Group label={chartMenu.spec}>{saveButton(SPEC_FILE)}</Group>
      <Group label={chartMenu.query}>
        <button type="button" onClick={() => copy(queryText(answer.query), messages.copied)}>
          {chartMenu.copySql}
        </button>
        <a {...linkToView('data', { sql: queryText(answer.query) })}>{messages.openQuery}</a>
      </Group>
      <Group label={chartMenu.address}>
        {address === null ? (
          <span>{chartMenu.noAddress}</span>
        ) : (
          <button
            type="button"
            onClick={() =>
              copy(
                new URL(address, location.href).href,
                addedState.value.length > 0 ? chartMenu.copiedWithoutAdded : messages.copied,
              )
            }
          >
            {chartMenu.copyAddress}
          </button>
        )}
      </Group>
      <Group label={messages.embed.menu}>
        <button type="button" aria-haspopup="dialog" onClick={() => setEmbedding(true)}>
          {messages.embed.getCode}
        </button>
      </Group>
      <EmbedDialog answer={answer} open={embedding} onClose={() => setEmbedding(false)} />
      <SavingOutcome state={saving.state} />
      <CopyOutcome {...copying} />
    </div>
  );
}

function Group({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
    <div class="chart-menu-group" role="group" aria-label={label}>
      <span class="chart-menu-label" aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  );
}

/** Width of the picture of the chart that an element belongs to, in CSS pixels. */
function pictureWidth(element: HTMLElement): number {
  return element.closest('.chart')!.querySelector('.chart-frame')!.clientWidth;
}
