/** Each place of a word in a line with what stands before and after it. */
import './kwic.css';
import { useMemo, useState } from 'preact/hooks';
import type { Corpus } from '../../../charts/corpus.ts';
import { placeLabels } from '../../../charts/place-label.ts';
import { FailedMessage, LoadingMessage } from '../../components/state-message.tsx';
import { type Loaded, useLoaded } from '../../components/use-loaded.ts';
import { VirtualList } from '../../components/virtual-list.tsx';
import type { PlacesCount, PlacesSource } from '../../data/places-source.ts';
import { words } from '../../messages/words.ts';
import { linkToNotice, route } from '../../navigation.ts';
import { formatRoute, parseRoute } from '../../route/route.ts';
import { KWIC_ORDERS, type KwicLine, type KwicOrder, kwicLines, sortedLines } from './kwic-lines.ts';
import type { SourcedLine } from './kwic-table.ts';
import { KwicTake } from './kwic-take.tsx';
import { viewWords } from './view-words.ts';

/** Measures that are read at once: a common word of 10,000 notices stands in more than anyone reads. */
const MOST_MEASURES = 1000;

interface Found {
  count: PlacesCount;
  lines: KwicLine[];
}

/** @param sourceKey names everything that `source` depends on */
export function KwicPanel({ source, sourceKey, corpus }: { source: PlacesSource; sourceKey: string; corpus: Corpus }) {
  const loaded: Loaded<Found> = useLoaded(sourceKey, async () => {
    const [count, measures] = await Promise.all([source.count(), source.measures(MOST_MEASURES)]);
    return { count, lines: kwicLines(measures) };
  });
  if (loaded.state === 'failed') return <FailedMessage {...loaded} messages={words()} />;
  if (loaded.state === 'loading') return <LoadingMessage words={words().dataLoading} />;
  return <Lines {...loaded.value} corpus={corpus} />;
}

function Lines({ count, lines, corpus }: Found & { corpus: Corpus }) {
  const { lang } = route.value;
  const messages = viewWords();
  const [order, setOrder] = useState<KwicOrder>('notice');
  const sorted = useMemo(() => sortedLines(lines, order), [lines, order]);
  const labels = useMemo(() => placeLabels(corpus.notices, lang), [corpus, lang]);
  const notices = useMemo(() => new Map(corpus.notices.map((notice) => [notice.notice_id, notice])), [corpus]);
  if (lines.length === 0) {
    return (
      <p class="state" role="status">
        {messages.noPlaces}
      </p>
    );
  }
  const isCut = lines.length < count.places;
  const sourced = (line: KwicLine): SourcedLine => ({
    ...line,
    place: labels.get(line.notice) ?? '',
    title: notices.get(line.notice)?.title ?? null,
    published: notices.get(line.notice)?.published ?? null,
    address: addressOfLine(line),
  });
  return (
    <>
      <p class="evidence-count">
        <span role="status">
          {messages.count(count.places, count.measures, count.notices)}
          {isCut && ` ${messages.countShown(lines.length)}`}
        </span>
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in, and cannot be laid out in a line. */}
      <div class="kwic-tools" role="group" aria-label={messages.sort}>
        <span aria-hidden="true">{messages.sort}</span>
        {KWIC_ORDERS.map((key) => (
          <button key={key} type="button" class="toggle" aria-pressed={key === order} onClick={() => setOrder(key)}>
            {messages[`sort_${key}`]}
          </button>
        ))}
        {isCut && order !== 'notice' && <span>{messages.sortedShown}</span>}
      </div>
      <KwicTake lines={() => sorted.map(sourced)} count={sorted.length} />
      <VirtualList
        key={order}
        items={sorted}
        rowHeight={48}
        keyOf={(line) => `${line.notice} ${line.start}`}
        class="kwic"
        label={messages.lines}
        row={(line) => <Line line={sourced(line)} />}
      />
    </>
  );
}

function Line({ line }: { line: SourcedLine }) {
  return (
    <a class="kwic-line" {...linkToNotice(line.notice, line)}>
      <span class="kwic-left">
        <span>{line.left}</span>
      </span>
      <b class="kwic-word">{line.word}</b>
      <span class="kwic-right">{line.right}</span>
      <span class="kwic-source">
        {[line.place, line.published].filter((part) => part !== null && part !== '').join(' · ')}
      </span>
    </a>
  );
}

/** The address of a place in its notice, and nothing else of what the reader has set. */
function addressOfLine({ notice, start, end }: KwicLine): string {
  const { lang } = route.value;
  const address = formatRoute({ ...parseRoute(''), lang, view: 'notice', notice, span: { start, end } });
  return new URL(address, location.href).href;
}
