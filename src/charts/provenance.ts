/** Which state of the corpus a chart was drawn from, and when. */
import * as v from 'valibot';
import type { Ask } from './ask.ts';
import type { Language, Query } from './chart.ts';

export interface Provenance {
  /** SHA-256 in hexadecimal, as in `run.corpus_version`; null where notices were added that no version covers. */
  version: string | null;
  /** The day on which the picture was drawn, ISO. */
  day: string;
}

const VERSION: Query = { sql: 'SELECT corpus_version FROM run', bindings: [] };

/** The version of the corpus that the warehouse holds. */
export async function corpusVersionOf(ask: Ask): Promise<string> {
  const [row] = await ask(VERSION, v.object({ corpus_version: v.string() }));
  if (row === undefined) throw new Error('The database does not say which corpus it holds; build it again');
  return row.corpus_version;
}

/** Digits of the version that tell one corpus from another at a glance, as of a commit. */
const SHORT = 12;

/** What follows a chart's source line where its picture leaves: the version of the corpus, the day, the product. */
export function corpusLine({ version, day }: Provenance, language: Language): string {
  if (language === 'zh') {
    const corpus = version === null ? '含临时添加的通报，无语料版本' : `语料版本${version.slice(0, SHORT)}`;
    return `${corpus}；${day}制图，通报图鉴。`;
  }
  const corpus =
    version === null ? 'With notices added for the moment: no corpus version' : `Corpus ${version.slice(0, SHORT)}`;
  return `${corpus}; drawn on ${day} with Notice Atlas.`;
}

/**
 * The line under a picture that leaves: what the chart rests on, then the {@link corpusLine}.
 * 来源：5份通报（…）；整改措施355条。语料版本3f2a9c1b7d20；2026-11-22制图，通报图鉴。
 *
 * @param source the chart's own source line
 */
export function provenanceLine(source: string, provenance: Provenance, language: Language): string {
  return [source, corpusLine(provenance, language)].join(language === 'zh' ? '' : ' ');
}
