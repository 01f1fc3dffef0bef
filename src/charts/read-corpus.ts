/** What the warehouse holds, as charts and their settings need it. */
import type { Ask } from './ask.ts';
import { type Corpus, corpusIndicator, corpusNotice, corpusQueries, corpusTheme } from './corpus.ts';

/** Reads what the warehouse holds. */
export async function readCorpus(ask: Ask): Promise<Corpus> {
  return {
    notices: await ask(corpusQueries.notices, corpusNotice),
    themes: await ask(corpusQueries.themes, corpusTheme),
    indicators: await ask(corpusQueries.indicators, corpusIndicator),
  };
}
