/** What is counted and how, and what must not be concluded from it. */
import { type Language, SMALL_DENOMINATOR } from '../../charts/chart.ts';
import { heading, list, type Part } from '../parts.ts';
import type { ReportContext } from '../report-context.ts';

const WORDS: Record<Language, { title: string; items: string[] }> = {
  zh: {
    title: '方法说明',
    items: [
      '措施：通报里报告的最小一项行动，即每个“一是……”；没有这样分项的，整个问题算一条。逐字重复的措施只计一次。',
      '主题：按编码表的词语规则判定，每一处判定都能查到原文词句。一条措施最多有三个主题，在每个主题中各计一次，所以各主题的比例相加可以超过100%。',
      `比例：属于某主题的措施条数÷该通报全部措施条数。分母（n）写在图表里；不足${SMALL_DENOMINATOR}条的，一条之差就会明显改变比例，图中以灰色或浅色显示。`,
      '状态：按原文的说法分为已完成、部分完成、进行中、计划、未发现问题，没有另外核实。',
      '数字：照通报原样列出。用*、×等遮盖的数字记为“已报告，数字被遮盖”，不作为零，也不算没有报告；没有报告的也不作为零。',
      '承诺：通报写明将要做而尚未做的事。期限只写到年或月的，以该年、该月的最后一天为准。',
      '不能据此断定：通报写得多，不等于问题多，也不等于整改好；没有写，不等于没有做；承诺过期，不等于没有兑现。各地巡察的重点、轮次和公布要求不同，不宜排名。本报告只说通报写了什么，不替代核查。',
    ],
  },
  en: {
    title: 'Method',
    items: [
      'Measure: the smallest action that a notice reports, each 一是…; where a problem is not divided so, all of it is one. Word-for-word repeats count once.',
      'Theme: judged by the codebook’s rules on words; every judgement leads back to the words that earned it. A measure has three themes at most and counts once in each, so shares may add up to more than 100%.',
      `Share: measures on a theme out of all measures of the notice. The denominator (n) stands in charts and tables; below ${SMALL_DENOMINATOR} one measure more or less moves the share visibly, and charts show it grey or paler.`,
      'Status: done, partly done, ongoing, planned or no violation found, as the notice puts it; nothing was verified.',
      'Figures stand as the notices give them. A figure covered with * or × is “reported, figure covered”: not zero, and not missing. What is not reported is not zero either.',
      'Promise: what a notice says will be done and is not yet done. Where only a year or a month is given, its last day counts.',
      'What must not be concluded: much written is neither many problems nor much mended; not written is not undone; overdue is not broken. Inspections differ in focus, round and rules of publication: nothing here ranks anybody. The report says what the notices say and replaces no verification.',
    ],
  },
};

export function methodSection({ language }: ReportContext): Part[] {
  const { title, items } = WORDS[language];
  return [heading(1, title), list(items)];
}
