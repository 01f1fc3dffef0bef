/** The choice of an indicator: those that notices report first, the others greyed out. */
import type { Corpus } from '../../../charts/corpus.ts';
import { words } from '../../messages/words.ts';
import { go, route } from '../../navigation.ts';

export function IndicatorSelect({ corpus, indicator }: { corpus: Corpus; indicator: string }) {
  const messages = words().indicators;
  const name = (entry: Corpus['indicators'][number]) => (route.value.lang === 'zh' ? entry.name_zh : entry.name_en);
  const reported = corpus.indicators.filter((entry) => entry.notices > 0);
  const silent = corpus.indicators.filter((entry) => entry.notices === 0);
  if (corpus.indicators.length === 0) return null;
  return (
    <label class="choice">
      <span>{messages.choose}</span>
      <select value={indicator} onChange={(event) => go({ indicator: event.currentTarget.value, at: null })}>
        {reported.map((entry) => (
          <option key={entry.indicator} value={entry.indicator}>
            {messages.option(name(entry), entry.notices)}
          </option>
        ))}
        {silent.length > 0 && (
          <optgroup label={messages.silent}>
            {silent.map((entry) => (
              <option key={entry.indicator} value={entry.indicator}>
                {name(entry)}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  );
}
