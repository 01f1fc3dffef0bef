/** Judges whether a measure is reported as done, under way, planned, free of violations, or a mixture. */
import type { Status } from '../notice.ts';
import type { PromiseMention } from './promises.ts';

const NOTHING_FOUND = /(?:暂未|未|没有|尚未|均未)(?:再)?(?:发现|发生|出现)/;
const CHECKED = /抽查|检查|督查|巡课|核查|排查|督导|检测|自查|审计|巡查|摸排|核实|查阅|走访/;
/** Actions beyond checking: a measure with one of these did something. */
const MANAGED =
  /加强|印发|制定|审核|学习|培训|建立|完善|严格执行|下发|健全|开展(?!.{0,12}(?:抽查|检查|督查|核查|排查|自查|审计))|整治|强化|取缔|约谈|通报/;
const UNDER_WAY =
  /正在(?!整改问题)|逐步(?=解决|配足|配齐|推进|化解|补齐|消化|清理)|办理之中|整改之?中|推进之?中|尚未(?=完成|开工|办结)|主体(?:工程)?已?(?:完成|完工)|加力推进|有序推进中|积极推动|稳步推进/;
const FINISHED = /已(?:全部|经)?(?:完成|建成|整改|办结|投用|启用)/;

interface Segment {
  words: string;
  promised: boolean;
}

/** The sentences of a measure, each marked where a promise stands in it. */
function segments(text: string, start: number, end: number, promises: readonly PromiseMention[]): Segment[] {
  const found: Segment[] = [];
  for (let from = start; from < end; ) {
    let to = from;
    while (to < end && !'。；\n'.includes(text[to]!)) to += 1;
    // A promise may open in mid-sentence; what stands before it is a segment of its own.
    const promise = promises.find((mention) => mention.start >= from && mention.start < to);
    const cut = promise ? promise.start : to;
    if (cut - from > 8) found.push({ words: text.slice(from, cut), promised: false });
    if (promise) found.push({ words: text.slice(cut, to), promised: true });
    from = to + 1;
  }
  return found;
}

/**
 * The status of the measure at `[start, end)` of the shadow.
 * @param promises those inside it, in order
 * @param planned whether it stands in the part on next steps
 */
export function statusOf(
  text: string,
  start: number,
  end: number,
  promises: readonly PromiseMention[],
  planned: boolean,
): Status {
  if (planned) return 'planned';
  const parts = segments(text, start, end, promises);
  const reported = parts.filter((part) => !part.promised);
  const underWay = reported.filter((part) => UNDER_WAY.test(part.words) && !FINISHED.test(part.words));
  // A label and a slogan before a promise report nothing.
  const done = reported.filter((part) => !underWay.includes(part) && part.words.length > 14);
  if (promises.length > 0) return done.length > 0 || underWay.length > 0 ? 'mixed' : 'planned';
  const words = text.slice(start, end);
  const last = parts.at(-1)?.words ?? words;
  if (NOTHING_FOUND.test(last)) {
    const before = words.slice(0, words.search(NOTHING_FOUND));
    if (CHECKED.test(before) && !MANAGED.test(before)) return 'clean';
  }
  if (underWay.includes(parts.at(-1)!)) return done.length > 1 ? 'mixed' : 'ongoing';
  return 'done';
}
