/** What the corpus holds, and what that keeps it from saying. */
import type { ChartTable, Language } from '../charts/chart.ts';
import type { Corpus } from '../charts/corpus.ts';
import { placeLabels } from '../charts/place-label.ts';
import { type Both, inBoth } from './both.ts';

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;

const WORDS = {
  zh: {
    columns: ['地区', '省份', '公布日期', '整改措施', '数字', '文件'],
    holds: (notices: number, provinces: number, measures: number, figures: number) =>
      `${notices}份通报，来自${provinces}个省级行政区；读出整改措施${measures}条、数字${figures}个。`,
    dates: (first: string, last: string, undated: number) =>
      (first === last ? `公布日期是${first}` : `公布日期从${first}到${last}`) +
      (undated > 0 ? `，另有${undated}份没有写明。` : '。'),
    longest: (place: string, most: number, least: number) =>
      `篇幅相差很大：措施最多的是${place}（${most}条），最少的只有${least}条，所以下文比较占比，不比较条数。`,
    sample: (notices: number) => `语料是手头有的${notices}份通报，不是抽样；只能说这些地方写了什么，不能推及其他地方。`,
    reported: '通报是被巡察单位自己写的：没有写，不等于没有发生；写了“已完成”，也没有经过我们核实。',
    inferred: (places: string[]) => `标“推定”的地区，通报没有写明，是根据正文提到的地名推断的：${places.join('、')}。`,
    covered: (places: string[]) => `以*或×遮盖了数字或日期的通报：${places.join('、')}。遮盖的数字不当作零。`,
  },
  en: {
    columns: ['Place', 'Province', 'Published', 'Measures', 'Figures', 'File'],
    holds: (notices: number, provinces: number, measures: number, figures: number) =>
      `${count(notices, 'notice')} from ${count(provinces, 'province')}; ${count(measures, 'measure')} and ${count(figures, 'figure')} were read in them.`,
    dates: (first: string, last: string, undated: number) =>
      (first === last ? `Published on ${first}` : `Published from ${first} to ${last}`) +
      (undated > 0 ? `; ${undated} without a date.` : '.'),
    longest: (place: string, most: number, least: number) =>
      `They differ in length: ${place} reports the most measures (${most}), the shortest only ${least}. What follows compares shares, not counts.`,
    sample: (notices: number) =>
      `The corpus is the ${count(notices, 'notice')} at hand, not a sample: it shows what these bodies wrote and nothing about others.`,
    reported:
      'A notice is written by the inspected body itself. What it leaves out may still have happened, and "done" is its own word, not checked by us.',
    inferred: (places: string[]) =>
      `Places marked "inferred" are not named by the notice and follow from places in its text: ${places.join(', ')}.`,
    covered: (places: string[]) =>
      `Notices that cover figures or dates with * or ×: ${places.join(', ')}. A covered figure is never taken as zero.`,
  },
} as const;

function places(held: Corpus, language: Language, which: (notice: Corpus['notices'][number]) => boolean): string[] {
  const labels = placeLabels(held.notices, language);
  return held.notices.filter(which).map((notice) => labels.get(notice.notice_id)!);
}

/** How many notices, from where and when, and how unequal they are. */
export function corpusAnswer(held: Corpus): Both {
  const sum = (field: 'measures' | 'metrics') => held.notices.reduce((total, notice) => total + notice[field], 0);
  const provinces = new Set(held.notices.map((notice) => notice.province).filter((name) => name !== null));
  const dates = held.notices
    .map((notice) => notice.published)
    .filter((date) => date !== null)
    .sort();
  const byLength = [...held.notices].sort((a, b) => b.measures - a.measures);
  return inBoth((language) => {
    const words = WORDS[language];
    const said = [words.holds(held.notices.length, provinces.size, sum('measures'), sum('metrics'))];
    if (dates.length > 0) said.push(words.dates(dates[0]!, dates.at(-1)!, held.notices.length - dates.length));
    if (byLength.length > 1 && byLength[0]!.measures > byLength.at(-1)!.measures) {
      const longest = placeLabels(held.notices, language).get(byLength[0]!.notice_id)!;
      said.push(words.longest(longest, byLength[0]!.measures, byLength.at(-1)!.measures));
    }
    return said;
  });
}

/** What a reader must know before taking the corpus for more than it is. */
export function corpusCaveats(held: Corpus): Both {
  return inBoth((language) => {
    const words = WORDS[language];
    const said: string[] = [words.sample(held.notices.length), words.reported];
    const inferred = places(held, language, (notice) => notice.jurisdiction !== null && !notice.jurisdiction_stated);
    if (inferred.length > 0) said.push(words.inferred(inferred));
    const covered = places(held, language, (notice) => notice.redacted);
    if (covered.length > 0) said.push(words.covered(covered));
    return said;
  });
}

/** One row a notice. The file tells notices of one place apart. */
export function corpusTable(held: Corpus): ChartTable {
  const labels = placeLabels(held.notices, 'zh');
  const plain = (text: string | null) => ({ text: text ?? '–', target: null });
  return {
    columns: WORDS.zh.columns.map((zh, at) => `${zh} ${WORDS.en.columns[at]}`),
    rows: held.notices.map((notice) => ({
      header: labels.get(notice.notice_id)!,
      cells: [
        plain(notice.province),
        plain(notice.published),
        plain(String(notice.measures)),
        plain(String(notice.metrics)),
        plain(notice.file),
      ],
    })),
  };
}
