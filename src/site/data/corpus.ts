/** What the warehouse holds, for every view: from the snapshot at first, from the database once notices were added. */
import { signal } from '@preact/signals';
import { type Corpus, corpusIndicator, corpusNotice, corpusQueries, corpusTheme } from '../../charts/corpus.ts';
import type { Loaded } from '../components/use-loaded.ts';
import { reasonOf } from './reason-of.ts';
import { fetchCorpus } from './snapshots.ts';
import { ask } from './warehouse.ts';

export const corpusState = signal<Loaded<Corpus>>({ state: 'loading' });

/** Loads the corpus with `load`; a failure stands in `corpusState` with the way to try again. */
async function loadWith(load: () => Promise<Corpus>): Promise<void> {
  try {
    corpusState.value = { state: 'ready', value: await load() };
  } catch (error) {
    const reason = reasonOf(error);
    const retry = () => {
      corpusState.value = { state: 'loading' };
      void loadWith(load);
    };
    corpusState.value = { state: 'failed', reason, retry };
  }
}

/** Reads the snapshot that was written with the page. */
export const loadCorpus = (): Promise<void> => loadWith(fetchCorpus);

/** Asks the database anew; for when notices have joined or left. */
export const refreshCorpus = (): Promise<void> =>
  loadWith(async () => {
    const [notices, themes, indicators] = await Promise.all([
      ask(corpusQueries.notices, corpusNotice),
      ask(corpusQueries.themes, corpusTheme),
      ask(corpusQueries.indicators, corpusIndicator),
    ]);
    return { notices, themes, indicators };
  });
