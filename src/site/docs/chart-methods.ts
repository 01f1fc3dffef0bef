/** Which methods each chart rests on, as Markdown for the page of methods. */
import { chartList } from '../../charts/chart-list.ts';

/**
 * A table with a line for each chart that names methods; the charts of the site link to these lines.
 *
 * @param methodName the first heading of a method's file
 * @param chartPlace what the section of a chart is called in `charts.md`
 */
export function chartMethodsMarkdown(
  methodName: (id: string) => string,
  chartPlace: (id: string) => string | null,
): string {
  const lines = chartList.flatMap(({ id, name, methods }) => {
    if (methods.length === 0) return [];
    const called = `${name.zh} · ${name.en}`;
    const place = chartPlace(id);
    const links = methods.map((method) => `[${methodName(method)}](methods/${method}.md)`);
    return `| <a id="chart-${id}"></a>${place === null ? called : `[${called}](charts.md#${place})`} | ${links.join('；')} |`;
  });
  return `## 各图所用的方法 · What each chart rests on\n\n| 图 chart | 方法 methods |\n|---|---|\n${lines.join('\n')}\n`;
}
