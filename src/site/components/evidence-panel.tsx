/** The measures behind what the reader has picked, as a page of quotations. */
import { useEffect, useRef } from 'preact/hooks';
import type { Corpus } from '../../charts/corpus.ts';
import { FOCUS_THEMES } from '../../charts/focus-themes.ts';
import { periodLabel } from '../../charts/period-label.ts';
import { placeLabels } from '../../charts/place-label.ts';
import { type Evidence, evidenceOfIndicator, evidenceOfTheme } from '../data/evidence.ts';
import { messagesOf } from '../messages/messages.ts';
import { linkTo, route } from '../navigation.ts';
import type { Route } from '../route.ts';
import { shownIndicator } from './shown-indicator.ts';
import { FailedMessage, LoadingMessage } from './state-message.tsx';
import { useLoaded } from './use-loaded.ts';

/** What is shown, or null: a theme or an indicator of one notice or of all. An indicator needs no picking. */
function pickOf(current: Route, corpus: Corpus): { key: string; load: () => Promise<Evidence[]> } | null {
  const { theme, notice, view } = current;
  if (view === 'indicator' && corpus.indicators.length > 0) {
    const indicator = shownIndicator(corpus, current);
    return { key: `i ${indicator} ${notice}`, load: () => evidenceOfIndicator(indicator, notice) };
  }
  if (theme === null || view === 'indicator') return null;
  return { key: `t ${theme} ${notice}`, load: () => evidenceOfTheme(theme, notice) };
}

export function EvidencePanel({ corpus }: { corpus: Corpus }) {
  const current = route.value;
  const messages = messagesOf(current.lang);
  const pick = pickOf(current, corpus);
  return (
    <aside class="evidence" aria-labelledby="evidence-title">
      {pick === null ? (
        <>
          <h2 id="evidence-title">{messages.evidence}</h2>
          <p class="hint">{messages.evidenceHint}</p>
          <WaysIn corpus={corpus} />
        </>
      ) : (
        <Quotations key={pick.key} pickKey={pick.key} load={pick.load} corpus={corpus} />
      )}
    </aside>
  );
}

/** Nothing is picked yet: the three themes that the public asks about most, each with its evidence of all places. */
function WaysIn({ corpus }: { corpus: Corpus }) {
  const { lang } = route.value;
  const messages = messagesOf(lang);
  const asked = corpus.themes.filter(({ theme }) => (FOCUS_THEMES as readonly string[]).includes(theme));
  // A codebook of another trade has none of them: then its own first themes are the ways in.
  const themes = asked.length > 0 ? asked : corpus.themes.slice(0, FOCUS_THEMES.length);
  return (
    <div class="ways-in">
      <p class="faint">{messages.waysIn}</p>
      <ul>
        {themes.map(({ theme, name_zh, name_en }) => (
          <li key={theme}>
            <a {...linkTo({ theme, notice: null })}>{lang === 'zh' ? name_zh : name_en}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Quotations(props: { pickKey: string; load: () => Promise<Evidence[]>; corpus: Corpus }) {
  const current = route.value;
  const messages = messagesOf(current.lang);
  const loaded = useLoaded(props.pickKey, props.load);
  const title = useRef<HTMLHeadingElement>(null);
  const labels = placeLabels(props.corpus.notices, current.lang);

  const isIndicator = current.view === 'indicator';
  const isPicked = !isIndicator || current.notice !== null;

  useEffect(() => {
    if (!isPicked) return;
    // The panel is new: say so to whoever reads by ear, and show it where it stands below the chart.
    title.current!.focus({ preventScroll: true });
    const { top } = title.current!.getBoundingClientRect();
    if (top > innerHeight * 0.8) title.current!.scrollIntoView({ block: 'start', behavior: 'smooth' });
  }, []);

  const named = isIndicator
    ? props.corpus.indicators.find((entry) => entry.indicator === shownIndicator(props.corpus, current))
    : props.corpus.themes.find((entry) => entry.theme === current.theme);
  const subject = (current.lang === 'zh' ? named?.name_zh : named?.name_en) ?? '';
  return (
    <>
      <div class="evidence-head">
        <h2 id="evidence-title" tabIndex={-1} ref={title}>
          {subject}
          {current.notice !== null && <span class="evidence-place">{labels.get(current.notice) ?? ''}</span>}
        </h2>
        {isPicked && (
          <a class="quiet" {...linkTo({ theme: null, notice: null })}>
            {messages.close}
          </a>
        )}
      </div>
      {!isPicked && <p class="hint">{messages.evidenceHint}</p>}
      {loaded.state === 'loading' && <LoadingMessage words={messages.dataLoading} />}
      {loaded.state === 'failed' && <FailedMessage {...loaded} messages={messages} />}
      {loaded.state === 'ready' && (
        <>
          <p class="evidence-count" role="status">
            {loaded.value.length > 0
              ? (isIndicator ? messages.quotationCount : messages.evidenceCount)(loaded.value.length)
              : current.notice === null
                ? messages.evidenceNowhere
                : messages.evidenceNone}
            {current.notice !== null && (
              <a class="quiet" {...linkTo({ notice: null })}>
                {messages.allPlaces}
              </a>
            )}
          </p>
          <ol class="quotations">
            {loaded.value.map((entry) => (
              <Quotation
                key={`${entry.notice_id} ${entry.span_start}`}
                entry={entry}
                place={labels.get(entry.notice_id) ?? ''}
              />
            ))}
          </ol>
        </>
      )}
    </>
  );
}

function Quotation({ entry, place }: { entry: Evidence; place: string }) {
  const { lang } = route.value;
  const messages = messagesOf(lang);
  return (
    <li class="quotation">
      <p class="quotation-head">
        <strong>{place}</strong>
        {entry.status !== null && (
          <span class={`status status-${entry.status}`}>{messages[`status_${entry.status}`]}</span>
        )}
      </p>
      <p class="quotation-path">
        {entry.heading_path !== null && <span>{entry.heading_path}</span>}
        <span>
          {entry.item_title === null ? messages.outsideMeasures : `${entry.item_label ?? ''} ${entry.item_title}`}
        </span>
      </p>
      <a
        class="quotation-link"
        {...linkTo({ notice: entry.notice_id, span: { start: entry.span_start, end: entry.span_end } })}
      >
        <blockquote>{entry.text}</blockquote>
        <span class="open">{messages.openNotice}</span>
      </a>
      {entry.figures.length > 0 && (
        <ul class="figures" aria-label={messages.figuresHere}>
          {entry.figures.map((figure) => (
            <li key={figure.span_start}>
              <b>{figure.quote}</b> {figure.subject}
              {figure.period !== null && <span class="faint"> {periodLabel(figure.period, lang)}</span>}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
