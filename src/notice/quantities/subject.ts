/** What a figure counts, in the text's own words: the noun after it, or the words before it. */

const BREAK = /[，。；、：！？\n“”"《》()]/;
const LEADING =
  /^(?:了|共|已|先后|累计|分别|其中|目前|同时|全市|全区|全县|全州|一共|总共|共有|共计|达到?|为|有|的|约(?!谈|束)|近|超|是|[一二三四五六七八九十]是)+/;
const TRAILING =
  /(?:共计?|达到?|(?<!行)为|了|约|已|有|累计|合计|近|超过?|不少于|不低于|至少|分别|开展了?|(?<!社会)组织了?)+$/;
const AFTER_NOUN = /^(?:以上|左右|的)?([\u4e00-\u9fff]{2,14})/;
const VERB_AFTER =
  /^(?:参加|开展|进行|组织|完成|通过|到|在|对|被|已|和|与|及|并|均|全部|用于|纳入|其中|以上|左右|获|给|占|为|比|从|向|将)/;
const MAX_BEFORE = 18;

/** The subject of the figure at `[start, end)`, or null where its clause holds no other words. */
export function subjectOf(text: string, start: number, end: number): string | null {
  const after = AFTER_NOUN.exec(text.slice(end, end + 16));
  if (after && !VERB_AFTER.test(after[1]!)) return after[1]!;
  let from = start;
  while (from > 0 && start - from < MAX_BEFORE && !BREAK.test(text[from - 1]!)) from -= 1;
  const before = text.slice(from, start).replace(LEADING, '').replace(TRAILING, '');
  return before.length >= 2 ? before : (after?.[1] ?? null);
}
