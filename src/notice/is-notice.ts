/** Tells a rectification notice from other texts about inspections. */
import type { Notice } from './notice.ts';

const SHORTEST = 200;
/** How far the title and the opening reach. */
const OPENING = 1500;
/** …整改情况的通报, and in the opening 现将巡察整改进展情况予以公布. */
const TITLED = /整改[^。，；]{0,14}(?:情况|结果|进展|成效)[^。]{0,12}(?:通报|公布|公告|公示|报告|公开|如下)(?!会)/;
const ANNOUNCES = /现将[^。]{0,40}整改[^。]{0,40}(?:公布|通报|公告|公示|公开|报告|如下)/;
const ARTICLE = /(?:^|\n)第[一二三四五六七八九十百]+条/g;
/** The last characters of an entry of a table of contents: leaders, a page number. */
const CONTENTS_END = /(?:…{2}|\.{4}|·{4})\d{0,4}$|[^\d.：:]\d{1,3}$/;
const ARRIVES = /进驻[^。]{0,40}(?:公告|开展|巡察|巡视)/;
const TAKES_LETTERS =
  /(?:来信|来电|来访|信访)[^。]{0,30}(?:受理|接待|反映|邮箱|电话)|受理[^。]{0,20}(?:来信|来电|来访|信访)/;
const NEWS =
  /本[网报台]讯|记者|通讯员|表态发言|主持(?:召开)?会议|出席会议|会议强调|会上[^。]{0,12}(?:指出|强调)|反馈会(?:议)?召开/;
/** 召开巡察整改情况通报会: a meeting, told as its first words. */
const MEETING = /(?:召开|举行|举办)[^。\n]{0,24}(?:通报|反馈|报告|推进|动员|座谈)会/;
const MEETING_REACH = 60;
/** 对我局党组开展了巡察: the body that reports was inspected itself. */
const INSPECTED =
  /对[^。；]{2,60}(?:进行|开展|实施)了?[^。，；]{0,16}(?:巡察|巡视)|反馈了[^。，；]{0,12}(?:意见|情况|问题)/;
const INSPECTIONS = /巡察|巡视/g;
const AUDITS = /审计/g;
const IS_NEWS = '这是会议或新闻报道，没有逐项报告整改情况。';
const PLAN_TITLE = /整改(?:工作)?(?:方案|台账|清单|计划)(?:[（(].{1,10}[)）])?$/;
const FEWEST_REPORTED = 3;

/** Whether most lines of the text are entries of a table of contents. */
function isContents(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.length > 3);
  const entries = lines.filter((line) => CONTENTS_END.test(line.slice(-8))).length;
  return entries >= 5 && entries >= lines.length * 0.5;
}

/**
 * Why the text is no rectification notice, in one Chinese sentence; null where it is one.
 * @param text the shadow's words
 */
export function rejectionReason(text: string, notice: Notice): string | null {
  if (text.length < SHORTEST) return '正文过短，不像整改情况通报。';
  if (!/巡察|巡视/.test(text)) return '全文没有提到巡察或巡视。';
  if (!/整改/.test(text)) return '全文没有提到整改。';
  if (isContents(text)) return '多数行是目录条目，不是整改情况通报。';
  if ((text.match(ARTICLE)?.length ?? 0) >= 5) return '全文按“第几条”写成，是制度文件，不是整改情况通报。';
  const { title } = notice.header;
  if (title !== null && PLAN_TITLE.test(title)) return '这是整改方案或清单，没有报告整改结果。';
  if (notice.measures.length === 0) return '没有找到任何整改措施或整改条目。';
  const opening = text.slice(0, OPENING);
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  if (/审计/.test(title ?? opening.slice(0, 60)) && count(AUDITS) >= 2 * count(INSPECTIONS))
    return '这是审计查出问题的整改报告，不是巡察整改通报。';
  if (MEETING.test(title ?? '') || (!TITLED.test(title ?? '') && MEETING.test(text.slice(0, MEETING_REACH))))
    return IS_NEWS;
  if (TITLED.test(title ?? '') || ANNOUNCES.test(opening)) return null;
  if (ARRIVES.test(opening) && TAKES_LETTERS.test(text)) return '这是巡察组进驻公告，没有报告整改情况。';
  if (NEWS.test(opening)) return IS_NEWS;
  if (!INSPECTED.test(opening)) return '没有说明本单位接受了巡察，不是整改情况通报。';
  const reported = notice.measures.filter((measure) => measure.status !== 'planned').length;
  const mentions = text.match(/整改/g)?.length ?? 0;
  if (reported < FEWEST_REPORTED || mentions < 5) return '没有说明公布整改情况，报告的整改措施也不足三条。';
  return null;
}
