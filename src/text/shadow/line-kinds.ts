/** What a single line of a notice is: words of the notice, furniture of the page, or chrome of the site. */

export type LineKind = 'blank' | 'text' | 'page-number' | 'chrome';

const PAGE_NUMBER = /^[-—·.\s|]*(?:第?\d{1,4}页?(?:[,，/]?共?\d{1,4}页?)?|Page\d+(?:of\d+)?)[-—·.\s|]*$/i;

/** Menus, counters and buttons that sites print around an article. Anchored: prose that merely begins so is longer. */
const CHROME = [
  /^(?:您?(?:当前|现在)?(?:的|所在)?位置|首页|网站首页|主站首页|返回首页)(?:[：:>»/|\-—·〉]|$)/,
  /^【?(?:我要)?(?:打印|关闭|收藏|分享|字体|字号|纠错|大中小|视力保护色|朗读)[^，。；]{0,30}$/,
  /^(?:浏览|点击|阅读|访问)(?:次数|量|数|率)?[：:]?[\d\s次*]*/,
  /^(?:字体|字号|背景色|保护视力色)[：:]/,
  /^(?:信息|文章|稿件)?(?:来源|作者|编辑|责编|责任编辑|审核|审核人|校对|发布人|发布机构|发布单位|发布时间|发布日期|更新时间|成文日期|日期|时间|索引号|信息索引|主题分类|主题词|公开方式|公开日期|生成日期|体裁分类|名称|文号|有效性|浏览)[：:][^。；]{0,60}$/,
  /^(?:上|下)一?[篇条页](?:[：:]|$)/,
  /^(?:相关(?:链接|附件|阅读|文章|信息|新闻)|附件下载|友情链接|推荐阅读|热门文章|扫一扫|扫码|手机(?:查看|阅读|版)|微信|新浪微博|分享到|分享至|返回顶部|网站地图|关于我们|无障碍(?:阅读|浏览)?|长者(?:模式|版)|适老版|智能问答|登录|注册|搜索)(?:[：:].{0,60}|.{0,12})$/,
  /^(?:版权所有|主办单位?|承办单位?|技术支持|网站标识码|备案号|.{0,6}公网安备|.{0,3}ICP备|Copyright|©|地址：.{0,40}(?:ICP|备案))/i,
];
const MAX_CHROME_LENGTH = 100;

/** The kind of a folded line. Chrome is only looked for where `mayBeChrome` (outside the notice's own body). */
export function lineKind(line: string, mayBeChrome: boolean): LineKind {
  if (line.length === 0) return 'blank';
  if (line.length <= 16 && PAGE_NUMBER.test(line)) return 'page-number';
  if (mayBeChrome && line.length <= MAX_CHROME_LENGTH && CHROME.some((pattern) => pattern.test(line))) return 'chrome';
  return 'text';
}

/** What editors put before a heading or an action. */
export const BULLETS = '●◆■▲★◇□▪➢✓';
/** Rows of characters that hold a whole number each, by the first and the last. */
export const ENCLOSED_NUMBERS = ['㈠㈩', '⒈⒛', '⑴⒇', '①⑳', '➀➉', '❶❿'];
const MARKS = ENCLOSED_NUMBERS.map((row) => `${row[0]}-${row[1]}`).join('') + BULLETS;

const STRUCTURAL_START = new RegExp(
  `^(?:第?[一二三四五六七八九十百]{1,4}(?:[、.．是要]|部分)|\\([一二三四五六七八九十]{1,3}\\)|\\(\\d{1,2}\\)|\\d{1,2}(?:[、)]|\\.(?!\\d))|[${MARKS}]|[A-H][.、．]|\\d{1,2}(?:\\.\\d{1,2}){1,3}(?![万亿元个百千多余名人所公平亩吨米倍分小天])[\\u4e00-\\u9fff]|(?:整改)?(?:措施|举措)[一二三四五六七八九十\\d]{1,2}[：、]|第[一二三四五六七八九十]{1,3}[，、：]|(?:首先|其次|再次|最后)[，、：])`,
);

/** Whether a line is a record of a table, its cells apart by |. */
export function isTableRow(line: string): boolean {
  const first = line.indexOf('|');
  return first >= 0 && line.includes('|', first + 1);
}

/** Whether a line begins with a number or mark that opens a new part. */
export function startsStructure(line: string): boolean {
  return STRUCTURAL_START.test(line);
}

const FIELD = /^[^，。；：]{2,14}：/;

/** Whether a line is a field with its name: 整改状态：已完成, 联系电话：…. */
export function isField(line: string): boolean {
  return FIELD.test(line);
}

const DATE_LINE = /^(?:\(?(?:\d{4}|[二〇零○一三四五六七八九]{4}|\*+)年.{1,8}[日*]\)?|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})$/;
const BODY_NAME =
  /^[^，。；：、]{3,40}(?:党组|党委|党工委|委员会|党总支|党支部|支部|局|厅|委|办公室|中心|学校|学院|大学|公司|集团|组)$/;

/** Whether a line stands alone as part of a signature: a date, or the name of a body. */
export function isSignatureLine(line: string): boolean {
  return DATE_LINE.test(line) || BODY_NAME.test(line);
}
