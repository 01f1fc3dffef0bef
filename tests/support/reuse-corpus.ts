/** Notices that share sentences, each set down once, so that what is shared can be counted by hand. */
import type { SourceNotice } from '../../src/warehouse/source-notice.ts';
import { makeNotice } from './make-notice.ts';

/** 20 characters that count: stands in three notices, in 丙市 with 3 others before it and one of its characters changed. */
export const FORM = '按照有关要求，现将巡察整改进展情况予以公布';
export const FORM_CHANGED = '根据巡察按照有关要求，现将巡察整改进度情况予以公布';
/** 18: stands in 甲市 and 乙市. */
export const PAIR = '组织食堂从业人员参加食品安全专题培训';
/** 17: stands twice in 乙市 alone. */
export const TWICE = '对全区学校开展推门听课和教学质量检查';
const OWN = {
  甲市: '修订学校基建项目招标投标管理制度并印发执行',
  乙市: '选派骨干教师到乡镇薄弱学校支教交流任职',
  丙市: '建立困难学生资助台账做到应助尽助不漏一人',
} as const;

/** 甲市: FORM, PAIR, its own. 乙市: FORM, PAIR, TWICE twice, its own. 丙市: FORM_CHANGED, its own. */
export function reuseNotices(): SourceNotice[] {
  const notice = (place: keyof typeof OWN, adcode: string, sentences: readonly string[]) =>
    makeNotice({ place, adcode, measures: [...sentences, OWN[place]].map((words) => ({ text: `${words}。` })) });
  return [
    notice('甲市', '110100', [FORM, PAIR]),
    notice('乙市', '120100', [FORM, PAIR, TWICE, TWICE]),
    notice('丙市', '130100', [FORM_CHANGED]),
  ];
}

/** Characters that count, by hand: all but punctuation. */
export const countedIn = (words: string): number => words.replace(/[，。、：；\s]/g, '').length;
