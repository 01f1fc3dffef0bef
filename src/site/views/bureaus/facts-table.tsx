/** The comparison table: what each notice says of itself, with the buttons that arrange the columns. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { FailedMessage } from '../../components/state-message.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { addedState } from '../../data/added-state.ts';
import { bureauDates, bureauFacts, bureauSteps } from '../../data/bureaus.ts';
import { words } from '../../messages/words.ts';
import { go, route } from '../../navigation.ts';
import { BureauHead } from './bureau-head.tsx';
import { BureauTable } from './bureau-table.tsx';
import { type ChosenNotices, type CorpusNotice, moved } from './chosen-notices.ts';
import { type Bureau, factGroups } from './fact-groups.tsx';

const NOT_YET = { facts: [], steps: [], dates: [] };

interface Props {
  chosen: ChosenNotices;
  labels: ReadonlyMap<string, string>;
  isSmall: (notice: CorpusNotice) => boolean;
}

export function FactsTable({ chosen: { notices, outside }, labels, isSmall }: Props) {
  const { lang } = route.value;
  const messages = words();
  const ids = notices.map((notice) => notice.notice_id);
  // The order of the columns is not part of the question.
  const asked = [...ids].sort();
  const loaded = useLoaded(JSON.stringify([asked, addedState.value]), async () => {
    const [facts, steps, dates] = await Promise.all([bureauFacts(asked), bureauSteps(asked), bureauDates(asked)]);
    return { facts, steps, dates };
  });
  const arranging = useArranging(ids, labels);
  if (loaded.state === 'failed') return <FailedMessage {...loaded} messages={messages} />;
  // What the page knows of them stands there at once; the rest follows.
  const { facts, steps, dates } = loaded.state === 'ready' ? loaded.value : NOT_YET;
  const bureaus = notices.map((notice): Bureau => {
    const own = (row: { notice_id: string }) => row.notice_id === notice.notice_id;
    return { notice, facts: facts.find(own) ?? null, steps: steps.filter(own), dates: dates.filter(own) };
  });
  return (
    <div ref={arranging.frame} aria-busy={loaded.state === 'loading'}>
      <BureauTable
        caption={messages.bureaus.facts}
        columns={bureaus.map(({ notice }, at) => ({
          id: notice.notice_id,
          small: isSmall(notice),
          head: (
            <BureauHead
              notice={notice}
              label={labels.get(notice.notice_id)!}
              isOutside={outside.has(notice.notice_id)}
              isSmall={isSmall(notice)}
              isFirst={at === 0}
              isLast={at === ids.length - 1}
              onMove={(by) => arranging.move(notice.notice_id, by)}
              onRemove={ids.length < 2 ? null : () => arranging.remove(notice.notice_id)}
            />
          ),
        }))}
        groups={factGroups(bureaus, lang, messages)}
      />
      <p class="visually-hidden" role="status">
        {arranging.said}
      </p>
    </div>
  );
}

/** Moves and removes columns; the focus stays with the column that was moved. */
function useArranging(ids: readonly string[], labels: ReadonlyMap<string, string>) {
  const messages = words().bureaus;
  const frame = useRef<HTMLDivElement>(null);
  const toFocus = useRef<{ id: string; by: -1 | 1 } | null>(null);
  const [said, setSaid] = useState('');
  useLayoutEffect(() => {
    if (toFocus.current === null) return;
    const { id, by } = toFocus.current;
    toFocus.current = null;
    const button = (way: number) => frame.current!.querySelector<HTMLButtonElement>(`[data-move="${id} ${way}"]`);
    const same = button(by);
    // At the edge the way back is the only one left.
    (same === null || same.disabled ? button(-by) : same)?.focus();
  }, [ids.join()]);
  return {
    frame,
    said,
    move(id: string, by: -1 | 1) {
      const next = moved(ids, id, by);
      toFocus.current = { id, by };
      setSaid(messages.movedTo(labels.get(id)!, next.indexOf(id) + 1));
      go({ bureaus: next });
    },
    remove(id: string) {
      // Its button goes with it; what chooses again stands above.
      document.querySelector<HTMLButtonElement>('.bureau-choose')?.focus();
      go({ bureaus: ids.filter((entry) => entry !== id), theme: null, at: null, words: null });
    },
  };
}
