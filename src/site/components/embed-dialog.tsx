/** The ways in which a chart is shown in the page of somebody else: live, or frozen as it is now. */
import '../embed/embed-dialog.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChartAnswer } from '../../charts/chart-answer.ts';
import { ALL_SHOWN, SWITCHES, type Switches } from '../embed/embed-switches.ts';
import { FrozenPanel } from '../embed/frozen-panel.tsx';
import { LivePanel } from '../embed/live-panel.tsx';
import { words } from '../messages/words.ts';
import { route } from '../navigation.ts';

const KINDS = ['live', 'frozen'] as const;
type Kind = (typeof KINDS)[number];

interface Props {
  answer: ChartAnswer;
  open: boolean;
  /** Told when the reader closes it. */
  onClose: () => void;
}

/** A modal dialog; empty, and costing nothing, while it is closed. */
export function EmbedDialog({ answer, open, onClose }: Props) {
  const messages = words();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current!.showModal();
    else dialog.current!.close();
  }, [open]);
  return (
    <dialog ref={dialog} class="embed-dialog" aria-labelledby="embed-dialog-title" onClose={onClose}>
      {open && (
        <>
          <div class="embed-dialog-head">
            <h3 id="embed-dialog-title">{messages.embed.title(answer.name[route.value.lang])}</h3>
            <button type="button" onClick={() => dialog.current!.close()}>
              {messages.close}
            </button>
          </div>
          <Choices answer={answer} />
        </>
      )}
    </dialog>
  );
}

function Choices({ answer }: { answer: ChartAnswer }) {
  const { embed } = words();
  const [kind, setKind] = useState<Kind>('live');
  // Few pages follow the reader's system, and a dark chart in a light page looks like a fault.
  const [switches, setSwitches] = useState<Switches>({ ...ALL_SHOWN, scheme: 'light' });
  const set = (change: Partial<Switches>) => setSwitches({ ...switches, ...change });
  const shown = kind === 'live' ? (['title', 'source', 'download'] as const) : (['title', 'source'] as const);
  const Panel = kind === 'live' ? LivePanel : FrozenPanel;
  return (
    <>
      <fieldset class="embed-kinds">
        <legend class="visually-hidden">{embed.kind}</legend>
        {KINDS.map((each) => (
          <label key={each}>
            <input type="radio" name="embed-kind" checked={kind === each} onChange={() => setKind(each)} />
            <span>
              <b>{embed.kinds[each]}</b> <span class="faint">{embed.when[each]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset class="embed-switches">
        <legend class="visually-hidden">{embed.shown}</legend>
        {shown.map((part) => (
          <label key={part}>
            <input
              type="checkbox"
              checked={switches[part] === 'yes'}
              onChange={(event) => set({ [part]: event.currentTarget.checked ? 'yes' : 'no' })}
            />
            {embed.parts[part]}
          </label>
        ))}
        {kind === 'live' && (
          <label>
            {embed.scheme}
            <select
              value={switches.scheme}
              onChange={(event) => set({ scheme: SWITCHES.scheme.read(event.currentTarget.value) })}
            >
              {(['light', 'dark', 'auto'] as const).map((scheme) => (
                <option key={scheme} value={scheme}>
                  {embed.schemes[scheme]}
                </option>
              ))}
            </select>
          </label>
        )}
      </fieldset>
      <Panel answer={answer} switches={switches} />
    </>
  );
}
