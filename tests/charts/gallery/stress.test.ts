import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ask } from '../../../src/charts/ask.ts';
import type { Language } from '../../../src/charts/chart.ts';
import type { ChartAnswer } from '../../../src/charts/chart-answer.ts';
import { chartList, findChart } from '../../../src/charts/chart-list.ts';
import { type ChartSettings, EMPTY_SETTINGS } from '../../../src/charts/chart-settings.ts';
import type { Corpus } from '../../../src/charts/corpus.ts';
import { NO_FILTERS } from '../../../src/charts/filters.ts';
import { framedSpec } from '../../../src/charts/framed-spec.ts';
import { readCorpus } from '../../../src/charts/read-corpus.ts';
import { askWarehouse } from '../../../src/cli/ask-warehouse.ts';
import { openReadOnly } from '../../../src/warehouse/open-read-only.ts';
import type { SourceNotice } from '../../../src/warehouse/source-notice.ts';
import { writeWarehouse } from '../../support/built-warehouse.ts';
import { drawSpec } from '../../support/draw-spec.ts';
import { textFaults } from '../../support/text-boxes.ts';
import { variedNotices } from '../../support/varied-notices.ts';

const CORPORA: Record<string, () => SourceNotice[]> = {
  'one notice': () => variedNotices(1),
  'five notices': () => variedNotices(5),
  'five hundred notices': () => variedNotices(500),
  'covered figures': () => variedNotices(5, { covered: true }),
  'one bureau far above the rest': () => variedNotices(6, { lead: 100 }),
};
const PROVENANCE = { version: '0123456789abcdef', day: '2026-01-31' };
/** The picture without its margins is as wide as a phone's page, and as a file. */
const WIDTHS = [376, 800];
const LANGUAGES: readonly Language[] = ['zh', 'en'];
const BROKEN = /undefined|null|NaN|Infinity|\[object/;

/** A warehouse that is open for the tests of a `describe`. */
function useCorpus(notices: () => SourceNotice[]): () => { held: Corpus; ask: Ask } {
  let open: { held: Corpus; ask: Ask } | null = null;
  let close = () => {};
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'notice-atlas-'));
    const file = join(folder, 'atlas.duckdb');
    await writeWarehouse(file, notices());
    const warehouse = await openReadOnly(file);
    const ask = askWarehouse(warehouse);
    open = { ask, held: await readCorpus(ask) };
    close = () => {
      warehouse.close();
      rmSync(folder, { recursive: true, force: true });
    };
  }, 60_000);
  afterAll(() => close());
  return () => open!;
}

/** What a chart says beside its picture. */
function wordsOf(answer: ChartAnswer, language: Language): string {
  const { columns, rows } = answer.table(language);
  return [
    answer.describe(language),
    ...answer.notes(language),
    answer.source(language),
    ...columns,
    ...rows.flatMap(({ header, cells }) => [header, ...cells.map(({ text }) => text)]),
  ].join('\n');
}

/** What English words may hold of Chinese: places, titles of documents, units and what is counted. */
const CHINESE = /第\d+试验自治县|\p{Script=Han}+(?:省|自治区)|《[^》]*》|招聘教师|[名所次]|一 ?整改落实情况/gu;
/** In lines of a picture a name may be cut: there a line of nothing but Chinese is one. */
const hanIn = (words: string) => words.replaceAll(CHINESE, '').match(/\p{Script=Han}+/gu) ?? [];

async function draw(answer: ChartAnswer, language: Language) {
  const said = wordsOf(answer, language);
  expect(said).not.toMatch(BROKEN);
  if (language === 'zh') expect(answer.describe(language)).toMatch(/\p{Script=Han}/u);
  else expect(hanIn(said)).toEqual([]);
  let drawn = '';
  for (const width of WIDTHS) {
    const look = { language, scheme: 'light', width } as const;
    const title = answer.question[language];
    // Throws where Vega has anything to complain of.
    const spec = framedSpec(answer, look, { title, provenance: PROVENANCE });
    expect(spec.params).toContainEqual({ name: 'picked', value: '' });
    const picture = await drawSpec(spec);
    expect(picture.svg).not.toMatch(BROKEN);
    // A matrix of many columns is as wide as they need; the page scrolls it.
    if (answer.id !== 'theme-matrix') expect(picture.width).toBeLessThanOrEqual(width + 2);
    expect(textFaults(picture), `${answer.id} at ${width} px in ${language}`).toEqual([]);
    drawn += picture.words;
  }
  return `${said}\n${drawn}`;
}

describe.each(Object.entries(CORPORA))('%s', (name, notices) => {
  const corpus = useCorpus(notices);
  const answered = (id: string, settings: ChartSettings = EMPTY_SETTINGS) => {
    const { held, ask } = corpus();
    return findChart(id)!.answer(settings, held, ask);
  };

  it.each(chartList.map(({ id }) => id))(
    'are drawn by %s with words whole and apart, and said in both languages',
    async (id) => {
      const answer = await answered(id);
      // One notice is like no other, and shares nothing.
      if (answer.rows.length === 0) expect(name).toBe('one notice');
      else for (const language of LANGUAGES) await draw(answer, language);
    },
    60_000,
  );

  it.each(['commitments-due', 'overdue-promises'])(
    'have their promises judged at a day by %s, with words whole and apart',
    async (id) => {
      const answer = await answered(id, { ...EMPTY_SETTINGS, asOf: '2026-08-15' });
      expect(answer.rows.length).toBeGreaterThan(0);
      for (const language of LANGUAGES) await draw(answer, language);
    },
    60_000,
  );

  it.each(chartList.map(({ id }) => id).filter((id) => id !== 'document-strip'))(
    'are not shown by %s where none passes the filters',
    async (id) => {
      const filters = { ...NO_FILTERS, from: '1990', to: '1990' };
      const answer = await answered(id, { ...EMPTY_SETTINGS, filters });
      expect(answer.rows).toEqual([]);
    },
  );
});

describe('covered figures', () => {
  const corpus = useCorpus(() => variedNotices(5, { covered: true }));

  it.each(['indicator-comparison', 'metric-distribution', 'specificity'])(
    'are said by %s to be covered, and not to be zero',
    async (id) => {
      const { held, ask } = corpus();
      const answer = await findChart(id)!.answer(EMPTY_SETTINGS, held, ask);
      for (const [language, covered] of [
        ['zh', '遮盖'],
        ['en', 'covered'],
      ] as const) {
        const words = await draw(answer, language);
        expect(words).toContain(covered);
        expect(words).not.toMatch(/(?<![\d.,])0 ?[名所次]/u);
      }
    },
  );
});

describe('one bureau far above the rest', () => {
  const corpus = useCorpus(() => variedNotices(6, { lead: 100 }));

  it('leaves the others a place among the figures of an indicator', async () => {
    const { held, ask } = corpus();
    const { rows } = await findChart('indicator-comparison')!.answer(EMPTY_SETTINGS, held, ask);
    const figures = rows.filter((row) => row.metric_id !== null);
    expect(figures.length).toBeGreaterThan(6);
    expect(new Set(figures.map((row) => row.notice_id)).size).toBe(6);
  });
});
