/** The words of a promise: what will be done, and is not yet. */

/** 将 as the future: after the body that promises or a time to come; 将 as 把 (将…纳入) is no promise. */
const FUTURE =
  /(?:(?:我[局委校市县区厅院部]|局党组|党组|党委|教育局|委员会|[县市区州]教育局|学校|学院|公司|中心|下一步|下步|接下来|今后|后续|届时|年|月|日|还|也|均)，?(?:[^，。；]{0,8}，)?(?:[^，。；将]{0,10})?将(?!(?:[^，。；]{1,30})(?:纳入|列入|作为|融入|列为|转发|调整到|调配|接入|归口|传达))|(?:下一步|下步|接下来|今后)，(?!目前))/g;
const PLAN =
  /(?:正?计划(?:在|于|通过|实施|公开|分|用|利用|向|为|协调|补充|招聘|招录|新建|新增|增设|组织|开展|投入|建设|实现|\d|今年|明年|使用|到|年内)|拟(?:新建|建|将|投入|实施|于|在|通过|招聘|对|组织|开展|采取|规划)|预计|力争|确保(?:在)?\d{4}年|争取(?:在)?(?:\d|年底|今年|明年)|待.{2,20}后，?(?:将|予以|再))/g;

export interface PromiseMention {
  start: number;
  end: number;
}

/** Where the clause around a promise begins and ends: back to the stop or comma before it, on to the stop after. */
function clauseAround(text: string, at: number, floor: number, ceiling: number): PromiseMention {
  let start = at;
  while (start > floor && !'。；！？\n，(：'.includes(text[start - 1]!)) start -= 1;
  let end = at;
  while (end < ceiling && !'。；！？\n'.includes(text[end]!)) end += 1;
  return { start, end };
}

const ROUTINE = /将(?:认真)?吸取|将进一步(?:提高|增强)认识/;

/** The promises in a shadow range, one a sentence, in order. */
export function scanPromises(text: string, from: number, to: number): PromiseMention[] {
  const words = text.slice(from, to);
  const found: PromiseMention[] = [];
  for (const pattern of [FUTURE, PLAN]) {
    for (const match of words.matchAll(pattern)) {
      const mention = clauseAround(text, from + match.index, from, to);
      if (ROUTINE.test(text.slice(mention.start, mention.end))) continue;
      found.push(mention);
    }
  }
  found.sort((a, b) => a.start - b.start);
  const merged: PromiseMention[] = [];
  for (const mention of found) {
    const last = merged.at(-1);
    if (last && mention.start < last.end) last.end = Math.max(last.end, mention.end);
    else merged.push(mention);
  }
  return merged;
}
