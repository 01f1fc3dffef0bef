/** A report on named notices and themes: what it says, before any writer gives it a form. */
import type { Ask } from '../charts/ask.ts';
import type { Language } from '../charts/chart.ts';
import type { Corpus } from '../charts/corpus.ts';
import { periodLabel } from '../charts/period-label.ts';
import type { ReportDocument } from './document.ts';
import { cleanedHead, numbered, type Part } from './parts.ts';
import {
  type DrawChart,
  joined,
  nameOf,
  type ReportContext,
  type ReportRequest,
  reportContext,
} from './report-context.ts';
import { commitmentsSection } from './sections/commitments.ts';
import { faultsAppendix } from './sections/faults.ts';
import { indicatorsSection } from './sections/indicators.ts';
import { methodSection } from './sections/method.ts';
import { quotationsSection } from './sections/quotations.ts';
import { sourcesAppendix } from './sections/sources.ts';
import { specificsSection } from './sections/specifics.ts';
import { summarySection } from './sections/summary.ts';
import { themesSection } from './sections/themes.ts';
import { timelineSection } from './sections/timeline.ts';
import { type Versions, versionsOf } from './versions.ts';

/** Notices that a report has room for: with more, the words of its pictures are too small on paper. */
export const MOST_NOTICES = 12;

export interface ReportSources {
  held: Corpus;
  ask: Ask;
  draw: DrawChart;
  /** Version of the corpus, null where it has none: see `Provenance`. */
  version: string | null;
  /** Told before each section how many of all are done. */
  onProgress?: (done: number, all: number) => void;
}

const WORDS: Record<
  Language,
  {
    title: string;
    facts: Record<'places' | 'themes' | 'notices' | 'corpus' | 'built' | 'day', string>;
    noVersion: string;
    count: (count: number) => string;
  }
> = {
  zh: {
    title: '巡察整改通报对照报告',
    facts: {
      places: '地区',
      themes: '主题',
      notices: '通报',
      corpus: '语料版本',
      built: '解析规则与编码表',
      day: '生成日期',
    },
    noVersion: '含临时添加的通报，无版本',
    count: (count) => `${count}份`,
  },
  en: {
    title: 'Rectification notices compared',
    facts: {
      places: 'Places',
      themes: 'Themes',
      notices: 'Notices',
      corpus: 'Corpus',
      built: 'Parser and codebook',
      day: 'Made on',
    },
    noVersion: 'with notices added for the moment: no version',
    count: (count) => String(count),
  },
};

/** @throws where a notice or theme is not there, there are more than `MOST_NOTICES`, or the engine refuses a query */
export async function buildReport(request: ReportRequest, sources: ReportSources): Promise<ReportDocument> {
  const context = reportContext(request, sources);
  if (context.notices.length > MOST_NOTICES)
    throw new Error(
      `A report has room for ${MOST_NOTICES} notices, not ${context.notices.length}; choose fewer places`,
    );
  const versions = await versionsOf(sources.ask, sources.version);
  const sections: (() => Part[] | Promise<Part[]>)[] = [
    () => summarySection(context),
    () => methodSection(context),
    () => themesSection(context),
    () => specificsSection(context),
    () => indicatorsSection(context),
    () => timelineSection(context),
    () => commitmentsSection(context),
    () => quotationsSection(context),
    () => faultsAppendix(context),
    () => sourcesAppendix(context, versions, request.day),
  ];
  const parts: Part[] = [];
  for (const [done, section] of sections.entries()) {
    sources.onProgress?.(done, sections.length);
    parts.push(...(await section()));
  }
  sources.onProgress?.(sections.length, sections.length);
  return { ...cleanedHead(titlePage(request, context, versions)), blocks: numbered(parts, request.language) };
}

/** Digits of the version that tell one corpus from another, as in source lines. */
const SHORT = 12;

function titlePage(
  { title, day, language }: ReportRequest,
  { themes, labels, notices }: ReportContext,
  { corpus, parser, codebook }: Versions,
): Omit<ReportDocument, 'blocks'> {
  const words = WORDS[language];
  const themeNames = joined(
    themes.map((theme) => nameOf(theme, language)),
    language,
  );
  const values = {
    places: joined([...labels.values()], language),
    themes: themeNames,
    notices: words.count(notices.length),
    corpus: corpus?.slice(0, SHORT) ?? words.noVersion,
    built: `${parser}; ${codebook}`,
    day: periodLabel(day, language),
  };
  return {
    language,
    title: title ?? words.title,
    subtitle: [themeNames],
    facts: (Object.keys(values) as (keyof typeof values)[]).map((key) => ({
      name: words.facts[key],
      value: values[key],
    })),
    day,
  };
}
