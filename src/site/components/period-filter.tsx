/** The filter by time of publication, in quarters. */
import type { Corpus } from '../../charts/corpus.ts';
import { monthsOfQuarter, quarterOfDate, quartersOf } from '../filters/facet-options.ts';
import { words } from '../messages/words.ts';
import { go, route } from '../navigation.ts';
import { Disclosure } from './facet.tsx';

export function PeriodFilter({ corpus, label }: { corpus: Corpus; label: (quarter: string) => string }) {
  const { from, to } = route.value;
  const messages = words().filters;
  const quarters = quartersOf(corpus);
  const set = Number(from !== null) + Number(to !== null);
  return (
    <Disclosure id="period" title={messages.period} chosen={set}>
      <QuarterSelect
        title={messages.from}
        quarters={quarters}
        chosen={from === null ? '' : (quarterOfDate(from) ?? '')}
        label={label}
        onChoose={(quarter) => go({ from: quarter === '' ? null : monthsOfQuarter(quarter).first })}
      />
      <QuarterSelect
        title={messages.to}
        quarters={quarters}
        chosen={to === null ? '' : (quarterOfDate(to) ?? '')}
        label={label}
        onChoose={(quarter) => go({ to: quarter === '' ? null : monthsOfQuarter(quarter).last })}
      />
    </Disclosure>
  );
}

interface SelectProps {
  title: string;
  quarters: readonly string[];
  chosen: string;
  label: (quarter: string) => string;
  onChoose: (quarter: string) => void;
}

function QuarterSelect({ title, quarters, chosen, label, onChoose }: SelectProps) {
  return (
    <label class="choice">
      <span>{title}</span>
      <select value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{words().filters.anyTime}</option>
        {quarters.map((quarter) => (
          <option key={quarter} value={quarter}>
            {label(quarter)}
          </option>
        ))}
      </select>
    </label>
  );
}
