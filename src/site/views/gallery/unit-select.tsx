/** The choice of the unit whose figures are shown: those that the filters leave, the most frequent first. */
import { unitRow, unitsQuery } from '../../../charts/metric-distribution-rows.ts';
import { useLoaded } from '../../components/use-loaded.ts';
import { ask } from '../../data/warehouse.ts';
import { words } from '../../messages/words.ts';
import { go, route } from '../../navigation.ts';
import { filtersOf } from '../../route/route.ts';

/** Units that are offered; the rest are of a figure or two each. */
const MOST_UNITS = 60;

export function UnitSelect() {
  const { unit } = route.value;
  const messages = words().gallery;
  const query = unitsQuery(filtersOf(route.value));
  const loaded = useLoaded(JSON.stringify(query.bindings), () => ask(query, unitRow));
  const known = loaded.state === 'ready' ? loaded.value.slice(0, MOST_UNITS) : [];
  // What is chosen stays in sight where the filters leave no figure of it.
  const units = unit === null || known.some((entry) => entry.unit === unit) ? known : [{ unit, figures: 0 }, ...known];
  return (
    <label class="choice">
      <span>{messages.unit}</span>
      <select value={unit ?? known[0]?.unit ?? ''} onChange={(event) => go({ unit: event.currentTarget.value })}>
        {units.map((entry) => (
          <option key={entry.unit} value={entry.unit}>
            {messages.unitOption(entry.unit, entry.figures)}
          </option>
        ))}
      </select>
    </label>
  );
}
