/** Government pages of three makes around a notice's text, as sites print theirs. */

export type PageMake = 'blocks' | 'tables' | 'breaks';

export const PAGE_MAKES: readonly PageMake[] = ['blocks', 'tables', 'breaks'];

export interface PageParts {
  /** Paragraphs, a line each; blank lines are left out. */
  text: string;
  title?: string;
  charset?: string;
}

const MENU = ['首页', '机构概况', '政务公开', '新闻动态', '办事服务', '互动交流', '专题专栏', '数据开放', '网站地图'];
const RELATED = [
  '市教育局召开2025年全市教育工作会议',
  '关于做好2025年义务教育阶段学校招生入学工作的通知',
  '全市中小学校园食品安全专项检查情况通报',
  '市教育局党组理论学习中心组举行专题学习会',
  '关于公布第三批市级示范幼儿园名单的通知',
];

/** The page's source. */
export function makePage(make: PageMake, { text, title, charset }: PageParts): string {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const head = `<head>${charset === undefined ? '' : `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`}
<title>${escapeHtml(title ?? '信息公开')}_某市教育局</title>
<script>var menu = "首页"; document.write("<p>脚本，不是正文。</p>");</script><style>.nav { color: red; }</style></head>`;
  return `<!DOCTYPE html>\n<html>${head}\n<body>${BODIES[make](lines.map(escapeHtml), title)}</body></html>\n`;
}

const BODIES: Record<PageMake, (lines: string[], title: string | undefined) => string> = {
  blocks: (lines, title) => `<div class="top"><ul class="nav">${links(MENU, 'li')}</ul></div>
<div class="wz">您当前的位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/xc/">巡察整改</a></div>
<div class="main"><div class="left">${title === undefined ? '' : `<h1>${escapeHtml(title)}</h1>`}
<div class="info"><span>发布时间：2025-10-16 09:30</span> <span>来源：市教育局机关党委</span> 浏览次数：<script>hits()</script>128</div>
<div class="view"><div class="x1">${lines.map((line) => `<p style="text-indent: 2em"><span>${line}</span></p>`).join('\n')}</div></div>
<div class="btn"><a href="javascript:print()">【打印】</a><a href="javascript:close()">【关闭】</a></div></div>
<div class="right"><h3>相关文章</h3><ul>${links(RELATED, 'li')}</ul></div></div>
<div class="foot"><p>主办单位：某市教育局　地址：某市新城区人民路18号　邮编：511500</p><p>网站标识码：4418000001 粤ICP备05000001号</p></div>`,
  tables: (
    lines,
    title,
  ) => `<table width="1000"><tr><td><img src="top.jpg"></td></tr><tr><td><table><tr>${links(MENU, 'td')}</tr></table></td></tr>
<tr><td><table><tr><td width="200"><table>${RELATED.map((words) => `<tr><td><a href="#">${words}</a></td></tr>`).join('')}</table></td>
<td><table><tr><td align="center"><font size="5"><b>${title === undefined ? '' : escapeHtml(title)}</b></font></td></tr>
<tr><td>日期：2025年10月16日&nbsp;&nbsp;&nbsp;来源：市教育局机关党委&nbsp;&nbsp;字号：[<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>]</td></tr>
<tr><td>${lines.map((line) => `<P>&nbsp;&nbsp;&nbsp;&nbsp;${line}</P>`).join('\n')}</td></tr></table></td></tr></table></td></tr>
<tr><td>版权所有：某市教育局 技术支持：某市信息中心<br>建议使用1024×768分辨率浏览</td></tr></table>`,
  breaks: (lines, title) => `<form action="/s"><div id="h">${links(MENU, 'span')}</div>
<div><div class="t">${title === undefined ? '' : escapeHtml(title)}</div><div>2025-10-16　阅读：35次</div>
<div>　　${lines.join('<br>\n<br>　　')}</div></div><div>${links(RELATED, 'p')}</div><div>©某市教育局</div></form>`,
};

function links(words: readonly string[], tag: string): string {
  return words.map((word) => `<${tag}><a href="/x.html">${word}</a></${tag}>`).join('\n');
}

function escapeHtml(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
