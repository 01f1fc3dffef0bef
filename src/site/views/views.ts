/** The views, each fetched when it is first opened. */
import type { ComponentType } from 'preact';
import type { Corpus } from '../../charts/corpus.ts';
import type { View } from '../route/route.ts';

/** A view is given the corpus; everything else it reads from the route. */
export type ViewComponent = ComponentType<{ corpus: Corpus }>;

export const viewLoaders: Record<View, () => Promise<ViewComponent>> = {
  overview: async () => (await import('./overview/overview-view.tsx')).OverviewView,
  themes: async () => (await import('./themes/themes-view.tsx')).ThemesView,
  indicators: async () => (await import('./indicators/indicators-view.tsx')).IndicatorsView,
  bureaus: async () => (await import('./bureaus/bureaus-view.tsx')).BureausView,
  timeline: async () => (await import('./timeline/timeline-view.tsx')).TimelineView,
  words: async () => (await import('./words/words-view.tsx')).WordsView,
  gallery: async () => (await import('./gallery/gallery-view.tsx')).GalleryView,
  notice: async () => (await import('./notice/notice-view.tsx')).NoticeView,
  data: async () => (await import('./data/data-view.tsx')).QueryView,
  quality: async () => (await import('./quality/quality-view.tsx')).QualityView,
  add: async () => (await import('./add/add-view.tsx')).AddView,
};

/** Views whose content the filters change. */
export const FILTERED_VIEWS: readonly View[] = [
  'overview',
  'themes',
  'indicators',
  'bureaus',
  'timeline',
  'words',
  'gallery',
  'quality',
];
