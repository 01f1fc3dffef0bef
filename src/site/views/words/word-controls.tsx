/** What the picture of words shows: by which groups, in which order, without which words; and a field to look words up. */
import { COLUMN_KINDS } from '../../../charts/columns.ts';
import { Segmented } from '../../components/segmented.tsx';
import { words } from '../../messages/words.ts';
import { route } from '../../navigation.ts';
import { LeftOut } from './left-out.tsx';
import { viewWords } from './view-words.ts';

const ODDS = 'log-odds';

export function WordControls() {
  const { by, order } = route.value;
  const messages = viewWords();
  const kinds = words().themes;
  return (
    <>
      <div class="controls">
        <Segmented
          label={messages.byGroup}
          choices={COLUMN_KINDS.map((key) => ({
            key,
            label: kinds[`by_${key}`],
            // What was picked in one kind of group means nothing in another.
            change: { by: key, word: null, at: null, other: null },
            current: key === by,
          }))}
        />
        <Segmented
          label={messages.order}
          choices={[
            {
              key: 'log-likelihood',
              label: messages.order_likelihood,
              change: { order: null },
              current: order !== ODDS,
            },
            { key: ODDS, label: messages.order_odds, change: { order: ODDS }, current: order === ODDS },
          ]}
        />
      </div>
      <LeftOut />
    </>
  );
}
