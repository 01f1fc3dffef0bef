/** What makes a measure specific beside its figures and documents: dates, and who answers for it. */
import { scanDates } from '../dates/scan-dates.ts';

export interface Specifics {
  /** Dates with a year or a month; 今年 alone and covered dates (202*年) are none. */
  dates: number;
  /** True where the words say which body or person leads the measure or answers for it. */
  body: boolean;
}

const DATED = /\d{4}|[〇零一二三四五六七八九]{4}|月|\d[-/.]\d/;
const WHO = '(?:局|委|办|室|科|股|处|部|组|中心|学校|单位|部门|专班|班子|领导|书记|局长|校长|主任|科长|股长)';
/** 由基教股牵头, 督导室负责落实: a name that begins its clause. 负责人, 负责同志 and 校长负责制 lead nothing. */
const LEADS = new RegExp(
  `(?:^|[，。；：,;:]|由|是)[^，。；：,;:、由]{1,20}?${WHO}[^，。；：,;:、]{0,4}(?:牵头|负责)(?!人|同志|制|干部|领导|[^，。；,;]{0,8}人员)`,
);
/** 以校长为第一责任人, 由局长担任领导小组组长, 建立局长任组长的专班 */
const HEADED = /(?:以|由|成立|建立)[^，。；,;]{1,24}?(?:为|担?任)[^，。；,;]{0,14}?(?:(?<!副)组长|责任人|召集人)/;
/** 责任单位：基教股. A bare 明确责任人 names nobody. */
const NAMED = /(?:牵头|责任|主责|承办|配合)(?:单位|部门|科室|股室|处室|领导|人)\s*(?:[：:]|为|是)\s*[\u4e00-\u9fff]/;

/** Reads the words of a measure. */
export function measureSpecifics(words: string): Specifics {
  let dates = 0;
  for (const { start, end } of scanDates(words, 0, words.length, null)) {
    const printed = words.slice(start, end);
    if (!printed.includes('*') && DATED.test(printed)) dates += 1;
  }
  // Few measures hold these words at all; the expressions are slower than the look.
  const body =
    (/牵头|负责/.test(words) && LEADS.test(words)) ||
    (/[组责召][长任集]/.test(words) && HEADED.test(words)) ||
    (/责任|牵头|主责|承办|配合/.test(words) && NAMED.test(words));
  return { dates, body };
}
