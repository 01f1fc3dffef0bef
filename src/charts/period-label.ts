/** How a period of the data model reads in words. */
import type { Language } from './chart.ts';

const THIRDS: Record<string, string> = { E: '上旬', M: '中旬', L: '下旬' };
const THIRDS_EN: Record<string, string> = { E: 'early ', M: 'mid-', L: 'late ' };

function dateLabel(date: string, language: Language): string {
  const [year = '', month, day] = date.split('-');
  if (language === 'en') {
    if (day !== undefined && day in THIRDS_EN) return `${THIRDS_EN[day]}${year}-${month}`;
    return date;
  }
  if (month === undefined) return `${year}年`;
  const yearMonth = `${year}年${Number(month)}月`;
  if (day === undefined) return yearMonth;
  return yearMonth + (THIRDS[day] ?? `${Number(day)}日`);
}

/** `2024` → 2024年; `2024/2025` → 2024年至2025年; `2024-09/` → 2024年9月以来; null → 时期未说明. */
export function periodLabel(period: string | null, language: Language): string {
  if (period === null) return language === 'zh' ? '时期未说明' : 'period not stated';
  const [start = '', end] = period.split('/');
  if (end === undefined) return dateLabel(start, language);
  if (start === '') return language === 'zh' ? `截至${dateLabel(end, language)}` : `until ${dateLabel(end, language)}`;
  if (end === '')
    return language === 'zh' ? `${dateLabel(start, language)}以来` : `since ${dateLabel(start, language)}`;
  return language === 'zh'
    ? `${dateLabel(start, language)}至${dateLabel(end, language)}`
    : `${dateLabel(start, language)} to ${dateLabel(end, language)}`;
}
