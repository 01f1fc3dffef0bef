/** The words of this view alone, fetched with it. */
import { route } from '../../navigation.ts';

const zh = {
  title: '用词与套话',
};
export type ViewWords = typeof zh;

const en: ViewWords = {
  title: 'Words and boilerplate',
};

/** In the language of the address. */
export function viewWords(): ViewWords {
  return route.value.lang === 'zh' ? zh : en;
}
