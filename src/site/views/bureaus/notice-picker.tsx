/** The dialog in which a reader chooses the notices that stand side by side. */
import { useRef, useState } from 'preact/hooks';
import { groupLabel } from '../../../charts/columns.ts';
import type { Corpus } from '../../../charts/corpus.ts';
import { passes } from '../../../charts/notice-passes.ts';
import { placeLabel, placeLabels } from '../../../charts/place-label.ts';
import { SearchField } from '../../components/search-field.tsx';
import { VirtualList } from '../../components/virtual-list.tsx';
import { searchNotices } from '../../filters/search-notices.ts';
import { words } from '../../messages/words.ts';
import { go, route } from '../../navigation.ts';
import { filtersOf } from '../../route/route.ts';
import { type CorpusNotice, LEAST_BUREAUS, MOST_BUREAUS } from './chosen-notices.ts';

interface Props {
  corpus: Corpus;
  /** What stands side by side now. */
  shown: readonly CorpusNotice[];
}

export function NoticePicker({ corpus, shown }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState(0);
  const messages = words().bureaus;
  return (
    <>
      <button
        type="button"
        class="bureau-choose"
        onClick={() => {
          // Drawn anew each time it opens, with what stands there then.
          setOpened((n) => n + 1);
          dialog.current!.showModal();
        }}
      >
        {messages.choose}
      </button>
      <dialog ref={dialog} class="picker" aria-labelledby="picker-title">
        {opened > 0 && <Choice key={opened} corpus={corpus} shown={shown} onDone={() => dialog.current!.close()} />}
      </dialog>
    </>
  );
}

function Choice({ corpus, shown, onDone }: Props & { onDone: () => void }) {
  const messages = words();
  const picker = messages.bureaus;
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<readonly CorpusNotice[]>(shown);
  const filters = filtersOf(route.value);
  const offered = corpus.notices.filter((notice) => passes(notice, filters));
  const found = searchNotices(offered, search);
  const isFull = chosen.length >= MOST_BUREAUS;
  const remove = (notice: CorpusNotice) => setChosen(chosen.filter((entry) => entry.notice_id !== notice.notice_id));
  return (
    <>
      <h3 id="picker-title">{picker.pickerTitle}</h3>
      <SearchField label={picker.pickerSearch} value={search} onInput={setSearch} />
      <p class="faint" role="status">
        {picker.pickerFound(found.length, offered.length)}
      </p>
      {found.length === 0 ? (
        <p class="state">{picker.pickerNone}</p>
      ) : (
        <VirtualList
          items={found}
          rowHeight={56}
          keyOf={(notice) => notice.notice_id}
          class="picker-list"
          label={picker.pickerTitle}
          row={(notice) => {
            const checked = chosen.some((entry) => entry.notice_id === notice.notice_id);
            return (
              <Offer
                notice={notice}
                checked={checked}
                disabled={isFull && !checked}
                onToggle={() => (checked ? remove(notice) : setChosen([...chosen, notice]))}
              />
            );
          }}
        />
      )}
      <p role="status">
        {isFull ? picker.pickerFull(MOST_BUREAUS) : picker.pickerChosen(chosen.length, LEAST_BUREAUS, MOST_BUREAUS)}
      </p>
      <Chosen notices={chosen} onRemove={remove} />
      <p class="actions">
        <button
          type="button"
          class="picker-use"
          disabled={chosen.length < LEAST_BUREAUS}
          onClick={() => {
            onDone();
            go({ bureaus: chosen.map((notice) => notice.notice_id), theme: null, at: null, words: null });
          }}
        >
          {picker.pickerUse}
        </button>
        <button type="button" disabled={chosen.length === 0} onClick={() => setChosen([])}>
          {picker.pickerClear}
        </button>
        <button type="button" onClick={onDone}>
          {messages.close}
        </button>
      </p>
    </>
  );
}

interface OfferProps {
  notice: CorpusNotice;
  checked: boolean;
  disabled: boolean;
  onToggle: () => void;
}

/** A notice to choose: its place, what is known of it, its title. */
function Offer({ notice, checked, disabled, onToggle }: OfferProps) {
  const { lang } = route.value;
  const messages = words();
  const known = [
    notice.province,
    notice.level === null ? null : groupLabel('level', notice.level, lang),
    notice.published,
    messages.notice.measures(notice.measures),
  ];
  return (
    <label class="picker-choice">
      <input type="checkbox" checked={checked} disabled={disabled} onChange={onToggle} />
      <span>
        <b>{placeLabel(notice, lang)}</b>
        <span class="faint">{known.filter((part) => part !== null).join(' · ')}</span>
        <span class="picker-title">{notice.title ?? notice.issuer ?? messages.noTitle}</span>
      </span>
    </label>
  );
}

/** What is chosen so far, each to be taken away again. */
function Chosen({ notices, onRemove }: { notices: readonly CorpusNotice[]; onRemove: (notice: CorpusNotice) => void }) {
  const labels = placeLabels(notices, route.value.lang);
  const messages = words().bureaus;
  if (notices.length === 0) return null;
  return (
    <ul class="picker-chosen">
      {notices.map((notice) => {
        const label = labels.get(notice.notice_id)!;
        return (
          <li key={notice.notice_id}>
            <button type="button" class="chip" aria-label={messages.remove(label)} onClick={() => onRemove(notice)}>
              {label} <span aria-hidden="true">×</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
