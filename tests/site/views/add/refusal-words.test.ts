import { describe, expect, it } from 'vitest';
import { extensionOf, type Refusal } from '../../../../src/site/add/refusal.ts';
import { en } from '../../../../src/site/messages/en.ts';
import { zh } from '../../../../src/site/messages/zh.ts';
import { refusalWords } from '../../../../src/site/views/add/refusal-words.ts';

const FAULTS = ['too_large', 'empty', 'binary', 'encoding', 'encrypted', 'scanned', 'damaged', 'unreadable'] as const;
const REFUSALS: Refusal[] = [
  ...FAULTS.map((code) => ({ code, extension: '.txt' })),
  ...['.doc', '.wps', '.ofd', '.mht', '.zip', ''].map((extension) => ({ code: 'unsupported' as const, extension })),
  { code: 'not_notice', reason: '正文过短。' },
  { code: 'failed', detail: 'data/codebook.json: 404' },
  { code: 'duplicate', noticeId: 'a', file: 'a.txt', added: true },
  { code: 'duplicate', noticeId: 'a', file: 'a.txt', added: false },
  { code: 'other_build' },
];

describe('refusalWords', () => {
  it.each([
    ['zh', zh],
    ['en', en],
  ] as const)('says each in words of its own in %s', (_, messages) => {
    const said = REFUSALS.map((refusal) => refusalWords(refusal, messages));
    for (const words of said) expect(words.length).toBeGreaterThan(5);
    // .doc and .wps have one way out.
    expect(new Set(said).size).toBe(REFUSALS.length);
  });

  it('names the way out', () => {
    expect(refusalWords({ code: 'unsupported', extension: '.wps' }, zh)).toContain('另存为 .docx');
    expect(refusalWords({ code: 'unsupported', extension: '.ofd' }, en)).toContain('PDF');
    expect(refusalWords({ code: 'failed', detail: 'data/codebook.json: 404' }, zh)).toContain(
      'data/codebook.json: 404',
    );
  });
});

describe('extensionOf', () => {
  it.each([
    ['a.TXT', '.txt'],
    ['a.b/c', ''],
    ['页.tar.gz', '.gz'],
  ])('of %s is %j', (name, extension) => expect(extensionOf(name)).toBe(extension));
});
