/** The charts as a list. */
import type { Language } from '../charts/chart.ts';
import { chartList } from '../charts/chart-list.ts';
import { takenSettings } from '../charts/taken-settings.ts';
import { optionOf } from './chart-settings.ts';

/** A line with the id and the name of each chart in both languages, and one with its question. */
export function chartsText(language: Language): string {
  const widest = Math.max(...chartList.map(({ id }) => id.length));
  const entries = chartList.map(({ id, name, question }) => {
    const names = language === 'zh' ? `${name.zh} · ${name.en}` : `${name.en} · ${name.zh}`;
    return `${id.padEnd(widest)}  ${names}\n${' '.repeat(widest)}  ${question[language]}\n`;
  });
  return entries.join('');
}

/** An array of objects: id, name, question and caution in both languages, and the options that the chart takes. */
export function chartsJson(): string {
  const charts = chartList.map((chart) => {
    const { id, name, question, caution } = chart;
    return { id, name, question, caution, options: takenSettings(chart).map(optionOf) };
  });
  return `${JSON.stringify(charts, null, 2)}\n`;
}
