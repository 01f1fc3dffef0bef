import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ListedChart } from '../../src/charts/chart-answer.ts';
import { chartList } from '../../src/charts/chart-list.ts';
import { type SettingName, takenSettings } from '../../src/charts/taken-settings.ts';
import { chartCommand } from '../../src/cli/chart.ts';
import { optionOf } from '../../src/cli/chart-settings.ts';
import { CHART_FORMATS } from '../../src/pictures/chart-formats.ts';

const docs = readFileSync('docs/charts.md', 'utf8');
const FILTERS_OF_NOTICES: readonly SettingName[] = ['place', 'level', 'province', 'from', 'to'];

/** The section of a chart as it has to be. */
function section(chart: ListedChart): string {
  const { id, name, question, caution } = chart;
  const taken = takenSettings(chart);
  const filters = FILTERS_OF_NOTICES.every((setting) => taken.includes(setting));
  const others = taken.filter((setting) => !(filters && FILTERS_OF_NOTICES.includes(setting)));
  const takes = [
    ...(filters ? ['the filters of notices'] : []),
    ...others.map((setting) => `\`${optionOf(setting)}\``),
  ];
  return `### ${name.zh} · ${name.en}: \`${id}\`

${question.zh} ${question.en}

![${question.zh}](charts/${id}.png)

${caution.en}

Takes ${takes.join(', ')}.
`;
}

describe('docs/charts.md', () => {
  it.each(chartList.map((chart) => [chart.id, chart] as const))('says what %s is and takes', (_, chart) => {
    expect(docs).toContain(section(chart));
    expect(existsSync(`docs/charts/${chart.id}.png`)).toBe(true);
  });

  it('has the charts in their order, and no other', () => {
    const ids = [...docs.matchAll(/^### .*: `(.*)`$/gm)].map((match) => match[1]);
    expect(ids).toEqual(chartList.map(({ id }) => id));
  });

  it('has every option and every format, and no other', () => {
    const rows = [...docs.matchAll(/^\| (`-.*?) \|/gm)].flatMap((match) => match[1]!.split(', '));
    const options = chartCommand().options.map(({ long }) => `\`${long}\``);
    expect(rows.sort()).toEqual(options.sort());
    const formats = [...docs.matchAll(/^\| `([a-z]+)` \|/gm)].map((match) => match[1]);
    expect(formats).toEqual([...CHART_FORMATS]);
  });
});
