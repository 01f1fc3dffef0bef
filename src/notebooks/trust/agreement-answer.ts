/** How far the machine's coding agrees with that by hand. */
import { decimals } from '../../agreement/decimals.ts';
import { type ChartTable, type Language, type Look, SMALL_DENOMINATOR } from '../../charts/chart.ts';
import type { Corpus } from '../../charts/corpus.ts';
import { type Both, inBoth } from '../both.ts';
import { rowSpec } from '../row-spec.ts';
import type { AgreementStatistic, Scores } from './scores.ts';

const THEME = 'theme:';
const NO_VALUE = '–';

const WORDS = {
  zh: {
    primary_theme: '主要主题',
    status: '措施状态',
    compared: (both: number, notices: number, alone: number) =>
      `${notices}份通报里，两边都有的措施是${both}条${alone === 0 ? '，没有一条是只有一边有的。' : `，另有${alone}条只有一边有，不算在内。`}`,
    overall: (name: string, agree: string, alpha: string) => `${name}：判断相同的占${agree}，α 是${alpha}。`,
    themes: (all: number, sure: number, low: string[]) =>
      `至少有一边给过的主题有${all}个，其中${sure}个够多、算得出区间` +
      (low.length === 0 ? '。' : `；α 最低的是：${low.join('、')}。`),
    axis: 'Krippendorff α（95% 区间）',
    alpha: 'α 扣除了碰巧相同的部分：1是完全一致，0是和瞎猜一样。少见的主题相同率高而 α 低是常事，两个要一起看。',
    interval: (resamples: number, seed: number) =>
      `区间是对措施做${resamples}次自助抽样得到的（种子${seed}）。同一份通报的措施彼此相似，真正的不确定比区间大。`,
    rare: `少于${SMALL_DENOMINATOR}条给过该主题的，点画成灰色：多一条少一条，数就变了很多。`,
    whole: 'α 是1的没有线：每次抽样都全对，区间就没有宽度，这不等于没有误差。',
    missing: '算不出区间的主题（两边都只给过几条）不在图里，在表里。',
    hand: '人工标注也会错、也有争议；不一致不等于机器错。看具体分歧：npm run -s atlas -- agreement，或主页“质量”里的“与人工标注比较”。',
  },
  en: {
    primary_theme: 'Primary theme',
    status: 'Status',
    compared: (both: number, notices: number, alone: number) =>
      `In ${notices} notices ${both} measures stand in both codings; ${alone === 0 ? 'none in only one of them.' : `${alone} stand in only one and are left out.`}`,
    overall: (name: string, agree: string, alpha: string) => `${name}: ${agree} judged alike, alpha ${alpha}.`,
    themes: (all: number, sure: number, low: string[]) =>
      `${all} themes were given by at least one side, ${sure} of them often enough for an interval` +
      (low.length === 0 ? '.' : `; lowest alpha: ${low.join(', ')}.`),
    axis: "Krippendorff's alpha (95% interval)",
    alpha:
      'Alpha takes off what agrees by chance: 1 is full agreement, 0 is guessing. Rare themes often have a high percentage and a low alpha; read the two together.',
    interval: (resamples: number, seed: number) =>
      `Intervals: bootstrap over measures, ${resamples} resamples, seed ${seed}. Measures of one notice resemble one another: the true uncertainty is larger.`,
    rare: `Grey: given to fewer than ${SMALL_DENOMINATOR} measures, so that one more or less changes much.`,
    whole:
      'Where alpha is 1 there is no line: every resample agrees, so the interval has no width. That is not to say that there is no error.',
    missing: 'Themes without an interval (given a few times only) are in the table, not in the picture.',
    hand: 'Hands err and argue too: to differ is not to be wrong. For each disagreement: npm run -s atlas -- agreement, or "compare with annotation by hand" in the quality view.',
  },
} as const;

const percent = (share: number | null) => (share === null ? NO_VALUE : `${(share * 100).toFixed(1)}%`);
const coefficient = (value: number | null) => (value === null ? NO_VALUE : decimals(value, 2));

