/** Judges whether a measure is reported as done, under way, planned, free of violations, or a mixture. */
import type { Status } from '../notice.ts';
import { isSentenceEnd } from '../text-marks.ts';
import type { PromiseMention } from './promises.ts';

const NOTHING_FOUND = /(?:暂未|未|没有|尚未|均未)(?:再)?(?:发现|发生|出现)/;
const CHECKED = /抽查|检查|督查|巡课|核查|排查|督导|检测|自查|审计|巡查|摸排|核实|查阅|走访|暗访/;
/** Actions beyond checking: a measure with one of these did something. */
const MANAGED =
  /加强|印发|制定|审核|学习|培训|建立|完善|严格执行|下发|健全|开展[^，。]{0,10}(?:整治|培训|活动|教育|专项)|整治|强化|取缔|约谈|通报/;
const UNDER_WAY =
  /正在|正按|处于[^，。]{0,8}阶段|逐步(?=解决|配足|配齐|推进|化解|补齐|消化|清理)|办理之中|(?:整改|推进)之?中(?=[，。；]|$)|尚未(?=完成|开工|办结)|主体(?:工程)?已?(?:完成|完工)|加力推进|积极推动|稳步推进|阶段性(?:成效|进展)并/;
const FINISHED = /(?<!主体)(?<!主体工程)已(?:全部|经)?(?:完成|建成|整改|办结|投用|启用)/;
/** Words that report something carried out; a measure without any only tells of continuing effort. */
const REPORTED =
  /已|了(?!解)|完成|印发|制定|召开|召集|举办|举行|开展|组织|成立|建成|建立|修订|下发|出台|投入|新增|新建|配备|招聘|签订|健全|实现|达到|聘请|邀请|约谈|通报|移送|追缴|清退|收回|查处|督促|指导|要求|明确|落实到位|整改到位|起草|编印|选派|发放|拨付|\d|[两三四五六七八九十百](?:次|个|名|项|场)/;
const CONTINUING = /始终|不断|进一步|持续|时刻|切实|深化/g;
/** A label and a slogan before a promise report nothing. */
const SHORTEST_REPORT = 14;

interface Segment {
  words: string;
  kind: 'reported' | 'promised' | 'under-way';
}

/** Whether words without a promise report or tell of what is under way. */
function kindOf(words: string): Segment['kind'] {
  return UNDER_WAY.test(words) && !FINISHED.test(words) ? 'under-way' : 'reported';
}

/** The sentences of a measure, each marked where a promise stands in it. */
function segments(text: string, start: number, end: number, promises: readonly PromiseMention[]): Segment[] {
  const found: Segment[] = [];
  for (let from = start; from < end; ) {
    let to = from;
    while (to < end && !isSentenceEnd(text.charCodeAt(to))) to += 1;
    // A promise may open in mid-sentence; what stands before it is a segment of its own.
    const promise = promises.find((mention) => mention.start >= from && mention.start < to);
    const cut = promise ? promise.start : to;
    const words = text.slice(from, cut);
    if (words.length > 8) found.push({ words, kind: kindOf(words) });
    if (promise) found.push({ words: text.slice(cut, to), kind: promise.underWay ? 'under-way' : 'promised' });
    from = to + 1;
  }
  return found;
}

/** Whether the measure tells of checks alone, and that they found nothing. */
function foundNothing(words: string, last: string): boolean {
  if (!NOTHING_FOUND.test(last)) return false;
  const before = words.slice(0, words.search(NOTHING_FOUND));
  return CHECKED.test(before) && !MANAGED.test(before);
}

/** The status of the measure at `[start, end)` of the shadow; `promises` are those inside it, in order. */
export function statusOf(text: string, start: number, end: number, promises: readonly PromiseMention[]): Status {
  const parts = segments(text, start, end, promises);
  const last = parts.at(-1);
  const words = text.slice(start, end);
  if (!last) return 'done';
  const promised = parts.some((part) => part.kind === 'promised');
  const underWay = parts.some((part) => part.kind === 'under-way');
  const done = parts.some((part) => part.kind === 'reported' && part.words.length > SHORTEST_REPORT);
  // What is said to be left over (其余2个正在整改) counts wherever it stands.
  if (promises.length > 0 && !promised) return done ? 'mixed' : 'ongoing';
  if (promised) return done || underWay ? 'mixed' : 'planned';
  if (foundNothing(words, last.words)) return 'clean';
  if (last.kind === 'under-way') return done ? 'mixed' : 'ongoing';
  const continuing = words.match(CONTINUING)?.length ?? 0;
  return continuing >= 3 && !REPORTED.test(words.replace(/^[一二三四五六七八九十]+是/, '')) ? 'ongoing' : 'done';
}
