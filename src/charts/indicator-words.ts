/** What the comparison of an indicator says: its figures, rates and periods, and why some stand apart. */
import type { Language } from './chart.ts';
import { rateStep } from './denominators.ts';
import type { Apart, Compared } from './indicator-groups.ts';
import type { IndicatorParams, Reason, ReportedRow } from './indicator-rows.ts';
import { numberLabel, type Quantity, quantityLabel } from './quantity-label.ts';

const REASONS: Record<Language, Record<Reason, string>> = {
  zh: {
    planned: '计划数，不是完成数',
    applied: '申请数，不是完成数',
    required: '要求数，不是完成数',
    part: '只是其中一部分',
    cumulative: '累计数，不是一段时期的数',
    covered: '数字被遮盖，不是零',
    several_values: '有几个数字，没有写明能否相加',
    no_period: '没有写明时期',
    open_period: '时期没有写明起止',
    several_years: '时期超过一年',
    other_unit: '单位与所比的不同',
    other_length: '时期长短与所比的不同',
    no_denominator: '没有给出这个地区的分母',
  },
  en: {
    planned: 'planned, not a result',
    applied: 'applied for, not a result',
    required: 'required, not a result',
    part: 'part of a total only',
    cumulative: 'cumulative, not of one period',
    covered: 'covered, not zero',
    several_values: 'several figures, and nothing says whether they add up',
    no_period: 'no period stated',
    open_period: 'period without a beginning or an end',
    several_years: 'a period of more than a year',
    other_unit: 'another unit than those compared',
    other_length: 'a period of another length than those compared',
    no_denominator: 'no denominator given for this place',
  },
};

const HEADINGS = {
  zh: { compared: '可以比较的', apart: '不能直接比较的' },
  en: { compared: 'Comparable', apart: 'Not comparable as they stand' },
} as const;

export function reasonWords(reason: Reason, language: Language): string {
  return REASONS[language][reason];
}

/** 约120名; divided, for as many of the denominator as `perWords` says: 约2.1名. */
export function comparedWords(one: Compared, params: IndicatorParams, step: number, language: Language): string {
  if (params.per === null) return quantityLabel(one.row, language);
  const rate: Quantity = { ...one.row, value: one.value * step, value_high: null };
  if (one.row.value_high !== null) rate.value_high = one.high * step;
  return quantityLabel(rate, language, 'rounded');
}

/** For how many of the denominator the rates are given, 1 where nothing is divided. */
export function stepOf(compared: readonly Compared[], { per }: IndicatorParams): number {
  return per === null ? 1 : rateStep(compared.map((one) => one.value));
}

/** 每1,000（学生）: the unit of the rates, null where nothing is divided. */
export function perWords({ per }: IndicatorParams, step: number, language: Language): string | null {
  if (per === null) return null;
  const number = numberLabel(step, 'en');
  return language === 'zh' ? `每${number}（${per.name}）` : `per ${number} (${per.name})`;
}

/** What stands over a group of figures, with the unit of the rates where these are divided. */
export function groupHeading(
  group: 'compared' | 'apart',
  params: IndicatorParams,
  step: number,
  language: Language,
): string {
  const unit = group === 'compared' ? perWords(params, step, language) : null;
  const heading = HEADINGS[language][group];
  return unit === null ? heading : `${heading} · ${unit}`;
}

/** 30名：只是其中一部分. */
export function apartWords({ row, reason }: Apart, language: Language): string {
  const figure = quantityLabel(row, language);
  if (row.value === null && reason === 'covered') return figure;
  return `${figure}${language === 'zh' ? '：' : ': '}${reasonWords(reason, language)}`;
}

/** 所指：招聘教师. */
export function countedWords(subject: string, language: Language): string {
  return language === 'zh' ? `所指：${subject}` : `Counted: ${subject}`;
}

export function figureName(row: Pick<ReportedRow, 'name_zh' | 'name_en'>, language: Language): string {
  return language === 'zh' ? row.name_zh : row.name_en;
}
