/** All notices, to choose one to read. */
import { useState } from 'preact/hooks';
import type { Corpus } from '../../../charts/corpus.ts';
import { placeLabels } from '../../../charts/place-label.ts';
import { VirtualList } from '../../components/virtual-list.tsx';
import { words } from '../../messages/words.ts';
import { linkTo, route } from '../../navigation.ts';

export function NoticeList({ corpus }: { corpus: Corpus }) {
  const { lang } = route.value;
  const messages = words();
  const [search, setSearch] = useState('');
  const labels = placeLabels(corpus.notices, lang);
  const sought = search.trim().toLowerCase().split(/\s+/);
  const found = corpus.notices.filter((notice) => {
    const held = [notice.title, notice.issuer, notice.province, notice.jurisdiction, notice.file]
      .join(' ')
      .toLowerCase();
    return sought.every((word) => held.includes(word));
  });
  return (
    <section class="notice-choice">
      <p class="notice-search">
        <input
          type="search"
          value={search}
          aria-label={messages.notice.search}
          placeholder={messages.notice.search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
        <span class="faint" role="status">
          {messages.notice.found(found.length, corpus.notices.length)}
        </span>
      </p>
      {found.length === 0 ? (
        <p class="state">{messages.notice.noneFound}</p>
      ) : (
        <VirtualList
          items={found}
          rowHeight={64}
          keyOf={(notice) => notice.notice_id}
          class="notice-list"
          label={messages.notice.choose}
          row={(notice) => (
            <a {...linkTo({ view: 'notice', notice: notice.notice_id, span: null })}>
              <strong>{labels.get(notice.notice_id)}</strong>
              <span>{notice.title ?? messages.noTitle}</span>
              <span class="faint">
                {[notice.published, messages.notice.measures(notice.measures), messages.notice.metrics(notice.metrics)]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
            </a>
          )}
        />
      )}
    </section>
  );
}
