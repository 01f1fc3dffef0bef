import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../src/coding/lexicon.ts';
import { ThemeTally } from '../../src/coding/theme-tally.ts';
import { evidenceFinder } from '../../src/coding/theme-terms.ts';
import { WEIGHTS } from '../../src/coding/theme-weights.ts';
import { contextHits, type HeardEvidence, type MeasureContext, weighThemes } from '../../src/coding/weigh-themes.ts';
import type { Span } from '../../src/notice/notice.ts';
import { codebookOf } from './coded-text.ts';

const CODEBOOK = codebookOf([
  { code: 'meals', terms: ['食堂'], headings: ['后勤'] },
  { code: 'safety', terms: ['消防'] },
]);

interface Above {
  title?: string;
  siblings?: number;
  headings?: readonly string[];
}

/** Each theme of a measure as `code weight own`, with its words as `words@place`. */
function weigh(
  measure: string,
  { title, siblings = 1, headings = [] }: Above = {},
  more: { label?: number; deaf?: number; documents?: string[] } = {},
) {
  const lexicon = new Lexicon();
  const { uses, find } = evidenceFinder(CODEBOOK, lexicon);
  const text = [...headings, title ?? '', measure].join('\n');
  let from = 0;
  const next = (words: string): Span => {
    const span = { start: from, end: from + words.length };
    from = span.end + 1;
    return span;
  };
  const ofHeadings = headings.map(next);
  const ofTitle = next(title ?? '');
  const context: MeasureContext = { headings: ofHeadings, title: title === undefined ? null : ofTitle, siblings };
  const range = next(measure);
  const documents = (more.documents ?? []).map((words) => {
    const start = text.indexOf(words, range.start);
    return { start, end: start + words.length };
  });
  const deaf =
    more.deaf === undefined ? null : Uint8Array.from(CODEBOOK.themes, (_, theme) => (theme === more.deaf ? 1 : 0));
  const heard: HeardEvidence = { evidence: find(lexicon.matcher()(text), documents), uses, deaf };
  const tally = new ThemeTally(uses, CODEBOOK.themes.length);
  return weighThemes(tally, text, heard, range, more.label ?? 0, contextHits(heard, context)).map(
    ({ theme, weight, own }) => ({
      theme: CODEBOOK.themes[theme]!.code,
      weight,
      own,
      words: tally.evidenceOf(theme).map(({ start, end, place }) => `${text.slice(start, end)}@${place}`),
    }),
  );
}

describe('the place of a word', () => {
  it.each([
    ['in the first clause', '规范食堂，召开会议。', 'lead'],
    ['in the rest of the first sentence', '召开会议，规范食堂。', 'opening'],
    ['in the rest of the measure', '召开会议。规范食堂。', 'body'],
    ['behind a semicolon', '召开会议；规范食堂。', 'body'],
    ['behind a colon', '召开会议：规范食堂。', 'opening'],
    ['in a first clause too short to be one', '首先，规范食堂。', 'lead'],
  ] as const)('%s', (_, measure, place) => {
    expect(weigh(measure)).toEqual([
      { theme: 'meals', weight: WEIGHTS[place], own: WEIGHTS[place], words: [`食堂@${place}`] },
    ]);
  });

  it('is no longer the lead, and then no longer the opening, where a sentence runs on', () => {
    const clause = '召开会议研究部署'.repeat(20);
    expect(weigh(`${clause.slice(0, WEIGHTS.longestLead)}食堂。`)[0]!.words).toEqual(['食堂@opening']);
    expect(weigh(`${clause.slice(0, WEIGHTS.longestOpening)}食堂。`)[0]!.words).toEqual(['食堂@body']);
  });

  it('is counted behind the label', () => {
    const label = '食堂措施：';
    expect(weigh(`${label}召开会议。`, {}, { label: label.length })).toEqual([]);
  });
});

describe('the weight of a word', () => {
  it('is less in the title of a document', () => {
    expect(weigh('印发《食堂办法》。', {}, { documents: ['《食堂办法》'] })[0]!.weight).toBeCloseTo(
      WEIGHTS.lead * WEIGHTS.inDocument,
      9,
    );
  });

  it('is none for a theme that is not heard', () => {
    expect(weigh('规范食堂和消防。', { title: '食堂' }, { deaf: 0 }).map(({ theme }) => theme)).toEqual(['safety']);
  });

  it('is none for a heading’s word in the measure itself', () => {
    expect(weigh('规范后勤。')).toEqual([]);
  });

  it('is none where a word stands before the measure or reaches beyond it', () => {
    const lexicon = new Lexicon();
    const { uses, find } = evidenceFinder(CODEBOOK, lexicon);
    const text = '食堂会议食堂';
    const heard: HeardEvidence = { evidence: find(lexicon.matcher()(text), []), uses, deaf: null };
    expect(weighThemes(new ThemeTally(uses, 2), text, heard, { start: 1, end: 5 }, 0, [])).toEqual([]);
  });
});

describe('what stands above a measure', () => {
  it('lends the words of the title', () => {
    expect(weigh('召开会议。', { title: '食堂管理松散' })).toEqual([
      { theme: 'meals', weight: WEIGHTS.title, own: 0, words: ['食堂@title'] },
    ]);
  });

  it('lends each of many measures less of the title', () => {
    const { fewSiblings, title } = WEIGHTS;
    expect(weigh('召开会议。', { title: '食堂', siblings: fewSiblings })[0]!.weight).toBe(title);
    expect(weigh('召开会议。', { title: '食堂', siblings: fewSiblings * 2 })[0]!.weight).toBeCloseTo(title / 2, 9);
  });

  it('lends a heading’s words, less the further out it stands', () => {
    const { heading, outerHeading } = WEIGHTS;
    expect(weigh('召开会议。', { headings: ['后勤方面'] })[0]).toMatchObject({
      weight: heading,
      own: 0,
      words: ['后勤@heading'],
    });
    expect(weigh('召开会议。', { headings: ['后勤方面', '检查方面'] })[0]!.weight).toBeCloseTo(
      heading * outerHeading,
      9,
    );
  });

  it('adds to the measure’s own words', () => {
    expect(weigh('规范食堂。', { title: '食堂', headings: ['食堂'] })).toMatchObject([
      { theme: 'meals', own: WEIGHTS.lead, words: ['食堂@lead', '食堂@title', '食堂@heading'] },
    ]);
  });

  it('lends nothing of another item', () => {
    expect(weigh('规范消防。', { title: '检查' }).map(({ theme }) => theme)).toEqual(['safety']);
  });
});
