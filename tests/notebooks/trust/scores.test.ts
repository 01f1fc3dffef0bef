import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCORER, SCORES_FILE, SHARED_GOLD, scoreGold } from '../../../scripts/score-gold.ts';
import { PROJECT_ROOT } from '../../../src/cli/project-root.ts';
import { agreementAnswer, agreementSpec, agreementTable } from '../../../src/notebooks/trust/agreement-answer.ts';
import { scoreAnswer, scoreTable } from '../../../src/notebooks/trust/score-answer.ts';
import { readScores, type Scores } from '../../../src/notebooks/trust/scores.ts';
import { drawSpec } from '../../support/draw-spec.ts';
import { LOOKS } from '../../support/looks.ts';
import { openSamples } from '../../support/open-samples.ts';
import { textFaults } from '../../support/text-boxes.ts';

const kept = () => readScores(JSON.parse(readFileSync(SCORES_FILE, 'utf8')));
const [A, B] = ['001_5dc1b4a49921f08b.txt', '002_ed1be8ab418f8d31.txt'] as const;

const interval = (low: number, high: number) => ({ low, high });
const STATISTIC = { n: 40, agreement: 0.9, agreementInterval: null, kappa: 0.8, kappaInterval: null };
const SCORES: Scores = {
  made: { by: 'npm run score -- --write', on: '2025-08-08' },
  notices: [
    {
      annotation: '001.json',
      file: A,
      measures: 25,
      metrics: 7,
      scores: { header: 1, themes: 0.875, theme_school_meals: 1 },
    },
    {
      annotation: '002.json',
      file: B,
      measures: 15,
      metrics: 3,
      scores: { header: 1, themes: 1, theme_school_meals: 0.5 },
    },
  ],
  agreement: {
    resamples: 1000,
    seed: 1,
    notices: 2,
    both: 40,
    onlyA: 1,
    onlyB: 2,
    statistics: [
      {
        ...STATISTIC,
        what: 'primary_theme',
        givenByA: null,
        givenByB: null,
        alpha: 0.85,
        alphaInterval: interval(0.7, 1),
      },
      {
        ...STATISTIC,
        what: 'theme:school_meals',
        givenByA: 31,
        givenByB: 30,
        alpha: 0.75,
        alphaInterval: interval(0.5, 0.9),
      },
      {
        ...STATISTIC,
        what: 'theme:double_reduction',
        givenByA: 4,
        givenByB: 5,
        alpha: 0.625,
        alphaInterval: interval(-0.1, 1),
      },
      { ...STATISTIC, what: 'theme:integrity', givenByA: 1, givenByB: 0, alpha: 0, alphaInterval: null },
    ],
  },
};

describe('the figures that are kept', () => {
  it.skipIf(!existsSync(SCORER))('are those of the parser as it stands', () => {
    const options = { gold: SHARED_GOLD, notices: join(PROJECT_ROOT, 'data', 'notices'), errors: false };
    const { made: _, ...figures } = kept();
    expect(figures).toEqual(JSON.parse(JSON.stringify(scoreGold(options))));
  });

  it('have names, and are of notices at hand', async () => {
    const { held } = await openSamples();
    const scores = kept();
    expect(scoreTable(scores, held).columns.join(' ')).not.toContain('.txt');
    expect(scoreTable(scores, held).rows.length).toBeGreaterThan(15);
    expect(
      agreementTable(scores, held)
        .rows.map(({ header }) => header)
        .join(),
    ).not.toContain('theme:');
  });
});

describe('the words on them', () => {
  it('name what is not all right, lowest first, and count the annotations', async () => {
    const { held } = await openSamples();
    const { zh, en } = scoreAnswer(SCORES, held);
    expect(zh).toEqual([
      '有人工标注的通报是云浮市云安区和海南藏族自治州（推定），标注里有措施40条、数字10个。',
      '3项得分中，1项在每份标注上都是1.00。没有全对的，从低到高是：校园餐 0.50、所有主题 0.88。',
    ]);
    expect(en[1]).toBe(
      'Scores that are 1.00 on every annotation: 1 of 3. The others, lowest first: school meals 0.50, All themes 0.88.',
    );
    expect(scoreTable(SCORES, held).rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['比例 share', '1.00', '1.00'],
      ['F1', '0.88', '1.00'],
      ['F1', '1.00', '0.50'],
    ]);
  });

  it('say how far hand and machine agree, and draw only what has an interval', async () => {
    const { held } = await openSamples();
    expect(agreementAnswer(SCORES, held).zh).toEqual([
      '2份通报里，两边都有的措施是40条，另有3条只有一边有，不算在内。',
      '主要主题：判断相同的占90.0%，α 是0.85。',
      '至少有一边给过的主题有3个，其中2个够多、算得出区间；α 最低的是：“双减” 0.63、校园餐 0.75。',
    ]);
    for (const look of LOOKS) {
      const drawn = await drawSpec(agreementSpec(SCORES, held, look));
      const { svg } = drawn;
      expect(textFaults(drawn)).toEqual([]);
      expect(svg).toContain('0.85');
      expect(svg).not.toContain(look.language === 'zh' ? '党风廉政' : 'Integrity');
    }
  });
});
