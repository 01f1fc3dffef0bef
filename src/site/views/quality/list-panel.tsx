/** The single repairs, warnings, corrections or covered figures, beside the table of notices. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Corpus } from '../../../charts/corpus.ts';
import type { ListChoice, RuleCount } from '../../../charts/quality-entries.ts';
import { Segmented } from '../../components/segmented.tsx';
import { FailedMessage, LoadingMessage } from '../../components/state-message.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { VirtualList } from '../../components/virtual-list.tsx';
import { addedState } from '../../data/added-state.ts';
import { ruleCounts } from '../../data/quality.ts';
import { corrections, coveredFigures, repairs, warnings } from '../../data/quality-lists.ts';
import { codeWords, ruleWords } from '../../messages/rule-words.ts';
import { words } from '../../messages/words.ts';
import { go, linkTo, route } from '../../navigation.ts';
import { QUALITY_LISTS, type QualityList } from '../../route/fields.ts';
import { filtersOf } from '../../route/route.ts';
import { Correction, Covered, Repair, Warning } from './entries.tsx';

interface Props {
  corpus: Corpus;
  labels: ReadonlyMap<string, string>;
}

interface Listed {
  list: QualityList;
  rules: RuleCount[];
  total: number;
  entries: { key: string; content: () => ComponentChildren }[];
}

export function ListPanel({ corpus, labels }: Props) {
  const { list, at, rule, doubtful } = route.value;
  const messages = words();
  const choice: ListChoice = { filters: filtersOf(route.value), at, rule, doubtful: doubtful === 'yes' };
  const key = JSON.stringify([list, choice, addedState.value]);
  const loaded = useLoaded(key, () => load(list, choice, corpus, labels));
  const title = useRef<HTMLHeadingElement>(null);
  const seen = useRef(`${list} ${at}`);
  useEffect(() => {
    if (seen.current === `${list} ${at}`) return;
    seen.current = `${list} ${at}`;
    // Below the table on a narrow screen: show what the reader has asked for.
    if (title.current!.getBoundingClientRect().top > innerHeight * 0.8)
      title.current!.scrollIntoView({ block: 'start' });
  }, [list, at]);
  return (
    <section class="quality-lists">
      <h3 ref={title}>
        {messages.quality[`list_${list}`]}
        {at !== null && <span class="evidence-place">{messages.quality.onlyAt(labels.get(at) ?? at)}</span>}
      </h3>
      <Segmented
        label={messages.quality.lists}
        choices={QUALITY_LISTS.map((entry) => ({
          key: entry,
          label: messages.quality[`list_${entry}`],
          change: { list: entry, rule: null, doubtful: 'no' },
          current: entry === list,
        }))}
      />
      <p class="faint">
        {messages.quality[`${list}Hint`]}
        {at !== null && (
          <>
            {' '}
            <a class="quiet" {...linkTo({ at: null })}>
              {messages.quality.allNotices}
            </a>
          </>
        )}
      </p>
      {list === 'corrections' && <p class="faint">{messages.quality.howToCorrect}</p>}
      {list === 'repairs' && (
        <label class="choice">
          <input
            type="checkbox"
            checked={choice.doubtful}
            onChange={(event) => go({ doubtful: event.currentTarget.checked ? 'yes' : 'no' })}
          />
          {messages.quality.onlyDoubtful}
        </label>
      )}
      {loaded.state === 'loading' && <LoadingMessage words={messages.dataLoading} />}
      {loaded.state === 'failed' && <FailedMessage {...loaded} messages={messages} />}
      {loaded.state === 'ready' && <Entries listed={loaded.value} />}
    </section>
  );
}

function Entries({ listed: { list, rules, total, entries } }: { listed: Listed }) {
  const { rule } = route.value;
  const messages = words();
  const all = rules.reduce((sum, entry) => sum + entry.count, 0);
  return (
    <>
      {rules.length > 0 && (
        <div class="quality-rules">
          <Segmented
            label={messages.quality[`list_${list}`]}
            choices={[{ rule: null, count: all }, ...rules].map((entry) => ({
              key: entry.rule ?? '',
              label: messages.quality.ruleCount(
                entry.rule === null
                  ? messages.quality.allRules
                  : list === 'repairs'
                    ? ruleWords(entry.rule, messages)
                    : codeWords(entry.rule, messages),
                entry.count,
              ),
              change: { rule: entry.rule },
              current: entry.rule === rule,
            }))}
          />
        </div>
      )}
      <p class="faint" role="status">
        {total === 0 ? messages.quality.none[list] : messages.quality.found(entries.length, total)}
      </p>
      {total > 0 && (
        <VirtualList
          items={entries}
          rowHeight={76}
          keyOf={(entry) => entry.key}
          class="quality-entries"
          label={messages.quality[`list_${list}`]}
          row={(entry) => entry.content()}
        />
      )}
    </>
  );
}

async function load(list: QualityList, choice: ListChoice, corpus: Corpus, labels: Props['labels']): Promise<Listed> {
  const placeOf = (id: string) => labels.get(id) ?? id;
  const listed = <Entry extends { notice_id: string; span_start: number; total: number }>(
    rows: readonly Entry[],
    rules: RuleCount[],
    draw: (entry: Entry, place: string) => ComponentChildren,
  ): Listed => ({
    list,
    rules,
    total: rows[0]?.total ?? 0,
    // Two of one kind may stand at one place.
    entries: rows.map((row, index) => ({
      key: `${list} ${row.notice_id} ${row.span_start} ${index}`,
      content: () => draw(row, placeOf(row.notice_id)),
    })),
  });
  if (list === 'repairs') {
    const [rows, rules] = await Promise.all([repairs(choice), ruleCounts('repairs', choice)]);
    return listed(rows, rules, (entry, place) => <Repair entry={entry} place={place} />);
  }
  if (list === 'warnings') {
    const [rows, rules] = await Promise.all([warnings(choice), ruleCounts('warnings', choice)]);
    return listed(rows, rules, (entry, place) => <Warning entry={entry} place={place} />);
  }
  if (list === 'corrections')
    return listed(await corrections(choice), [], (entry, place) => <Correction entry={entry} place={place} />);
  return listed(await coveredFigures(choice), [], (entry, place) => (
    <Covered entry={entry} place={place} corpus={corpus} />
  ));
}
