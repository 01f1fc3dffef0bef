/** What the opening paragraph says of the inspection: who, of what kind, which round, when, and when it reported. */
import type { DateMention } from '../dates/scan-dates.ts';
import type { IsoDate } from '../notice.ts';

export interface Inspection {
  inspector: string | null;
  kind: string | null;
  round: string | null;
  start: IsoDate | null;
  end: IsoDate | null;
  feedback: IsoDate | null;
  /** The body inspected, as named after 对. */
  inspected: string | null;
}

const INSPECTOR =
  /(?:中共)?(?:[\u4e00-\u9fff]{0,9}?)(?:省|市|区|县|州|盟|旗|工|自治区|中央|局|校|集团)(?:委|党委|党组|党工委)?(?:第?[一二三四五六七八九十\d*]{1,3}个?|联合|交叉|提级)?(?:专项|常规|交叉|联合|提级|机动)?(?:巡察|巡视)(?:工作)?(?:第?[一二三四五六七八九十\d*]{1,3})?组/;
const ROUND =
  /((?:[一二三四五六七八九十\d]+届)?(?:[省市区县州盟旗]|自治区)?(?:委|党委)?第[一二三四五六七八九十\d]+轮)(?=[^，。]{0,12}(?:巡察|巡视))/;
const CONDUCTED = /(?:开展|进行|实施)(?:了|为期[^，。]{1,8}的)?[^，。]{0,20}?(?:巡察|巡视|“?回头看)/;
const FED_BACK = /反馈(?:了)?(?:[^，。]{0,16})(?:意见|情况|问题|结果)|(?:反馈会|反馈意见)/;
const KINDS: readonly [RegExp, string][] = [
  [/回头看/, '回头看'],
  [/专项(?:巡察|巡视|检查)/, '专项'],
  [/常规(?:巡察|巡视)/, '常规'],
  [/巡视/, '巡视'],
];

/** Reads the opening between two shadow offsets; `title` also tells kind and round. */
export function readInspection(
  text: string,
  from: number,
  to: number,
  title: string,
  dates: readonly DateMention[],
): Inspection {
  const opening = text.slice(from, to);
  const sentences = splitSentences(opening, from);
  const visit = sentences.find((s) => CONDUCTED.test(s.words));
  const feedback =
    sentences.find((s) => s !== visit && FED_BACK.test(s.words) && /(?:向|对|给|反馈(?:会|了))/.test(s.words)) ?? visit;
  const inspectorAt = visit ? INSPECTOR.exec(withoutDates(visit, dates)) : INSPECTOR.exec(opening);
  const visitDate = visit ? dates.find((d) => d.start >= visit.start && d.end <= visit.end) : undefined;
  const fedBackAt = feedback ? feedback.start + feedback.words.search(FED_BACK) : -1;
  // The date right before the words; in a sentence that also tells of the visit it is not the visit's.
  const feedbackDate = feedback
    ? dates.findLast((d) => d !== visitDate && d.start >= feedback.start && d.end <= fedBackAt)
    : undefined;
  return {
    inspector: inspectorAt
      ? inspectorAt[0].replace(/^.*(?:以下简称|根据|按照|期间|经|由|据|对|轮(?:常规|专项)?巡[察视]中?(?=.))/, '')
      : null,
    kind: visit ? kindOf(visit.words.slice(visit.words.search(CONDUCTED))) : null,
    round: roundIn(title, opening),
    start: visitDate?.iso ?? null,
    end: visitDate?.until ?? null,
    feedback: feedbackDate?.iso ?? null,
    inspected: (visit && inspectedIn(visit.words)) ?? INFORMED.exec(opening)?.[1] ?? null,
  };
}

const INSPECTED =
  /对((?:中共)?[\u4e00-\u9fff]{1,24}?(?:党组|党委|党工委|党支部|党总支|(?:局|厅|委员会|学校|学院|大学|中学|集团|公司)(?:党组|党委|党总支|党支部)?))/;
/** 向融水苗族自治县民政局党组反馈了: the body told of the findings. */
const INFORMED = /向((?:中共)?(?!我)[\u4e00-\u9fff]{4,24}?(?:党组|党委|党工委|党支部|党总支|委员会))反馈/;

/** The body inspected by its name; 我局党组 is none. */
function inspectedIn(words: string): string | null {
  const name = INSPECTED.exec(words)?.[1];
  return name === undefined || name.startsWith('我') ? null : name;
}

/** The round as named in full (八届市委第五轮) where either text does, else as the title has it. */
function roundIn(title: string, opening: string): string | null {
  const rounds = [ROUND.exec(title)?.[1], ROUND.exec(opening)?.[1]].filter((round) => round !== undefined);
  return rounds.find((round) => round.includes('届')) ?? rounds[0] ?? null;
}

/** The kind named in the words from 开展了 on; what follows the inspection itself (整改, 反馈) does not count. */
function kindOf(fromConducted: string): string {
  const words = fromConducted.split(/[，。]/, 1)[0]!;
  for (const [pattern, kind] of KINDS) if (pattern.test(words)) return kind;
  return '巡察';
}

interface Sentence {
  words: string;
  start: number;
  end: number;
}

function splitSentences(words: string, from: number): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let i = 0; i <= words.length; i += 1) {
    if (i === words.length || '。\n；'.includes(words[i]!)) {
      if (i > start) sentences.push({ words: words.slice(start, i), start: from + start, end: from + i });
      start = i + 1;
    }
  }
  return sentences;
}

/** A sentence with its dates replaced by commas, so that 日 and 月 do not run into a name. */
function withoutDates(sentence: Sentence, dates: readonly DateMention[]): string {
  let { words } = sentence;
  for (const date of dates) {
    if (date.start >= sentence.start && date.end <= sentence.end) {
      const at = date.start - sentence.start;
      words = words.slice(0, at) + '，'.repeat(date.end - date.start) + words.slice(date.end - sentence.start);
    }
  }
  return words;
}
