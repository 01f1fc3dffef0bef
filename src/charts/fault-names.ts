/** Rules of repairs and kinds of warnings in words. */
import type { Language } from './chart.ts';

const RULES = {
  lost_date_mark: '日期缺年月日字样',
  lost_measure_word: '数字后缺量词',
  look_alike: '形近字',
  traditional_character: '繁体字',
  split_figure: '数字被断开',
  space_in_figure: '数字中夹有空格',
  running_head: '页眉页脚',
  page_number: '页码',
};

/** By the rule of a repair, as in the table `repairs`. */
export const RULE_NAMES: Record<Language, Record<keyof typeof RULES, string>> = {
  zh: RULES,
  en: {
    lost_date_mark: 'a date without its "年", "月" or "日"',
    lost_measure_word: 'a figure without its measure word',
    look_alike: 'a character that looks alike',
    traditional_character: 'a traditional character',
    split_figure: 'a figure broken apart',
    space_in_figure: 'a blank within a figure',
    running_head: 'a running head or foot',
    page_number: 'a page number',
  },
};

const CODES = {
  ambiguous_date: '日期读法不止一种',
  damaged_characters: '有无法识别的字',
  figures_redacted: '数字被遮盖',
  metadata_contradicts: '网页信息与正文不符',
  metadata_disagrees: '网页信息前后不一',
  number_jumps: '编号跳号',
  number_repeats: '编号重复',
  parts_disagree: '分项与合计不符',
  place_inferred: '地区为推定',
  place_ambiguous: '地区不止一种可能',
  place_unknown: '地区不明',
  place_not_in_table: '地区不在行政区划表里',
  share_disagrees: '比例与数字不符',
  totals_disagree: '问题总数前后不符',
  unclosed_title: '书名号没有配对',
  unread_part: '有没读到的部分',
};

/** By the code of a warning, as in the table `warnings`. */
export const CODE_NAMES: Record<Language, Record<keyof typeof CODES, string>> = {
  zh: CODES,
  en: {
    ambiguous_date: 'a date that can be read in several ways',
    damaged_characters: 'damaged characters',
    figures_redacted: 'figures covered',
    metadata_contradicts: 'the page contradicts its text',
    metadata_disagrees: 'the page contradicts itself',
    number_jumps: 'a number is skipped',
    number_repeats: 'a number is used twice',
    parts_disagree: 'parts and total disagree',
    place_inferred: 'the place is inferred',
    place_ambiguous: 'several places are possible',
    place_unknown: 'the place is unknown',
    place_not_in_table: 'the place is not in the table of divisions',
    share_disagrees: 'a share and its figures disagree',
    totals_disagree: 'totals of problems disagree',
    unclosed_title: 'a title without its closing bracket',
    unread_part: 'a part that was not read',
  },
};

/** The words for a rule or a code; one that has none stands as the data name it. */
export function faultName(name: string, names: Readonly<Record<string, string>>): string {
  return names[name] ?? name;
}
