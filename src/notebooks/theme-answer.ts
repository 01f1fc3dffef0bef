/** What the theme matrix answers: which themes every place works on, and which weigh most in each. */
import type { Language } from '../charts/chart.ts';
import type { ColumnKind } from '../charts/columns.ts';
import { shareLabel } from '../charts/quantity-label.ts';
import { themeName } from '../charts/theme-cell-words.ts';
import { cellValue, columnsOf, type ThemeCell, type ThemeParams, themesOf } from '../charts/theme-cells.ts';
import { themeMatrix } from '../charts/theme-matrix.ts';
import type { Answered } from './answer-chart.ts';
import { type Both, inBoth } from './both.ts';

/** How many of the shared themes are named. */
const NAMED = 5;

const COLUMNS: Record<Language, Record<ColumnKind, string>> = {
  zh: { place: '个地区', notice: '份通报', level: '个层级', province: '个省份', quarter: '个季度' },
  en: { place: ' places', notice: ' notices', level: ' levels', province: ' provinces', quarter: ' quarters' },
};

const WORDS = {
  zh: {
    shared: (columns: string, themes: number) => `${columns}都采取了措施的主题有${themes}个`,
    named: (names: string[]) => `，按各自占比的平均数从高到低，前几个是：${names.join('、')}。`,
    none: (columns: string) => `没有一个主题是${columns}都采取了措施的。`,
    nothing: '仓库里还没有归入主题的措施。',
  },
  en: {
    shared: (columns: string, themes: number) => `Themes that all ${columns} take measures on: ${themes}`,
    named: (names: string[]) => `. The first by mean share: ${names.join(', ')}.`,
    none: (columns: string) => `No theme has measures in all ${columns}.`,
    nothing: 'The warehouse holds no coded measure yet.',
  },
} as const;

interface SharedTheme {
  theme: ThemeCell;
  meanShare: number;
}

/** Themes with at least one measure in every column, by the mean of the columns' shares, greatest first. */
export function sharedThemes({ params, rows }: Answered<ThemeParams, ThemeCell>): SharedTheme[] {
  const count = columnsOf(rows, params).length;
  return themesOf(rows, params)
    .map((theme) => ({ theme, own: rows.filter((row) => row.theme === theme.theme && row.measures > 0) }))
    .filter(({ own }) => own.length === count)
    .map(({ theme, own }) => ({
      theme,
      meanShare: own.reduce((sum, row) => sum + (cellValue(row, 'share') ?? 0), 0) / count,
    }))
    .sort((a, b) => b.meanShare - a.meanShare);
}

export function themeAnswer(view: Answered<ThemeParams, ThemeCell>): Both {
  const { params, rows } = view;
  const count = columnsOf(rows, params).length;
  const shared = sharedThemes(view);
  return inBoth((language) => {
    const words = WORDS[language];
    if (rows.every((row) => row.measures === 0)) return [words.nothing];
    const columns = `${count}${COLUMNS[language][params.by]}`;
    const names = shared
      .slice(0, NAMED)
      .map(({ theme, meanShare }) => `${themeName(theme, language)} ${shareLabel(meanShare)}`);
    const first = shared.length === 0 ? words.none(columns) : words.shared(columns, shared.length) + words.named(names);
    return [first, themeMatrix.describe(rows, language, params)];
  });
}
