import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../src/coding/lexicon.ts';
import { evidenceFinder, TERM_KIND } from '../../src/coding/theme-terms.ts';
import type { Span } from '../../src/notice/notice.ts';
import { codebookOf } from './coded-text.ts';

const KINDS = ['strong', 'weak', 'heading', 'except'] as const;

/** Each word that speaks for a theme: `words theme kind`, with `in` where it stands in a document's title. */
function evidenceIn(themes: Parameters<typeof codebookOf>[0], text: string, documents: readonly Span[] = []): string[] {
  const lexicon = new Lexicon();
  const { uses, find } = evidenceFinder(codebookOf(themes), lexicon);
  const { count, use, start, end, inDocument } = find(lexicon.matcher()(text), documents);
  return Array.from({ length: count }, (_, i) => {
    const index = use[i]!;
    const words = `${text.slice(start[i], end[i])} ${themes[uses.theme[index]!]!.code} ${KINDS[uses.kind[index]!]}`;
    return inDocument[i] === 1 ? `${words} in` : words;
  });
}

const meals = { code: 'meals', terms: ['食堂'], weak: ['采购'], headings: ['后勤'], except: ['食堂会议室'] };
const safety = { code: 'safety', terms: ['食堂安全', '安全'] };

describe('evidenceFinder', () => {
  it('gives each word its theme and kind, by start', () => {
    expect(evidenceIn([meals, safety], '后勤安全：食堂采购')).toEqual([
      '后勤 meals heading',
      '安全 safety strong',
      '食堂 meals strong',
      '采购 meals weak',
    ]);
  });

  it('keeps the weight of a term, less for a weak word, none for an exception', () => {
    const lexicon = new Lexicon();
    const themes = [{ ...meals, terms: ['食堂', { term: '校园餐', weight: 2 }] }];
    const { uses } = evidenceFinder(codebookOf(themes), lexicon);
    expect([...uses.kind].map((kind) => KINDS[kind])).toEqual(['strong', 'strong', 'weak', 'heading', 'except']);
    const [plain, heavy, weak, heading, except] = uses.weight;
    expect([plain, heavy, heading, except]).toEqual([1, 2, 1, 0]);
    expect(weak).toBeGreaterThan(0);
    expect(weak).toBeLessThan(plain!);
  });

  it('gives a word that speaks for two themes to both', () => {
    expect(evidenceIn([meals, { code: 'health', terms: ['食堂'] }], '食堂')).toEqual([
      '食堂 meals strong',
      '食堂 health strong',
    ]);
  });

  it('marks what stands in the title of a document', () => {
    const text = '食堂印发《食堂管理办法》，食堂';
    expect(evidenceIn([meals], text, [{ start: 4, end: 12 }])).toEqual([
      '食堂 meals strong',
      '食堂 meals strong in',
      '食堂 meals strong',
    ]);
  });

  it('leaves the words of other coders out', () => {
    const lexicon = new Lexicon();
    lexicon.add('万元');
    const { find } = evidenceFinder(codebookOf([meals]), lexicon);
    const { count, start } = find(lexicon.matcher()('万元食堂'), []);
    expect([count, start[0]]).toEqual([1, 2]);
  });
});

describe('a longer word', () => {
  it('takes the place of a shorter one inside it, of any theme', () => {
    expect(evidenceIn([meals, safety], '食堂安全')).toEqual(['食堂安全 safety strong']);
  });

  it('takes the place of one that begins after it', () => {
    expect(evidenceIn([{ code: 'a', terms: ['校园食堂餐'] }, meals], '校园食堂餐')).toEqual(['校园食堂餐 a strong']);
  });

  it('leaves one that reaches beyond it', () => {
    expect(evidenceIn([{ code: 'a', terms: ['学校食'] }, meals], '学校食堂')).toEqual([
      '学校食 a strong',
      '食堂 meals strong',
    ]);
  });

  it('leaves the same word elsewhere', () => {
    expect(evidenceIn([meals, safety], '食堂安全和食堂')).toEqual(['食堂安全 safety strong', '食堂 meals strong']);
  });

  it('forbids as an exception the words of its own theme alone', () => {
    const other = { code: 'other', terms: ['食堂'] };
    expect(evidenceIn([meals, other], '食堂会议室')).toEqual(['食堂 other strong']);
  });

  it('takes as a weak or a heading’s word the place of its like alone', () => {
    const long = { code: 'long', terms: [], weak: ['食堂采购'], headings: ['后勤管理'] };
    expect(evidenceIn([meals, long], '食堂采购')).toEqual(['食堂采购 long weak', '食堂 meals strong']);
    expect(evidenceIn([meals, long], '后勤管理')).toEqual(['后勤管理 long heading']);
  });
});

describe('TERM_KIND', () => {
  it('tells the four kinds apart', () => {
    expect(KINDS.map((kind) => TERM_KIND[kind])).toEqual([0, 1, 2, 3]);
  });
});
