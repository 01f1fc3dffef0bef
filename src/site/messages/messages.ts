/** The words of the page in the reader's language. */
import type { Language } from '../../charts/chart.ts';
import { en } from './en.ts';
import { type Messages, zh } from './zh.ts';

export function messagesOf(language: Language): Messages {
  return language === 'zh' ? zh : en;
}
