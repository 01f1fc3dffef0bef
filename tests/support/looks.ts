import type { Look } from '../../src/charts/chart.ts';

/** Every way a chart is drawn: two languages, two schemes, a phone's width and a desk's. */
export const LOOKS: readonly Look[] = (['zh', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((scheme) => [344, 760].map((width) => ({ language, scheme, width }))),
);

export const ZH: Look = { language: 'zh', scheme: 'light', width: 760 };
