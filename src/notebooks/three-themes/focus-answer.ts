/** Where each theme weighs most, where least, and where it is not written about at all. */
import type { Language } from '../../charts/chart.ts';
import { columnLabels } from '../../charts/columns.ts';
import { shareLabel } from '../../charts/quantity-label.ts';
import { boundsLabel } from '../../charts/share-interval.ts';
import { isSmall, themeName } from '../../charts/theme-cell-words.ts';
import { cellValue, columnsOf, type ThemeCell, type ThemeParams, themesOf } from '../../charts/theme-cells.ts';
import type { Answered } from '../answer-chart.ts';
import { type Both, inBoth } from '../both.ts';

const WORDS = {
  zh: {
    theme: (name: string, most: string, least: string) => `${name}：占比最高的是${most}，最低的是${least}`,
    one: (name: string, only: string) => `${name}：只有${only}写到`,
    nobody: (name: string) => `${name}：没有一处写到`,
    none: (names: string[]) => `；${names.join('、')}没有归入这个主题的措施`,
    share: (place: string, share: string, counts: string, bounds: string | null, small: boolean) =>
      `${place}（${share}，${counts}${bounds === null ? '' : `，95%区间${bounds}`}${small ? '，措施少' : ''}）`,
    end: '。',
    comma: '、',
  },
  en: {
    theme: (name: string, most: string, least: string) => `${name}: most in ${most}, least in ${least}`,
    one: (name: string, only: string) => `${name}: only in ${only}`,
    nobody: (name: string) => `${name}: nowhere`,
    none: (names: string[]) => `; no measure of this theme in ${names.join(', ')}`,
    share: (place: string, share: string, counts: string, bounds: string | null, small: boolean) =>
      `${place} (${share}, ${counts}${bounds === null ? '' : `, 95% interval ${bounds}`}${small ? ', few measures' : ''})`,
    end: '.',
    comma: ', ',
  },
} as const;

/** One sentence a theme. */
export function focusAnswer({ params, rows }: Answered<ThemeParams, ThemeCell>): Both {
  return inBoth((language) => {
    const labels = columnLabels(columnsOf(rows, params), params.by, language);
    return themesOf(rows, params).map((theme) => sentence(theme, rows, labels, language));
  });
}

function sentence(
  { theme, ...names }: ThemeCell,
  rows: readonly ThemeCell[],
  labels: ReadonlyMap<string, string>,
  language: Language,
): string {
  const words = WORDS[language];
  const name = themeName(names, language);
  const all = rows.filter((row) => row.theme === theme);
  const told = all
    .filter(({ measures }) => measures > 0)
    .sort((a, b) => cellValue(b, 'share')! - cellValue(a, 'share')!);
  const silent = all.filter(({ measures }) => measures === 0).map(({ column }) => labels.get(column)!);
  const share = (row: ThemeCell) =>
    words.share(
      labels.get(row.column)!,
      shareLabel(cellValue(row, 'share')!),
      `${row.measures}/${row.measures_total}`,
      boundsLabel(row),
      isSmall(row),
    );
  const [most] = told;
  if (most === undefined) return words.nobody(name) + words.end;
  const said = told.length === 1 ? words.one(name, share(most)) : words.theme(name, share(most), share(told.at(-1)!));
  return said + (silent.length > 0 && told.length > 1 ? words.none(silent) : '') + words.end;
}
