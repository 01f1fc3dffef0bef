import { describe, expect, it } from 'vitest';
import { en } from '../../../src/site/messages/en.ts';
import { messagesOf } from '../../../src/site/messages/messages.ts';
import { zh } from '../../../src/site/messages/zh.ts';

type Message = string | ((...args: unknown[]) => string);

/** Every message by its path: evidence.copy, view.themes. */
function flat(messages: object, path = ''): [string, Message][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? flat(value, `${path}${key}.`)
      : [[`${path}${key}`, value as Message] as [string, Message]],
  );
}

const chinese = new Map(flat(zh));
const english = new Map(flat(en));
const KEYS = [...chinese.keys()];

/** Each way to give `count` arguments, each a number or a list of one word, that number. */
function argumentLists(count: number): unknown[][] {
  if (count === 0) return [[]];
  return argumentLists(count - 1).flatMap((list) => [
    [...list, 40 + count],
    [...list, [String(40 + count)]],
  ]);
}

/** The words with numbers from 41 on in the places of what is given; those are preferred that show them all. */
function wordsOf(message: Message): string {
  if (typeof message === 'string') return message;
  let said: string | null = null;
  for (const given of argumentLists(message.length)) {
    try {
      const words = message(...given);
      if (given.every((argument) => words.includes(String(argument)))) return words;
      said ??= words;
    } catch {
      // It wants another kind of argument.
    }
  }
  if (said === null) throw new Error('a message takes neither numbers nor lists of words');
  return said;
}

describe('the messages', () => {
  it('have the same keys in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...KEYS].sort());
  });

  it.each(KEYS)('%s says something in both', (key) => {
    for (const messages of [chinese, english]) expect(wordsOf(messages.get(key)!).trim()).not.toBe('');
    expect(typeof english.get(key)).toBe(typeof chinese.get(key));
  });

  it.each(KEYS.filter((key) => key !== 'otherName' && key !== 'otherLanguage'))(
    '%s is in Chinese in the one and in English in the other',
    (key) => {
      const words = wordsOf(chinese.get(key)!);
      // Some say nothing but what they are given, or a name that is the same everywhere.
      if (words.replace(/[\d\s\p{P}\p{S}A-Z]/gu, '') !== '') expect(words).toMatch(/\p{Script=Han}/u);
      // A character of a notice may be named, in quotation marks.
      expect(wordsOf(english.get(key)!).replace(/"[^"]*"/gu, '')).not.toMatch(/\p{Script=Han}/u);
    },
  );

  it.each(KEYS.filter((key) => typeof chinese.get(key) === 'function'))('%s uses all it is given, in both', (key) => {
    for (const messages of [chinese, english]) {
      const message = messages.get(key)!;
      expect(message.length).toBeGreaterThan(0);
      for (let at = 0; at < message.length; at++) expect(wordsOf(message)).toContain(String(41 + at));
    }
  });

  it('go by the language', () => {
    expect(messagesOf('zh')).toBe(zh);
    expect(messagesOf('en')).toBe(en);
  });

  it('count one thing in the singular', () => {
    expect(en.evidence.measures(1)).toBe('1 measure');
    expect(en.evidence.measures(2)).toBe('2 measures');
  });
});
