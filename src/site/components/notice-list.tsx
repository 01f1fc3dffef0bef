/** All notices, to choose one of them. */
import './notice-list.css';
import { useState } from 'preact/hooks';
import type { Corpus } from '../../charts/corpus.ts';
import { placeLabels } from '../../charts/place-label.ts';
import { searchNotices } from '../filters/search-notices.ts';
import { words } from '../messages/words.ts';
import { type LinkProps, route } from '../navigation.ts';
import { SearchField } from './search-field.tsx';
import { VirtualList } from './virtual-list.tsx';

interface Props {
  corpus: Corpus;
  /** Where a notice leads to. */
  linkOf: (notice: string) => LinkProps;
}

export function NoticeList({ corpus, linkOf }: Props) {
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
            <a {...linkOf(notice.notice_id)}>
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
