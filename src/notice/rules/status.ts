/** Judges whether a measure is reported as done, under way, planned, free of violations, or a mixture. */
import type { Status } from '../notice.ts';

const NOTHING_FOUND = /(?:暂未|未|没有|尚未)(?:再)?发现/;
/** Actions beyond checking: a measure with one of these did something. */
const MANAGED = /加强|要求|印发|制定|审核|学习|培训|整改|建立|完善|严格执行|下发|组织开展|规范|落实/;
const UNDER_WAY = /正在|逐步|推进中|办理之中|整改中|有序推进|加快推进|持续推进|主体(?:已)?完成|主体完工/;
const DONE =
  /已|了|完成|印发|制定|召开|开展|组织|成立|建成|举办|实现|修订|下发|落实|建立|举行|邀请|整改到位|解决|出台|规范|健全|加强|强化|督促|指导|严格/;
const FINISHED_FIELD = /(?:已完成|完成整改|已整改|整改完成|已办结|已销号|整改到位|全部完成)/;
const OPEN_FIELD = /(?:持续推进|正在|长期坚持|推进中|未完成|基本完成|阶段性|整改中|持续整改|持续坚持)/;

/**
 * The status of a measure.
 * @param words the measure's words (shadow)
 * @param promises how many promises stand in it
 * @param planned whether it stands in the part on next steps
 * @param closing its item's closing fields (整改状态：…), '' where there are none
 */
export function statusOf(words: string, promises: number, planned: boolean, closing: string): Status {
  if (planned) return 'planned';
  const field = /(?:状态|进度|结果|情况|成效)：?([^\n；。]{0,40})/.exec(closing)?.[1] ?? '';
  if (promises > 0) {
    const rest = words.length;
    return DONE.test(words) && rest > 30 ? 'mixed' : 'planned';
  }
  if (OPEN_FIELD.test(field)) return 'ongoing';
  if (FINISHED_FIELD.test(field)) return 'done';
  const sentences = words.split(/[。；]/).filter((sentence) => sentence.length > 1);
  const last = sentences.at(-1) ?? words;
  if (NOTHING_FOUND.test(last) && !MANAGED.test(words.replace(/(?:执行|落实)情况/g, ''))) return 'clean';
  if (UNDER_WAY.test(last) && !/已(?:全部)?(?:完成|建成|整改)/.test(last))
    return sentences.length > 2 ? 'mixed' : 'ongoing';
  return 'done';
}
