/** One chart of the gallery, drawn when the reader comes near it. */
import { useRef } from 'preact/hooks';
import type { ListedChart } from '../../../charts/chart-answer.ts';
import type { ChartSettings } from '../../../charts/chart-settings.ts';
import type { Corpus } from '../../../charts/corpus.ts';
import { ChartFigure } from '../../components/chart-figure.tsx';
import { useNear } from '../../components/use-near.ts';
import { words } from '../../messages/words.ts';
import { linkToView, route } from '../../navigation.ts';
import { settingsOf } from '../../route/chart-settings.ts';
import { CHOICES } from './chart-choice.tsx';
import { homeOf } from './home-of.ts';

interface Props {
  listed: ListedChart;
  corpus: Corpus;
}

export function GalleryEntry({ listed, corpus }: Props) {
  const frame = useRef<HTMLElement>(null);
  const near = useNear(frame);
  const language = route.value.lang;
  const messages = words();
  const { id, name, question, caution } = listed;
  const settings = settingsOf(route.value, corpus);
  // Out of sight, or behind a notice that is being read, a picture stays as it was: nothing is asked for it.
  const drawn = useRef<ChartSettings | null>(null);
  if (near && route.value.view === 'gallery') drawn.current = settings;

  const params = listed.withChart<object>((chart) => chart.paramsOf(settings, corpus));
  const home = homeOf(id, params);
  const Choice = CHOICES[id];
  return (
    <section ref={frame} class="gallery-entry" aria-labelledby={id}>
      <h3 id={id} class="gallery-name" tabIndex={-1}>
        {name[language]}
      </h3>
      <div class="gallery-figure">
        {drawn.current === null ? (
          <p class="gallery-question">{question[language]}</p>
        ) : (
          listed.withChart((chart) => (
            <ChartFigure
              chart={chart}
              params={chart.paramsOf(drawn.current!, corpus)}
              snapshot={null}
              picked=""
              shownHere={false}
            >
              {Choice !== undefined && (
                <div class="controls">
                  <Choice corpus={corpus} />
                </div>
              )}
            </ChartFigure>
          ))
        )}
      </div>
      <div class="gallery-beside">
        <p>
          <b>{messages.gallery.caution}</b> {caution[language]}
        </p>
        {home !== null && (
          <p>
            <a {...linkToView(home.view, home.change)}>{messages.gallery.home(messages.view[home.view])}</a>
          </p>
        )}
      </div>
    </section>
  );
}
