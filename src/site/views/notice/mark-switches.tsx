/** The kinds of marks: how each looks, how many there are, whether it is shown, and the way to the next one. */
import { words } from '../../messages/words.ts';
import { go, route } from '../../navigation.ts';
import { MARKS } from '../../route/fields.ts';
import type { Mark } from '../../route/route.ts';

interface Props {
  counts: Readonly<Record<Mark, number>>;
  onNext: (kind: Mark) => void;
}

export function MarkSwitches({ counts, onNext }: Props) {
  const { hide } = route.value;
  const messages = words().notice;
  const toggle = (kind: Mark) =>
    go({ hide: hide.includes(kind) ? hide.filter((entry) => entry !== kind) : [...hide, kind] }, 'replace');
  return (
    <fieldset class="mark-switches">
      <legend>{messages.marks}</legend>
      {MARKS.map((kind) => (
        <span key={kind} class="mark-switch" data-off={hide.includes(kind) || counts[kind] === 0 || undefined}>
          <label>
            <input type="checkbox" checked={!hide.includes(kind)} onChange={() => toggle(kind)} />
            <span class={`mark-${kind}`} data-warned={kind === 'warnings' || undefined}>
              {messages.kinds[kind]}
            </span>
            <span class="faint">{counts[kind]}</span>
          </label>
          <button
            type="button"
            class="link"
            aria-label={messages.next(messages.kinds[kind])}
            title={messages.next(messages.kinds[kind])}
            disabled={hide.includes(kind) || counts[kind] === 0}
            onClick={() => onNext(kind)}
          >
            ↓
          </button>
        </span>
      ))}
    </fieldset>
  );
}