function nameOf({ what }: AgreementStatistic, held: Corpus, language: Language): string {
  if (what === 'primary_theme' || what === 'status') return WORDS[language][what];
  const theme = held.themes.find((entry) => `${THEME}${entry.theme}` === what);
  if (theme === undefined) return what;
  return language === 'zh' ? theme.name_zh : theme.name_en;
}

/** Given to so few that one more or less changes much. */
function isRare({ givenByA, givenByB, n }: AgreementStatistic): boolean {
  return Math.max(givenByA ?? n, givenByB ?? n) < SMALL_DENOMINATOR;
}

/** Those with an interval: the primary theme and the status, then themes by alpha, greatest first. */
function drawn({ agreement }: Scores): AgreementStatistic[] {
  const sure = agreement.statistics.filter(({ alphaInterval }) => alphaInterval !== null);
  const isTheme = ({ what }: AgreementStatistic) => what.startsWith(THEME);
  return [...sure.filter((row) => !isTheme(row)), ...sure.filter(isTheme).sort((a, b) => b.alpha! - a.alpha!)];
}

/** How many of the least are named. */
const NAMED = 3;

export function agreementAnswer(scores: Scores, held: Corpus): Both {
  const { statistics, both, notices, onlyA, onlyB } = scores.agreement;
  const themes = statistics.filter(({ what }) => what.startsWith(THEME));
  const sure = drawn(scores).filter(({ what }) => what.startsWith(THEME));
  return inBoth((language) => {
    const words = WORDS[language];
    const overall = statistics.filter(({ what }) => !what.startsWith(THEME));
    return [
      words.compared(both, notices, onlyA + onlyB),
      ...overall.map((row) =>
        words.overall(nameOf(row, held, language), percent(row.agreement), coefficient(row.alpha)),
      ),
      words.themes(
        themes.length,
        sure.length,
        sure
          .slice(-NAMED)
          .reverse()
          .map((row) => `${nameOf(row, held, language)} ${coefficient(row.alpha)}`),
      ),
    ];
  });
}

export function agreementCaveats({ agreement }: Scores): Both {
  return inBoth((language) => {
    const words = WORDS[language];
    return [
      words.alpha,
      words.interval(agreement.resamples, agreement.seed),
      words.whole,
      words.rare,
      words.missing,
      words.hand,
    ];
  });
}

export function agreementSpec(scores: Scores, held: Corpus, look: Look) {
  const rows = drawn(scores).map((row) => ({
    name: nameOf(row, held, look.language),
    value: row.alpha!,
    low: row.alphaInterval!.low,
    high: row.alphaInterval!.high,
    words: coefficient(row.alpha),
    small: isRare(row),
  }));
  const least = Math.min(0, ...rows.map(({ low }) => low));
  return rowSpec({ rows, mark: 'dot', domain: [least, 1], axis: WORDS[look.language].axis }, look);
}

/** The picture in words. */
export function agreementWords(scores: Scores, held: Corpus): string {
  return drawn(scores)
    .map((row) => `${nameOf(row, held, 'zh')} ${coefficient(row.alpha)}`)
    .join('，');
}

/** Everything that was judged. */
export function agreementTable({ agreement }: Scores, held: Corpus): ChartTable {
  const interval = ({ alphaInterval: at }: AgreementStatistic) =>
    at === null ? NO_VALUE : `${decimals(at.low, 2)} – ${decimals(at.high, 2)}`;
  return {
    columns: ['判断 Judged', 'n', '人工 By hand', '机器 By machine', '相同 Agree', 'κ', 'α', 'α 95%'],
    rows: agreement.statistics.map((row) => ({
      header: `${nameOf(row, held, 'zh')} ${nameOf(row, held, 'en')}`,
      cells: [
        String(row.n),
        String(row.givenByA ?? ''),
        String(row.givenByB ?? ''),
        percent(row.agreement),
        coefficient(row.kappa),
        coefficient(row.alpha),
        interval(row),
      ].map((text) => ({ text, target: null })),
    })),
  };
}
