import type { CorpusNotice } from '../../../../src/site/views/bureaus/chosen-notices.ts';

/** A notice as the corpus lists it, with an id; what is not given is not known. */
export function someNotice(id: string, facts: Partial<CorpusNotice> = {}): CorpusNotice {
  return {
    notice_id: id,
    file: `${id}.txt`,
    title: null,
    issuer: null,
    jurisdiction: null,
    jurisdiction_stated: true,
    province: null,
    place: '-',
    level: null,
    published: null,
    published_quarter: null,
    redacted: false,
    sort_key: 1,
    measures: 40,
    metrics: 0,
    ...facts,
  };
}

export const corpusOf = (...notices: CorpusNotice[]) => ({ notices, themes: [], indicators: [] });
