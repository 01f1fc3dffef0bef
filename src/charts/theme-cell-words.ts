/** What the charts of themes say alike: names, values, notes, source line, the cells of their tables. */
import { type Language, SMALL_DENOMINATOR, type Target } from './chart.ts';
import { columnLabels } from './columns.ts';
import { numberLabel, shareLabel } from './quantity-label.ts';
import { boundedCount, boundsTip } from './share-interval.ts';
import { sourceOf } from './source-line.ts';
import { type CellValue, cellValue, columnsOf, MOST_COLUMNS, type ThemeCell, type ThemeParams } from './theme-cells.ts';

const WORDS = {
  zh: {
    value: { share: '占措施条数的比例', count: '措施条数', text: '占措施文字的比例' },
    rule: {
      share: '比例的分母是该列全部措施；一条措施可属几个主题，在每个主题中各计一次，所以一列之和可超过100%。',
      count: '措施条数受通报长短影响；一条措施可属几个主题，在每个主题中各计一次。',
      text: '比例按字数计：属于该主题的措施的字数，除以该列全部措施的字数；一条措施可属几个主题，各计一次。',
    },
    count: (row: ThemeCell) => `${row.measures}条／共${row.measures_total}条`,
    text: (share: string, count: string) => `占文字${share}；措施${count}`,
    small: (places: string[]) =>
      `样本小：${places.join('、')}的措施不足${SMALL_DENOMINATOR}条，一条之差就会明显改变比例，以灰色或浅色显示。`,
    most: (total: number) => `共${total}列，这里是措施最多的${MOST_COLUMNS}列；请用上方的筛选缩小范围，或换一种分组。`,
    statuses: '只计入所选状态的措施，分母也是。',
  },
  en: {
    value: { share: 'Share of measures', count: 'Measures', text: 'Share of the text of measures' },
    rule: {
      share:
        'The denominator is all measures of the column. A measure may carry several themes and counts once in each, so a column may add up to more than 100%.',
      count: 'Counts depend on how long a notice is. A measure may carry several themes and counts once in each.',
      text: 'By characters: those of the measures on the theme, out of those of all measures of the column. A measure may carry several themes and counts once in each.',
    },
    count: (row: ThemeCell) => `${row.measures} of ${row.measures_total} measures`,
    text: (share: string, count: string) => `${share} of the text; ${count}`,
    small: (places: string[]) =>
      `Small numbers: ${places.join(', ')} have fewer than ${SMALL_DENOMINATOR} measures here, so one measure more or less moves the share visibly; they are grey or paler.`,
    most: (total: number) =>
      `Of ${total} columns these are the ${MOST_COLUMNS} with most measures; use the filters above or group differently.`,
    statuses: 'Only measures of the chosen status count, in the denominator too.',
  },
} as const;

export function themeName(row: Pick<ThemeCell, 'name_zh' | 'name_en'>, language: Language): string {
  return language === 'zh' ? row.name_zh : row.name_en;
}

/** What the numbers are, for a legend or an axis. */
export function valueName(value: CellValue, language: Language): string {
  return WORDS[language].value[value];
}

/** 12%, or 1,234 for counts; – where there is nothing to count in. */
export function valueLabel(row: ThemeCell, value: CellValue, language: Language): string {
  const number = cellValue(row, value);
  if (number === null) return '–';
  return value === 'count' ? numberLabel(number, language) : shareLabel(number);
}

/** 教师队伍 · 清远市, then 12%（8条／共67条） and 95%区间 6–22% on lines of their own. */
export function cellTip(row: ThemeCell, column: string, { value }: ThemeParams, language: Language): string {
  const count = WORDS[language].count(row);
  const label = valueLabel(row, value, language);
  const words =
    value === 'count'
      ? count
      : value === 'text'
        ? WORDS[language].text(label, count)
        : language === 'zh'
          ? `${label}（${count}）`
          : `${label} (${count})`;
  const bounds = value === 'share' ? boundsTip(row, language) : [];
  return [`${themeName(row, language)} · ${column}`, words, ...bounds].join('\n');
}

export function isSmall(row: ThemeCell): boolean {
  return row.measures_total < SMALL_DENOMINATOR;
}

/** The rule, small numbers, columns left out, a filter on the status. */
export function themeCellNotes(rows: readonly ThemeCell[], language: Language, params: ThemeParams): string[] {
  const words = WORDS[language];
  const labels = columnLabels(columnsOf(rows, params), params.by, language);
  const columns = columnsOf(rows, params);
  const small = columns.filter(isSmall);
  const notes: string[] = [words.rule[params.value]];
  if (params.filters.statuses.length > 0) notes.push(words.statuses);
  if (small.length > 0) notes.push(words.small(small.map(({ column }) => labels.get(column)!)));
  const total = columns[0]?.columns_total ?? 0;
  if (total > columns.length) notes.push(words.most(total));
  return notes;
}

/** The notices that the counts are of, and how many measures they have together. */
export function themeCellSource(rows: readonly ThemeCell[], language: Language, params: ThemeParams): string {
  const columns = columnsOf(rows, params);
  const sum = (key: 'notices' | 'measures_total') => columns.reduce((total, column) => total + column[key], 0);
  const labels = columnLabels(columns, params.by, language);
  const names = columns.map(({ column }) => labels.get(column)!);
  return sourceOf(sum('notices'), names, sum('measures_total'), 'measures', language);
}

/** The cell of a theme and a column, a share with its interval; one with measures leads to their evidence. */
export function themeTableCell(row: ThemeCell | undefined, value: CellValue, language: Language) {
  const target: Target | null =
    row === undefined || row.measures === 0 ? null : { kind: 'theme', theme: row.theme, column: row.column };
  if (row === undefined || row.measures_total === 0) return { text: '–', target };
  if (value === 'share') return { text: boundedCount(row.measures, row.measures_total, row), target };
  return { text: row.measures === 0 ? '0' : valueLabel(row, value, language), target };
}
