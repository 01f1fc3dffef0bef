/** All notices, to choose one to read. */
import { useState } from 'preact/hooks';
import type { Corpus } from '../../../charts/corpus.ts';
import { placeLabels } from '../../../charts/place-label.ts';
import { SearchField } from '../../components/search-field.tsx';
import { VirtualList } from '../../components/virtual-list.tsx';
import { searchNotices } from '../../filters/search-notices.ts';
import { words } from '../../messages/words.ts';
import { linkTo, route } from '../../navigation.ts';

export function NoticeList({ corpus }: { corpus: Corpus }) {
  const { lang } = route.value;
  const messages = words();
  const [search, setSearch] = useState('');
  const labels = placeLabels(corpus.notices, lang);
  const found = searchNotices(corpus.notices, search);
  return (
    <section>
      <p class="notice-search">
        <SearchField label={messages.notice.search} value={search} onInput={setSearch} />
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
