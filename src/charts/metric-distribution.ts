/** How the figures of one unit spread, by theme: what is written in notices, not how much of one thing there is. */
import type { Chart, Target } from './chart.ts';
import {
  type Distribution,
  type DistributionParams,
  type DistributionRow,
  distributionParams,
  distributionQuery,
  distributionRow,
  distributionsOf,
  hasQuartiles,
} from './metric-distribution-rows.ts';
import { distributionSpec, hasLogScale } from './metric-distribution-spec.ts';
import {
  DISTRIBUTION_WORDS,
  describeDistribution,
  distributionNotes,
  numberCell,
  themeLabel,
} from './metric-distribution-words.ts';
import { numberLabel } from './quantity-label.ts';
import { sourceOf } from './source-line.ts';

/** The stretch of the least or the greatest figure, which are always among those drawn. */
function endTarget({ drawn }: Distribution, end: 0 | -1): Target | null {
  const figure = drawn.at(end);
  if (figure === undefined) return null;
  return { kind: 'span', notice: figure.notice_id, start: figure.span_start, end: figure.span_end };
}

function coveredTarget({ theme }: Distribution): Target | null {
  const { covered_notice: notice, covered_start: start, covered_end: end } = theme;
  if (notice === null || start === null || end === null) return null;
  return { kind: 'span', notice, start, end };
}

export const metricDistribution: Chart<DistributionParams, DistributionRow> = {
  id: 'metric-distribution',
  name: { zh: '数字分布', en: 'Distribution of figures' },
  question: {
    zh: '同一单位的数字，在各主题里有多大、怎样分布？',
    en: 'How large are the figures of one unit in each theme, and how do they spread?',
  },
  caution: {
    zh: '这是通报里写出的数字的分布，不是同一件事的大小：同一单位的数字所计的对象、时期各不相同，不能相加，不能拿来给主题或地方排高低；数字未经核实。',
    en: 'This is how the figures that notices give spread, not the size of one thing: figures of one unit count different things over different periods. They cannot be added up, rank neither themes nor places, and are unverified.',
  },
  params: distributionParams,
  paramsOf: ({ unit, filters }) => ({ unit, filters }),
  sql: distributionQuery,
  row: distributionRow,
  spec: distributionSpec,
  describe: (rows, language) => describeDistribution(distributionsOf(rows), language),
  notes(rows, language, params) {
    const themes = distributionsOf(rows);
    return distributionNotes(themes, hasLogScale(themes), params, language);
  },
  source(rows, language) {
    const first = distributionsOf(rows)[0]?.theme;
    return sourceOf(first?.notices_total ?? 0, [], first?.figures_total ?? 0, 'figures', language);
  },
  table(rows, language) {
    const words = DISTRIBUTION_WORDS[language];
    const themes = distributionsOf(rows);
    const plain = (text: string) => ({ text, target: null });
    return {
      columns: [
        `${words.theme} · ${themes[0]?.theme.unit ?? ''}`,
        words.figures,
        words.least,
        words.first,
        words.median,
        words.third,
        words.greatest,
        words.covered,
      ],
      rows: themes.map((entry) => {
        const { theme } = entry;
        const quartile = (value: number | null) => plain(numberCell(hasQuartiles(theme) ? value : null, language));
        return {
          header: themeLabel(theme, language),
          cells: [
            plain(numberLabel(theme.figures, language)),
            { text: numberCell(theme.least, language), target: endTarget(entry, 0) },
            quartile(theme.first_quartile),
            quartile(theme.median),
            quartile(theme.third_quartile),
            { text: numberCell(theme.greatest, language), target: endTarget(entry, -1) },
            { text: numberLabel(theme.covered, language), target: coveredTarget(entry) },
          ],
        };
      }),
    };
  },
};
