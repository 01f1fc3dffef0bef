/** What the theme matrix answers: which themes every place works on, and which weigh most in each. */
import type { Language } from '../charts/chart.ts';
import { noticesOf } from '../charts/notices-of.ts';
import { shareLabel } from '../charts/quantity-label.ts';
import { themeMatrix } from '../charts/theme-matrix.ts';
import { type ThemeShareRow, themesOf } from '../charts/theme-share-rows.ts';
import { type Both, inBoth } from './both.ts';

/** How many of the shared themes are named. */
const NAMED = 5;

const WORDS = {
  zh: {
    shared: (notices: number, themes: number) => `${notices}份通报都采取了措施的主题有${themes}个`,
    named: (names: string[]) => `，按各地占比的平均数从高到低，前几个是：${names.join('、')}。`,
    none: (notices: number) => `没有一个主题是${notices}份通报都采取了措施的。`,
    nothing: '仓库里还没有归入主题的措施。',
  },
  en: {
    shared: (notices: number, themes: number) => `Themes that all ${notices} notices take measures on: ${themes}`,
    named: (names: string[]) => `. The first by mean share: ${names.join(', ')}.`,
    none: (notices: number) => `No theme has measures in all ${notices} notices.`,
    nothing: 'The warehouse holds no coded measure yet.',
  },
} as const;

interface SharedTheme {
  theme: ThemeShareRow;
  meanShare: number;
}

/** Themes with at least one measure in every notice, by the mean of the notices' shares, greatest first. */
export function sharedThemes(rows: readonly ThemeShareRow[]): SharedTheme[] {
  const count = noticesOf(rows).length;
  return themesOf(rows)
    .map((theme) => ({ theme, own: rows.filter((row) => row.theme === theme.theme && row.measures > 0) }))
    .filter(({ own }) => own.length === count)
    .map(({ theme, own }) => ({ theme, meanShare: own.reduce((sum, row) => sum + (row.share ?? 0), 0) / count }))
    .sort((a, b) => b.meanShare - a.meanShare);
}

export function themeAnswer(rows: readonly ThemeShareRow[]): Both {
  const notices = noticesOf(rows).length;
  const shared = sharedThemes(rows);
  const name = ({ theme, meanShare }: SharedTheme, language: Language) =>
    `${language === 'zh' ? theme.name_zh : theme.name_en} ${shareLabel(meanShare)}`;
  return inBoth((language) => {
    const words = WORDS[language];
    if (rows.every((row) => row.measures === 0)) return [words.nothing];
    const first =
      shared.length === 0
        ? words.none(notices)
        : words.shared(notices, shared.length) + words.named(shared.slice(0, NAMED).map((one) => name(one, language)));
    return [first, themeMatrix.describe(rows, language)];
  });
}
