/** Each measure on which machine and hand differ, with its sentence. */
import type { Disagreement } from '../../../agreement/compare-codings.ts';
import type { Corpus } from '../../../charts/corpus.ts';
import { VirtualList } from '../../components/virtual-list.tsx';
import { words } from '../../messages/words.ts';
import { linkToNotice, route } from '../../navigation.ts';
import { judgedWords, sideWords } from './judged-words.ts';

interface Props {
  disagreements: readonly Disagreement[];
  /** Ids of the notices by file. */
  notices: ReadonlyMap<string, string>;
  corpus: Corpus;
  labels: ReadonlyMap<string, string>;
}

export function Disagreements({ disagreements, notices, corpus, labels }: Props) {
  const { lang } = route.value;
  const messages = words();
  const side = ({ what }: Disagreement, said: string) => sideWords(what, said, corpus, lang, messages);
  if (disagreements.length === 0) return <p>{messages.quality.handAgreed}</p>;
  const title = messages.quality.handDisagreements(disagreements.length);
  return (
    <>
      <h4>{title}</h4>
      <VirtualList
        items={disagreements}
        rowHeight={110}
        keyOf={(entry) => `${entry.file} ${entry.start} ${entry.end} ${entry.what} ${entry.a}`}
        class="quality-entries"
        label={title}
        row={(entry) => {
          const id = notices.get(entry.file)!;
          return (
            <article class="quality-entry">
              <p class="quality-entry-head">
                <span>
                  {judgedWords(entry.what, corpus, lang, messages)} ·{' '}
                  {messages.quality.handSides(side(entry, entry.a), side(entry, entry.b))}
                </span>
                <span>{labels.get(id) ?? entry.file}</span>
              </p>
              <a class="quality-sentence" {...linkToNotice(id, { start: entry.start, end: entry.end })}>
                {entry.sentence}
              </a>
            </article>
          );
        }}
      />
    </>
  );
}
