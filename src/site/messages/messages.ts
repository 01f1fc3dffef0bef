/** The words of the page in the reader's language. */
import type { Language } from '../../charts/chart.ts';
import { en } from './en.ts';
import { type Messages, zh } from './zh.ts';

/** All words of one language. */
export function messagesOf(language: Language): Messages {
  return language === 'zh' ? zh : en;
}
