/** A chart with its rows: all that a picture, a file, an embed or a report is made from. */
import type { TopLevelSpec } from 'vega-lite';
import type { Ask } from './ask.ts';
import type { Chart, ChartTable, Language, Look, Query } from './chart.ts';
import type { ChartSettings } from './chart-settings.ts';
import type { Corpus } from './corpus.ts';

export interface ChartAnswer {
  id: string;
  name: Record<Language, string>;
  question: Record<Language, string>;
  /** The methods it rests on: names of files in docs/methods, without their ending. */
  methods: readonly string[];
  /** The chart's parameters, as far as they are settings. */
  params: Partial<ChartSettings>;
  query: Query;
  /** Rows as they came; none where there is nothing to show, and then nothing of the below but `notes` may be asked. */
  rows: readonly Record<string, unknown>[];
  spec(look: Look): TopLevelSpec;
  describe(language: Language): string;
  /** The chart's notes, and its caution last. */
  notes(language: Language): string[];
  source(language: Language): string;
  table(language: Language): ChartTable;
}

/** A chart with rows that it has been given. */
export function chartAnswer<Params extends object, Row extends object>(
  chart: Chart<Params, Row>,
  params: Params,
  rows: readonly Row[],
): ChartAnswer {
  return {
    id: chart.id,
    name: chart.name,
    question: chart.question,
    methods: chart.methods ?? [],
    params,
    query: chart.sql(params),
    rows: rows as readonly Record<string, unknown>[],
    spec: (look) => chart.spec(rows, look, params),
    describe: (language) => chart.describe(rows, language, params),
    notes: (language) => [...chart.notes(rows, language, params), chart.caution[language]],
    source: (language) => chart.source(rows, language, params),
    table: (language) => chart.table(rows, language, params),
  };
}

/** Asks for a chart's rows and completes them. */
export async function rowsOf<Params, Row>(chart: Chart<Params, Row>, params: Params, ask: Ask): Promise<Row[]> {
  const rows = await ask(chart.sql(params), chart.row);
  return chart.complete?.(rows, params) ?? rows;
}

/** A chart whose parameters and rows nobody needs the types of. */
export interface ListedChart {
  id: string;
  name: Record<Language, string>;
  question: Record<Language, string>;
  caution: Record<Language, string>;
  methods: readonly string[];
  /** Asks for the rows that the settings call for. */
  answer(settings: ChartSettings, held: Corpus, ask: Ask): Promise<ChartAnswer>;
  /** Hands the chart, with the types of its own, to what needs more of it than an answer. */
  withChart<T>(use: <Params extends object, Row extends object>(chart: Chart<Params, Row>) => T): T;
}

export function listedChart<Params extends object, Row extends object>(chart: Chart<Params, Row>): ListedChart {
  const { id, name, question, caution, methods = [] } = chart;
  return {
    id,
    name,
    question,
    caution,
    methods,
    async answer(settings, held, ask) {
      const params = chart.paramsOf(settings, held);
      return chartAnswer(chart, params, await rowsOf(chart, params, ask));
    },
    withChart: (use) => use(chart),
  };
}
