/** What stands out in the notices that pass the filters, each with the way to where one sees it. */
import type { Corpus } from '../../../charts/corpus.ts';
import { useLoaded } from '../../components/use-loaded.ts';
import { addedState } from '../../data/added-state.ts';
import { ask, databaseState } from '../../data/warehouse.ts';
import { words } from '../../messages/words.ts';
import { linkToView, route } from '../../navigation.ts';
import { filtersOf, type Route } from '../../route/route.ts';
import type { Finding } from './findings/finding.ts';
import { findings } from './findings/findings.ts';

export function FindingsList({ corpus }: { corpus: Corpus }) {
  const messages = words().overview;
  // The first picture comes before the database, which the findings need.
  const isOpening = databaseState.value !== 'waiting';
  return (
    <section class="findings" aria-labelledby="findings-title">
      <h3 id="findings-title">{messages.standsOut}</h3>
      <dl>
        {findings.map((one) => (
          <OneFinding key={`${one.id} ${isOpening}`} finding={one} isOpening={isOpening} />
        ))}
      </dl>
      {corpus.notices.length < 3 && <p class="faint">{messages.fewNotices}</p>}
    </section>
  );
}

function OneFinding({ finding, isOpening }: { finding: Finding; isOpening: boolean }) {
  const { lang } = route.value;
  const messages = words();
  const filters = filtersOf(route.value);
  const loaded = useLoaded(JSON.stringify([finding.id, filters, addedState.value.length]), () =>
    isOpening ? ask(finding.sql(filters), finding.row) : new Promise<never>(() => {}),
  );
  const said = loaded.state === 'ready' ? finding.say(loaded.value, lang) : null;
  return (
    <div class="finding" data-finding={finding.id} aria-busy={loaded.state === 'loading'}>
      <dt>{finding.title[lang]}</dt>
      <dd>
        {loaded.state === 'loading' && <span class="faint">…</span>}
        {loaded.state === 'failed' && <span class="faint">{messages.failed(loaded.reason)}</span>}
        {loaded.state === 'ready' && said === null && <span class="faint">{messages.overview.nothing}</span>}
        {said !== null && (
          <>
            {said.words}{' '}
            {/* Changes of a finding name fields of the route; one that does not fit is read as not set. */}
            <a class="finding-link" {...linkToView(said.view, said.change as Partial<Route>)}>
              {messages.overview.look(messages.view[said.view])}
            </a>
          </>
        )}
      </dd>
    </div>
  );
}
