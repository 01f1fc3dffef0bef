/**
 * Finds the article among the chrome of a page, by how its lines are made and not by the names a site gives them.
 *
 * Each line is worth the prose on it; a line of links or a site's small print costs. A block is worth the sum of its
 * lines, so that a larger block wins as long as what it adds is prose, and loses by the menus it takes in. The
 * article is the block worth most; of blocks worth the same, the innermost.
 */
import { lineKind } from '../../shadow/line-kinds.ts';
import type { PageLine } from './line-writer.ts';
import { attribute, type Element } from './page-elements.ts';
import type { Block, PageLines } from './page-lines.ts';

/** What a line of links costs, in characters of prose: a link by itself may be the article's, a list of them is a menu. */
const LINK_COST = { alone: 10, listed: 60 };
/** A link to a file belongs to the article. */
const ATTACHMENT = /^附件|\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar)$/i;
/** What a line of small print costs. */
const CHROME_COST = 40;
/** A line this long is prose even without a punctuation mark. */
const LONG_LINE = 36;
const SENTENCE = /[。；，！？：]/;
const SMALL_PRINT =
  /版[权權]所有|ICP备|公网安备|网站标识码|技术支持|(?:主|承)办(?:单位)?[：:]|最佳浏览|建议使用|分辨率|copyright/i;
/** So many lines of links at an edge of the article are a list beside it. */
const MENU_LINES = 3;
const LIST_HEADING = /^(?:相关|推荐|热点|热门|最新|更多|延伸|友情)[^，。]{0,8}$/;
const LANDMARKS = new Set(['nav', 'footer', 'aside', 'menu']);
const LANDMARK_ROLES = /^(?:navigation|contentinfo|complementary|search|banner)$/;

export interface LineSpan {
  first: number;
  end: number;
}

/** The lines of the article, or null where no block holds any prose. */
export function findArticle(page: PageLines): LineSpan | null {
  const { lines, blocks } = page;
  const landmarks = blocks.filter((block) => isLandmark(block.element));
  const inLandmark = new Uint8Array(lines.length);
  for (const block of landmarks) inLandmark.fill(1, block.first, block.end);
  const sums = new Float64Array(lines.length + 1);
  for (let i = 0; i < lines.length; i += 1) sums[i + 1] = sums[i]! + worth(lines, i, inLandmark[i] === 1);

  let best: Block | null = null;
  let most = 0;
  for (const block of blocks) {
    const value = sums[block.end]! - sums[block.first]!;
    // Blocks come innermost first, so an outer one must be worth more.
    if (value > most) {
      best = block;
      most = value;
    }
  }
  return best === null ? null : trim(lines, best);
}

function worth(lines: readonly PageLine[], index: number, inLandmark: boolean): number {
  const line = lines[index]!;
  const { text, linked } = line;
  if (isLinks(line)) {
    if (ATTACHMENT.test(text)) return 0;
    const listed = [lines[index - 1], lines[index + 1]].some((other) => other !== undefined && isLinks(other));
    return listed ? -LINK_COST.listed : -LINK_COST.alone;
  }
  if (inLandmark || (text.length < 120 && SMALL_PRINT.test(text)) || lineKind(text, true) === 'chrome') {
    return -CHROME_COST;
  }
  const own = text.length - linked;
  return SENTENCE.test(text) || own >= LONG_LINE ? own : own / 4;
}

function isLinks(line: PageLine): boolean {
  return line.linked >= line.text.length / 2;
}

function isLandmark(element: Element): boolean {
  return LANDMARKS.has(element.tagName) || LANDMARK_ROLES.test(attribute(element, 'role') ?? '');
}

/** Leaves out what stands at the edges: buttons (【打印】【关闭】, 上一篇), and lists of links with the words above them. */
function trim(lines: readonly PageLine[], block: Block): LineSpan {
  let { first, end } = block;
  const isForeign = (index: number) => isLinks(lines[index]!) && !ATTACHMENT.test(lines[index]!.text);
  const isButton = (index: number) => isLinks(lines[index]!) && lineKind(lines[index]!.text, true) === 'chrome';
  let head = first;
  while (head < end && isForeign(head)) head += 1;
  if (head - first >= MENU_LINES) first = head;
  let tail = end;
  while (tail > first && isForeign(tail - 1)) tail -= 1;
  if (end - tail >= MENU_LINES) {
    end = tail;
    if (end > first && LIST_HEADING.test(lines[end - 1]!.text)) end -= 1;
  }
  while (first < end && isButton(first)) first += 1;
  while (end > first && isButton(end - 1)) end -= 1;
  return { first, end };
}
