import { describe, expect, it } from 'vitest';
import { en } from '../../../src/site/messages/en.ts';
import { messagesOf } from '../../../src/site/messages/messages.ts';
import { zh } from '../../../src/site/messages/zh.ts';

const KEYS = Object.keys(zh) as (keyof typeof zh)[];

/** The words of a message; of one that takes arguments, with arguments that can be found again. */
function wordsOf(messages: typeof en, key: keyof typeof en): string {
  const message = messages[key];
  if (typeof message === 'string') return message;
  return (message as (...args: unknown[]) => string)(...Array.from({ length: message.length }, (_, i) => 41 + i));
}

describe('the messages', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(en).sort()).toEqual([...KEYS].sort());
  });

  it.each(KEYS)('%s says something in both', (key) => {
    for (const messages of [zh, en]) expect(wordsOf(messages, key).trim()).not.toBe('');
    expect(typeof en[key]).toBe(typeof zh[key]);
  });

  it.each(KEYS.filter((key) => key !== 'otherName' && key !== 'otherLanguage'))(
    '%s is in Chinese in the one and in English in the other',
    (key) => {
      expect(wordsOf(zh, key)).toMatch(/\p{Script=Han}/u);
      expect(wordsOf(en, key)).not.toMatch(/\p{Script=Han}/u);
    },
  );

  it.each(KEYS.filter((key) => typeof zh[key] === 'function'))('%s uses all it is given, in both', (key) => {
    for (const messages of [zh, en]) {
      const given = (messages[key] as unknown as { length: number }).length;
      expect(given).toBeGreaterThan(0);
      for (let i = 0; i < given; i++) expect(wordsOf(messages, key)).toContain(String(41 + i));
    }
  });

  it('go by the language', () => {
    expect(messagesOf('zh')).toBe(zh);
    expect(messagesOf('en')).toBe(en);
  });

  it('count one thing in the singular', () => {
    expect(en.evidenceCount(1)).toBe('1 measure');
    expect(en.evidenceCount(2)).toBe('2 measures');
  });
});
