/** Which words set notices apart, and what they have in common word for word, with the places beside the pictures. */
import './words.css';
import type { Corpus } from '../../../charts/corpus.ts';
import { keyWords } from '../../../charts/key-words.ts';
import { sharedPassages } from '../../../charts/shared-passages.ts';
import { textReuse } from '../../../charts/text-reuse.ts';
import { ChartFigure } from '../../components/chart-figure.tsx';
import { pickedKey } from '../../components/picked-target.ts';
import { addedState } from '../../data/added-state.ts';
import { hasInferredPlace } from '../../filters/inferred-place.ts';
import { words } from '../../messages/words.ts';
import { route } from '../../navigation.ts';
import { settingsOf } from '../../route/chart-settings.ts';
import { ChosenNotices } from './chosen-notices.tsx';
import { LookUp } from './look-up.tsx';
import { viewWords } from './view-words.ts';
import { WordControls } from './word-controls.tsx';
import { WordList } from './word-list.tsx';
import { WordsPanel } from './words-panel.tsx';

export function WordsView({ corpus }: { corpus: Corpus }) {
  const { word, other, at } = route.value;
  const messages = viewWords();
  const added = addedState.value.length;
  const settings = settingsOf(route.value, corpus);
  const wordParams = keyWords.paramsOf(settings, corpus);
  const isPassage = word === null;
  return (
    <>
      <h2>{messages.title}</h2>
      <p class="tagline">{messages.lead}</p>
      <LookUp />
      <ChosenNotices corpus={corpus} />
      {added > 0 && <p class="words-added">{messages.added(added)}</p>}
      <div class="beside">
        <div class="chart-column words-charts">
          <ChartFigure chart={keyWords} params={wordParams} snapshot={null} picked={pickedKey(word, at)}>
            <WordControls />
          </ChartFigure>
          <ChartFigure
            chart={textReuse}
            params={textReuse.paramsOf(settings, corpus)}
            snapshot={null}
            picked={isPassage && other === null ? (at ?? '') : ''}
          />
          <ChartFigure
            chart={sharedPassages}
            params={sharedPassages.paramsOf(settings, corpus)}
            snapshot={null}
            picked={isPassage ? pickedKey(other, at) : ''}
          />
          {hasInferredPlace(corpus.notices) && <p class="faint inferred">{words().inferredHint}</p>}
        </div>
        <WordsPanel corpus={corpus}>
          <WordList params={wordParams} />
        </WordsPanel>
      </div>
    </>
  );
}
