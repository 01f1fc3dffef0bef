/** The choice of an indicator: those that notices report first, the others greyed out. */
import type { Corpus } from '../../charts/corpus.ts';
import { messagesOf } from '../messages/messages.ts';
import { go, route } from '../navigation.ts';

export function IndicatorSelect({ corpus, indicator }: { corpus: Corpus; indicator: string }) {
  const messages = messagesOf(route.value.lang);
  const name = (entry: Corpus['indicators'][number]) => (route.value.lang === 'zh' ? entry.name_zh : entry.name_en);
  const reported = corpus.indicators.filter((entry) => entry.notices > 0);
  const silent = corpus.indicators.filter((entry) => entry.notices === 0);
  if (corpus.indicators.length === 0) return null;
  return (
    <label class="choice">
      <span>{messages.chooseIndicator}</span>
      <select
        value={indicator}
        onChange={(event) => go({ indicator: event.currentTarget.value, notice: null, span: null })}
      >
        {reported.map((entry) => (
          <option key={entry.indicator} value={entry.indicator}>
            {messages.indicatorOption(name(entry), entry.notices)}
          </option>
        ))}
        {silent.length > 0 && (
          <optgroup label={messages.notReported}>
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
