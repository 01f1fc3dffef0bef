/** The dialog in which a reader chooses the notices that stand side by side. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { groupLabel } from '../../../charts/columns.ts';
import type { Corpus } from '../../../charts/corpus.ts';
import { placeLabel, placeLabels } from '../../../charts/place-label.ts';
import { VirtualList } from '../../components/virtual-list.tsx';
import { searchTerms } from '../../data/search-terms.ts';
import { passes } from '../../filters/facet-options.ts';
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
  const { lang } = route.value;
  const messages = words();
  const picker = messages.bureaus;
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<readonly CorpusNotice[]>(shown);
  const filters = filtersOf(route.value);
  const offered = useMemo(
    () =>
      corpus.notices.filter((notice) => passes(notice, filters)).map((notice) => ({ notice, held: heldWords(notice) })),
    [corpus, JSON.stringify(filters)],
  );
  const terms = searchTerms(search);
  const found = offered.filter(({ held }) => terms.every((term) => held.includes(term)));
  const isChosen = ({ notice_id }: CorpusNotice) => chosen.some((entry) => entry.notice_id === notice_id);
  const labels = placeLabels(chosen, lang);
  const isFull = chosen.length >= MOST_BUREAUS;
  const remove = (notice: CorpusNotice) => setChosen(chosen.filter((entry) => entry.notice_id !== notice.notice_id));
  return (
    <>
      <h3 id="picker-title">{picker.pickerTitle}</h3>
      <input
        type="search"
        value={search}
        aria-label={picker.pickerSearch}
        placeholder={picker.pickerSearch}
        onInput={(event) => setSearch(event.currentTarget.value)}
      />
      <p class="faint" role="status">
        {picker.pickerFound(found.length, offered.length)}
      </p>
      {found.length === 0 ? (
        <p class="state">{picker.pickerNone}</p>
      ) : (
        <VirtualList
          items={found}
          rowHeight={56}
          keyOf={({ notice }) => notice.notice_id}
          class="picker-list"
          label={picker.pickerTitle}
          row={({ notice }) => {
            const checked = isChosen(notice);
            return (
              <label class="picker-choice">
                <input
                  type="checkbox"
                  checked={checked}
                  disabled={isFull && !checked}
                  onChange={() => (checked ? remove(notice) : setChosen([...chosen, notice]))}
                />
                <span>
                  <b>{placeLabel(notice, lang)}</b>
                  <span class="faint">
                    {[
                      notice.province,
                      notice.level === null ? null : groupLabel('level', notice.level, lang),
                      notice.published,
                      messages.notice.measures(notice.measures),
                    ]
                      .filter((part) => part !== null)
                      .join(' · ')}
                  </span>
                  <span class="picker-title">{notice.title ?? notice.issuer ?? messages.noTitle}</span>
                </span>
              </label>
            );
          }}
        />
      )}
      <p role="status">
        {isFull ? picker.pickerFull(MOST_BUREAUS) : picker.pickerChosen(chosen.length, LEAST_BUREAUS, MOST_BUREAUS)}
      </p>
      {chosen.length > 0 && (
        <ul class="picker-chosen">
          {chosen.map((notice) => (
            <li key={notice.notice_id}>
              <button
                type="button"
                class="chip"
                aria-label={picker.remove(labels.get(notice.notice_id)!)}
                onClick={() => remove(notice)}
              >
                {labels.get(notice.notice_id)} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
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

/** What a search looks through, in small letters. */
function heldWords({ jurisdiction, province, title, issuer, published, file }: CorpusNotice): string {
  return [jurisdiction, province, title, issuer, published, file].join(' ').toLowerCase();
}
