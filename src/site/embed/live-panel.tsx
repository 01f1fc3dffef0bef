/** The code of a live embed, and the embed itself. */
import { useEffect } from 'preact/hooks';
import type { ChartAnswer } from '../../charts/chart-answer.ts';
import { addedState } from '../data/added-state.ts';
import { words } from '../messages/words.ts';
import { route } from '../navigation.ts';
import { CodeField } from './code-field.tsx';
import { embedAddress } from './embed-address.ts';
import type { Switches } from './embed-switches.ts';
import { liveSnippet } from './live-snippet.ts';
import { sizeFrames } from './size-frames.ts';

/** Addresses that lead every reader to their own machine. */
const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

export function LivePanel({ answer, switches }: { answer: ChartAnswer; switches: Switches }) {
  const { lang } = route.value;
  const { embed } = words();
  useEffect(() => sizeFrames(window), []);
  const base = new URL('.', document.baseURI).href;
  const address = embedAddress(base, answer, lang, switches);
  if (address === null) return <p role="alert">{embed.noAddress}</p>;
  return (
    <>
      {addedState.value.length > 0 && <p class="embed-warning">{embed.withoutAdded}</p>}
      {LOOPBACK.test(location.hostname) && <p class="embed-warning">{embed.thisMachine(location.host)}</p>}
      <CodeField code={liveSnippet(base, address, answer.question[lang])} />
      <h4>{embed.preview}</h4>
      {/* Another address is another frame: a step back must not lead to what it showed before. */}
      <iframe key={address} data-notice-atlas class="embed-preview" src={address} title={embed.preview} />
    </>
  );
}
