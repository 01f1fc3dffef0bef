/** The line under a chart that says what it rests on. */
import type { Language } from './chart.ts';
import { type PlaceRow, placeLabels } from './place-label.ts';

/** 来源：5份通报（清远市、…），措施355条。 */
export function sourceLine(
  rows: readonly PlaceRow[],
  count: number,
  of: 'measures' | 'figures',
  language: Language,
): string {
  const places = [...placeLabels(rows, language).values()];
  if (language === 'zh') {
    const what = of === 'measures' ? `整改措施${count}条` : `数字${count}个`;
    return `来源：${places.length}份通报（${places.join('、')}）；${what}。`;
  }
  const what = of === 'measures' ? `${count} measures` : `${count} figures`;
  return `Source: ${places.length} ${places.length === 1 ? 'notice' : 'notices'} (${places.join(', ')}); ${what}.`;
}
