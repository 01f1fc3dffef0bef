/** All charts. */
import { commitmentsDue } from './commitments-due.ts';
import { documentStrip } from './document-strip.ts';
import { focusThemes } from './focus-themes.ts';
import { indicatorComparison } from './indicator-comparison.ts';
import { inspectionTimeline } from './inspection-timeline.ts';
import { keyWords } from './key-words.ts';
import { measureStatus } from './measure-status.ts';
import { metricDistribution } from './metric-distribution.ts';
import { noticeSimilarity } from './notice-similarity.ts';
import { overduePromises } from './overdue-promises.ts';
import { publicationDelay } from './publication-delay.ts';
import { shareDifferences } from './share-differences.ts';
import { sharedDocuments } from './shared-documents.ts';
import { sharedPassages } from './shared-passages.ts';
import { specificity } from './specificity.ts';
import { textReuse } from './text-reuse.ts';
import { themeConcentration } from './theme-concentration.ts';
import { themeCooccurrence } from './theme-cooccurrence.ts';
import { themeMatrix } from './theme-matrix.ts';
import { themeProfile } from './theme-profile.ts';
import { themeTrend } from './theme-trend.ts';

export const charts = {
  themeMatrix,
  focusThemes,
  indicatorComparison,
  metricDistribution,
  themeProfile,
  shareDifferences,
  themeTrend,
  themeCooccurrence,
  themeConcentration,
  specificity,
  measureStatus,
  inspectionTimeline,
  publicationDelay,
  commitmentsDue,
  overduePromises,
  sharedDocuments,
  noticeSimilarity,
  keyWords,
  textReuse,
  sharedPassages,
  documentStrip,
} as const;
