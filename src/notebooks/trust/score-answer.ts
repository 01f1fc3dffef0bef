/** How well the parser reads, against annotation by hand. */
import type { ChartTable } from '../../charts/chart.ts';
import type { Corpus } from '../../charts/corpus.ts';
import { placeLabels } from '../../charts/place-label.ts';
import { type Both, inBoth } from '../both.ts';
import { SCORED_NAMES, scoredAs } from './score-words.ts';
import type { Scores } from './scores.ts';

const WORDS = {
  zh: {
    compared: (notices: string, measures: number, metrics: number) =>
      `有人工标注的通报是${notices}，标注里有措施${measures}条、数字${metrics}个。`,
    perfect: (all: number, right: number) => `${all}项得分中，${right}项在每份标注上都是1.00。`,
    below: (names: string[]) => `没有全对的，从低到高是：${names.join('、')}。`,
    source: (by: string, on: string) =>
      `得分由 ${by} 于${on}算出，保存在 notebooks/scores.json；程序或词表改动以后要重算。`,
    seen: '规则是看着这些通报写的，标注者与写规则的人参照同一份标注指南：这些得分是上限，对没见过的通报会低一些。',
    few: (held: number, scored: number) =>
      `手头${held}份通报里只有${scored}份有标注，其余的没有标注可以对照。用你自己的通报，最好先标注一份再引用。`,
    f1: 'F1 是查准率与查全率的调和平均；“比例”是判断相同的占比，只看两边都有的条目。',
    link: 'npm run score -- --errors 逐条列出错在哪里。',
  },
  en: {
    compared: (notices: string, measures: number, metrics: number) =>
      `Annotated by hand are ${notices}: ${measures} measures and ${metrics} figures in the annotations.`,
    perfect: (all: number, right: number) => `Scores that are 1.00 on every annotation: ${right} of ${all}.`,
    below: (names: string[]) => `The others, lowest first: ${names.join(', ')}.`,
    source: (by: string, on: string) =>
      `Computed by ${by} on ${on} and kept in notebooks/scores.json; to be made again when the parser or the codebook changes.`,
    seen: 'The rules were written with these notices in view, and annotators and rules follow the same guide: the scores are an upper bound, notices not seen before will do worse.',
    few: (held: number, scored: number) =>
      `Of the ${held} notices at hand only ${scored} are annotated; the others have nothing to be held against. Annotate one of your own before you cite figures from yours.`,
    f1: 'F1 is the harmonic mean of precision and recall; "share" is how often the two judge alike, among what both have.',
    link: 'npm run score -- --errors lists every error.',
  },
} as const;

/** What a line of the table says of the line above it. */
const PART = /^(?:其中：|of these: )/;

const score = (value: number) => value.toFixed(2);

/** The names of the annotated notices, as the corpus has them; by file where it does not hold them. */
function noticeNames({ notices }: Scores, held: Corpus, language: 'zh' | 'en'): string[] {
  const labels = placeLabels(held.notices, language);
  return notices.map(({ file }) => {
    const found = held.notices.find((notice) => notice.file === file);
    return found === undefined ? file : labels.get(found.notice_id)!;
  });
}

/** What is scored, in the order of the table, with the scores of the notices. */
function scored({ notices }: Scores): { name: string; values: number[] }[] {
  const given = new Set(notices.flatMap(({ scores }) => Object.keys(scores)));
  const names = [
    ...SCORED_NAMES.filter((name) => given.has(name)),
    ...[...given].filter((name) => !SCORED_NAMES.includes(name)),
  ];
  return names.map((name) => ({ name, values: notices.flatMap(({ scores }) => scores[name] ?? []) }));
}

export function scoreAnswer(scores: Scores, held: Corpus): Both {
  const all = scored(scores).map(({ name, values }) => ({ name, least: Math.min(...values) }));
  const below = all.filter(({ least }) => least < 1).sort((a, b) => a.least - b.least);
  const sum = (field: 'measures' | 'metrics') => scores.notices.reduce((total, notice) => total + notice[field], 0);
  return inBoth((language) => {
    const words = WORDS[language];
    const names = noticeNames(scores, held, language).join(language === 'zh' ? '和' : ' and ');
    return [
      words.compared(names, sum('measures'), sum('metrics')),
      words.perfect(all.length, all.length - below.length) +
        (below.length === 0
          ? ''
          : (language === 'zh' ? '' : ' ') +
            words.below(
              below.map(({ name, least }) => `${scoredAs(name)[language].replace(PART, '')} ${score(least)}`),
            )),
    ];
  });
}

export function scoreCaveats({ made, notices }: Scores, held: Corpus): Both {
  return inBoth((language) => {
    const words = WORDS[language];
    return [
      words.seen,
      words.few(held.notices.length, notices.length),
      words.f1,
      words.source(made.by, made.on),
      words.link,
    ];
  });
}

/** One row for each thing that is scored, one column a notice. */
export function scoreTable(scores: Scores, held: Corpus): ChartTable {
  const plain = (text: string) => ({ text, target: null });
  return {
    columns: ['项目 What', '算法 Score', ...noticeNames(scores, held, 'zh')],
    rows: scored(scores).map(({ name }) => {
      const { zh, en, kind } = scoredAs(name);
      return {
        header: `${zh} ${en}`,
        cells: [
          plain(kind === 'f1' ? 'F1' : '比例 share'),
          ...scores.notices.map((notice) => plain(name in notice.scores ? score(notice.scores[name]!) : '–')),
        ],
      };
    }),
  };
}
