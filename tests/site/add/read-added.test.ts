import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { loadCodebook } from '../../../src/coding/load-codebook.ts';
import { noticeFacts } from '../../../src/site/add/notice-facts.ts';
import { addedReader } from '../../../src/site/add/read-added.ts';
import { ReadingKitSchema } from '../../../src/site/add/reading-kit.ts';
import { WorkerAnswerSchema, WorkerRequestSchema } from '../../../src/site/add/worker-messages.ts';
import { encodeGb18030 } from '../../support/encode-gb18030.ts';
import { makePage } from '../../support/make-page.ts';
import { noticePath, noticeText } from '../../support/sample-notices.ts';

const codebook = loadCodebook('data/codebook');
const KIT = { versions: { parser: 'p', codebook: codebook.version }, tool: '0.1.0', codebook };
const read = addedReader(KIT);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('addedReader', () => {
  it('reads a text file', async () => {
    const reading = await read('in/001.txt', new Uint8Array(readFileSync(noticePath('001'))));
    expect(reading.ok && noticeFacts(reading.rows)).toMatchObject({
      file: '001.txt',
      jurisdiction: expect.any(String),
      measures: 140,
      themes: expect.arrayContaining(['school_meals']),
    });
  });

  it('reads a page in GB18030 to the same measures as the text in it', async () => {
    const text = noticeText('002');
    const page = makePage('blocks', { text, charset: 'gb2312' });
    const [html, plain] = [await read('a.html', encodeGb18030(page)), await read('a.txt', utf8(text))];
    if (!html.ok || !plain.ok) throw new Error('both are notices');
    expect(noticeFacts(html.rows).measures).toBe(noticeFacts(plain.rows).measures);
    expect(html.rows.sources.cells).toContain('gb18030');
  });

  it.each([
    ['a.doc', utf8('x'), { code: 'unsupported', extension: '.doc' }],
    ['LIESMICH', utf8('x'), { code: 'unsupported', extension: '' }],
    ['a.txt', utf8(''), { code: 'empty', extension: '.txt' }],
    ['a.txt', Uint8Array.of(0, 1, 2, 0), { code: 'binary', extension: '.txt' }],
    ['a.DOCX', utf8('x'), { code: 'damaged', extension: '.docx' }],
    ['a.txt', utf8('今天天气很好。'), { code: 'not_notice', reason: '正文过短，不像整改情况通报。' }],
  ])('refuses %s with the reason', async (path, bytes, refusal) => {
    expect(await read(path, bytes)).toEqual({ ok: false, refusal });
  });
});

describe('what page and worker send each other', () => {
  it('passes the check of the other side unchanged', async () => {
    expect(v.parse(ReadingKitSchema, JSON.parse(JSON.stringify(KIT)))).toEqual(JSON.parse(JSON.stringify(KIT)));
    const bytes = new Uint8Array(readFileSync(noticePath('003')));
    for (const request of [
      { kind: 'start', kit: KIT },
      { kind: 'read', id: 1, path: 'a.txt', bytes },
    ]) {
      expect(v.parse(WorkerRequestSchema, structuredClone(request))).toEqual(request);
    }
    const answer = { id: 1, reading: await read('a.txt', bytes) };
    expect(v.parse(WorkerAnswerSchema, structuredClone(answer))).toEqual(answer);
  });

  it('does not pass where it is something else', () => {
    expect(v.is(WorkerAnswerSchema, { action: 'ready' })).toBe(false);
    expect(v.is(WorkerAnswerSchema, { id: 1, reading: { ok: true, hash: 'x', rows: {} } })).toBe(false);
    expect(v.is(WorkerRequestSchema, { kind: 'read', id: 1, path: 'a', bytes: [1, 2] })).toBe(false);
  });
});
