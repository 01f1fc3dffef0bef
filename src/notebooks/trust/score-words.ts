/** What `npm run score` scores, in words; the order is that of the table. */
import type { Language } from '../../charts/chart.ts';

const SCORED = {
  header: ['题头各项（标题、单位、地区、日期……）', 'Header: title, issuer, place, dates …', 'share'],
  outline: ['章节', 'Outline', 'f1'],
  items: ['问题或任务', 'Items', 'f1'],
  measures: ['整改措施', 'Measures', 'f1'],
  status: ['措施状态', 'Status of measures', 'share'],
  theme_primary: ['主要主题', 'Primary theme', 'share'],
  themes: ['所有主题', 'All themes', 'f1'],
  theme_school_meals: ['其中：校园餐', 'of these: school meals', 'f1'],
  theme_double_reduction: ['其中：“双减”', 'of these: double reduction', 'f1'],
  theme_teacher_staffing: ['其中：教师队伍配备', 'of these: teacher staffing', 'f1'],
  metrics: ['数字（值和单位）', 'Figures (value and unit)', 'f1'],
  metrics_precision: ['其中：读出的有多少是对的', 'of these: precision', 'share'],
  metrics_recall: ['其中：该读的读出多少', 'of these: recall', 'share'],
  qualifier: ['“约”“超过”等限定', 'Qualifiers: about, over …', 'share'],
  period: ['数字的时期', 'Period of figures', 'share'],
  ranges: ['数字的范围', 'Ranges', 'share'],
  repeats: ['重复出现的数字', 'Repeated figures', 'f1'],
  indicators: ['数字归入的指标', 'Indicators of figures', 'f1'],
  commitments: ['承诺', 'Promises', 'f1'],
  due: ['承诺的期限', 'Due dates', 'share'],
  documents: ['文件名', 'Cited documents', 'f1'],
} as const satisfies Record<string, readonly [zh: string, en: string, kind: 'f1' | 'share']>;

/** Names of what is scored, in the order of the table. */
export const SCORED_NAMES = Object.keys(SCORED);

/** @throws {Error} for a score that has no name yet */
export function scoredAs(name: string): Record<Language, string> & { kind: 'f1' | 'share' } {
  const words = (SCORED as Record<string, readonly [string, string, 'f1' | 'share']>)[name];
  if (words === undefined) throw new Error(`${name}: is scored, and has no name in score-words.ts`);
  const [zh, en, kind] = words;
  return { zh, en, kind };
}
