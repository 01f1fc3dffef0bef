/** Words before and after a figure that make it about, over or under. */
import type { Qualifier } from '../notice.ts';

const BEFORE: readonly [RegExp, Qualifier][] = [
  [
    /(?:不少于|不低于|不得少于|不得低于|不小于|至少|最少|起码|(?<!不得?)超过|超出|突破|(?<!不得?)高于|(?<!不得?)多于|(?<!不得?)大于|逾|(?<!不)超)$/,
    'over',
  ],
  [
    /(?:不超过|不多于|不高于|不得超过|不大于|至多|最多|不足|不到|(?<!不得?)低于|(?<!不得?)少于|(?<!不得?)小于|将近|接近|近)$/,
    'under',
  ],
  [/(?:大约|大概|约|左近)$/, 'about'],
];
const AFTER: readonly [RegExp, Qualifier][] = [
  [/^(?:及以上|以上|之多|有余)/, 'over'],
  [/^(?:及以下|及以内|以内|以下|之内)/, 'under'],
  [/^(?:左右|上下)/, 'about'],
];
/** 每年至少检定2次: what is done stands between. */
const LEAST_BEFORE_VERB = /(?:至少|最少)[\u4e00-\u9fff]{1,3}$/;
/** 24小时内, 两年内, but not 3年内部审计. */
const WITHIN = /^内(?![部部外容设陆])/;
const TIME = /^(?:分钟|小时|个小时|日|天|个?工作日|周|个月|月|年|个?学期|个?学年)$/;
/** Words in which 近, 超 or 约 is no qualifier: 最近, 附近; 节约, 预约. */
const NOT_BEFORE = /(?:最近|附近|靠近|就近|邻近|临近|节约|预约|公约|签约|条约|制约|契约|违约|商超)$/;

/** 整改不足5个问题, 存在不足3项: shortcomings, by what they stand behind or by what is counted. */
const SHORTCOMING_BEFORE = /(?:存在|查找|查摆|整改|剖析|反思|指出|梳理|发现|改进)(?:的|了|出)?不足$/;
const SHORTCOMING_AFTER =
  /^[\d一二三四五六七八九十两百*]{1,6}[个项条处类](?:方面)?(?:具体|突出)?(?:问题|短板|缺陷|隐患)/;

/** Whether 不足 right before `at` is the noun. */
function isShortcoming(text: string, at: number): boolean {
  return (
    SHORTCOMING_BEFORE.test(text.slice(Math.max(0, at - 5), at)) || SHORTCOMING_AFTER.test(text.slice(at, at + 16))
  );
}

/** The qualifier before `at` and the offset where it begins. */
export function qualifierBefore(text: string, at: number): { qualifier: Qualifier; start: number } | null {
  const words = text.slice(Math.max(0, at - 4), at);
  if (NOT_BEFORE.test(words) || (words.endsWith('不足') && isShortcoming(text, at))) return null;
  for (const [pattern, qualifier] of BEFORE) {
    const match = pattern.exec(words);
    if (match) return { qualifier, start: at - match[0].length };
  }
  return LEAST_BEFORE_VERB.test(text.slice(Math.max(0, at - 5), at)) ? { qualifier: 'over', start: at } : null;
}

/** The qualifier after a figure in `unit` that ends at `at`, and the offset where it ends. */
export function qualifierAfter(text: string, at: number, unit: string): { qualifier: Qualifier; end: number } | null {
  const words = text.slice(at, at + 4);
  if (words.startsWith('内') && TIME.test(unit) && WITHIN.test(words)) return { qualifier: 'under', end: at + 1 };
  for (const [pattern, qualifier] of AFTER) {
    const match = pattern.exec(words);
    if (match) return { qualifier, end: at + match[0].length };
  }
  return null;
}
