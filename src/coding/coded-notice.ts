/** A parsed notice with the codebook applied: themes on measures, indicators on metrics, a place on the notice. */
import type { Item, Measure, Metric, Notice, Span } from '../notice/notice.ts';

/** A theme given to a measure, with the words that earned it. */
export interface ThemeCode {
  theme: string;
  /** 1 for the primary theme. */
  rank: number;
  score: number;
  /** The subtheme of the theme that the measure's words name most, where they name one. */
  subtheme?: string;
  /** At least one span, all inside the notice's text. */
  evidence: Span[];
}

export type PlaceLevel = 'county' | 'prefecture' | 'province' | 'nation';

export interface Place {
  /** Without the province: 云浮市云安区. Null where nothing in the text settles it. */
  jurisdiction: string | null;
  province: string | null;
  /** Six digits, GB/T 2260. */
  adcode: string | null;
  level: PlaceLevel | null;
  /** False where the place was inferred from places named in the text. */
  stated: boolean;
  /** How sure, 0 to 1: 1 where the name settles it, 0 where nothing does. */
  confidence: number;
  evidence: Span[];
}

export interface CodedItem extends Item {
  themes: ThemeCode[];
}

export interface CodedMeasure extends Measure {
  themes: ThemeCode[];
}

/**
 * What a figure of an indicator is: the body's own result; a part of a total that stands beside it (it is given no
 * indicator, so that nothing is added twice); planned and not done; applied for and not received; required of
 * the body; or a total over several years.
 */
export type MetricRole = 'own' | 'part' | 'planned' | 'applied' | 'required' | 'cumulative';

export interface CodedMetric extends Metric {
  indicator: string | null;
  /** Left out where the figure's words fit no indicator. */
  role?: MetricRole;
}

export interface CodedNotice extends Omit<Notice, 'items' | 'measures' | 'metrics'> {
  place: Place;
  items: CodedItem[];
  measures: CodedMeasure[];
  metrics: CodedMetric[];
}
