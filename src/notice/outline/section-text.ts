/** Where the words of one section begin and end: its title, the marker before its measures, its closing fields. */
import { eachMatch } from '../../text/each-match.ts';

const MARKER_WORDS =
  '(?:具体)?(?:整改(?:任务)?(?:落实|进展|完成|推进|工作)?(?:进展|落实|完成|推进)?(?:情况|措施|成效|结果|进度|举措)(?:(?:及|和|与)?(?:整改)?(?:成效|结果|进展情况|落实情况|整改情况|完成情况))?|整改(?:进展|落实|进度|推进|完成)|(?:落实|进展|完成)情况|主要做法|工作措施|具体措施)';
/** 整改情况： or 【整改情况】. */
const MARKER = new RegExp(`(?:${MARKER_WORDS}[：]|【(?:${MARKER_WORDS}|整改|落实|措施|举措|成效)】：?)`, 'y');
const MARKER_ANYWHERE = new RegExp(`(?<=^|[\\n。；！？])${MARKER.source}`, 'g');
const MARKER_INSIDE = new RegExp(MARKER_ANYWHERE.source);
const MARKER_AT_END = new RegExp(`(?:^|[\\n。；！？])${MARKER.source}\\n?$`);
/** 【问题】 before the words of a problem. */
const PROBLEM_MARK =
  /【(?:巡察|巡视)?(?:反馈)?问题(?:表现|描述)?】：?|(?:巡察|巡视)?(?:反馈)?(?:的)?(?:具体)?问题(?:表现|描述)?：/y;

const CLOSING_WORDS =
  '(?:整改状态|整改进度|整改结果|完成情况|完成状态|整改完成情况|整改成效|完成时限|完成时间|整改时限|整改期限|办结时限|责任单位|责任领导|责任部门|责任科室|责任股室|责任人|牵头单位|牵头领导|牵头部门|配合单位|整改责任(?:人|单位)?|销号情况|下一步(?:工作)?(?:打算|措施|计划)?)';
/** 整改状态：已完成, or 【进度】已完成. */
const CLOSING_FIELD = new RegExp(`(?:^|[\\n。])(?:${CLOSING_WORDS}：|【(?:${CLOSING_WORDS}|进度|状态|时限)】：?)`, 'g');

/** A marker that does not open a report. */
const GOES_ON = new RegExp(`^【?(?:${CLOSING_WORDS}|成效)[：】]`);

/** The offset after 【问题】 where it opens a title at `at`, else `at`. */
export function afterProblemMark(text: string, at: number): number {
  PROBLEM_MARK.lastIndex = at;
  return PROBLEM_MARK.test(text) ? PROBLEM_MARK.lastIndex : at;
}

/** Where a run-in title ends: the first stop, the marker, or the first label of a measure. */
export function titleEnd(text: string, from: number, lineEnd: number, firstMeasure: number): number {
  let end = Math.min(lineEnd, firstMeasure);
  for (let i = from; i < end; i += 1) {
    const character = text[i]!;
    if ('。！？|\t'.includes(character)) {
      end = i;
      break;
    }
    if (character === '：' && (i + 1 >= lineEnd || i + 1 === firstMeasure)) {
      end = i;
      break;
    }
    if (i > from && '。；，：'.includes(text[i - 1]!)) {
      MARKER.lastIndex = i;
      if (MARKER.test(text)) {
        end = i;
        break;
      }
    }
  }
  while (end > from && '：；，。 '.includes(text[end - 1]!)) end -= 1;
  return end;
}

/** The offset after a title's own punctuation, blanks and any marker (整改情况：) that opens the body. */
export function bodyStart(text: string, titleEndsAt: number, to: number): number {
  let start = titleEndsAt;
  for (;;) {
    while (start < to && '。！？：；，\n '.includes(text[start]!)) start += 1;
    MARKER.lastIndex = start;
    const match = MARKER.exec(text);
    if (!match || match.index + match[0].length > to) return start;
    start = match.index + match[0].length;
  }
}

/**
 * The offset after the last marker between two offsets that opens a report, or `from` where there is none; 整改成效：
 * or 完成情况： goes on with one or closes it.
 */
export function afterMarker(text: string, from: number, to: number): number {
  const words = text.slice(from, to);
  let after = from;
  eachMatch(MARKER_ANYWHERE, words, (match) => {
    if (!GOES_ON.test(match[0])) after = from + match.index + match[0].length;
  });
  return after;
}

/** Whether a marker (整改情况：) stands anywhere between two offsets, at the end of them or before a number. */
export function hasMarker(text: string, from: number, to: number): boolean {
  return MARKER_AT_END.test(text.slice(from, to));
}

/** Whether a marker (整改情况：, 【整改】) stands between two offsets. */
export function hasMarkerWithin(text: string, from: number, to: number): boolean {
  return MARKER_INSIDE.test(text.slice(from, to));
}

const LONGEST_FIELD = 60;
/** 整改成效：已完成整改。 is a state; what counts or is longer tells what was reached. */
const RESULT = /^【?整改(?:成效|结果)/;
const STATE =
  /^【?整改(?:成效|结果)[：】]：?(?:已|基本|持续|长期|正在|未|部分|阶段|完成|整改|销号|办结)[^\d。；，]{0,12}[。；]?$/;

/** Where the closing fields (整改状态：…) of a section begin; `to` where it has none. */
export function closingStart(text: string, from: number, to: number): number {
  const all = text.slice(from, to);
  // The mark of a field is looked for first: most sections have none.
  if (!all.includes('：') && !all.includes('】')) return to;
  // Fields above 整改情况： open the item and close nothing.
  const open = afterMarker(text, from, to);
  const words = text.slice(open, to);
  let closing = to;
  eachMatch(CLOSING_FIELD, words, (match) => {
    const start = open + match.index + (/[\n。]/.test(match[0][0]!) ? 1 : 0);
    // A field is short; a paragraph that merely begins so belongs to the measure.
    const field = text.slice(start, to).split('\n', 1)[0]!;
    if (field.length > LONGEST_FIELD || (RESULT.test(field) && !STATE.test(field))) return false;
    closing = start;
    return true;
  });
  return closing;
}

const CONTACT =
  /(?:^|[\n。])(?:(?:热忱|诚挚|热烈)?欢迎(?:广大|社会|干部|党员|群众)[^。\n]{0,40}监督|如(?:对[^。\n]{0,16})?有(?:任何|不同)?意见(?:和|或|、)?(?:建议)?|对[^。，\n]{0,20}，?如?有(?:任何|不同)?意见|(?:公开|公示|公告|公布|反馈|监督)(?:期限|期|时间)[：:为自]|联系(?:方式|电话|人|单位|地址|邮箱)：|(?:通讯|通信|邮寄|办公|单位|学院|学校)?地址：|监督(?:电话|举报电话|方式)：|意见反馈(?:方式|渠道)：)/g;

/** Where the closing invitation and the contact block begin; `to` where there is none. */
export function contactStart(text: string, to: number): number {
  const from = Math.max(Math.floor(to * 0.2), to - 1500);
  CONTACT.lastIndex = from;
  const match = CONTACT.exec(text);
  if (!match || match.index >= to) return to;
  return match.index + (/[\n。]/.test(match[0][0]!) ? 1 : 0);
}
