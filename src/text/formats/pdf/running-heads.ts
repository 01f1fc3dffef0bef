import { lineKind } from '../../shadow/line-kinds.ts';
import type { PdfLine } from './page-lines.ts';

/** On how many pages, and on what share of them, a line must stand to be a head. */
const MIN_PAGES = 3;
const MIN_SHARE = 0.5;
/** How many lines a head or a foot may have. */
const MAX_LINES = 4;

/**
 * Leaves out the heads and feet that a program printed on every page around the document's own words: the file's name,
 * its address, the date of printing. Only the figures in them change. The first page keeps its head, which may be the
 * title; page numbers by themselves stay, for whoever joins the pages.
 */
export function dropRunningHeads(pages: readonly PdfLine[][]): PdfLine[][] {
  const feet = repeated(pages.map((page) => [...page].reverse()));
  const heads = repeated(pages);
  return pages.map((page, index) => {
    const [first, end] = [edge(page, heads), edge([...page].reverse(), feet)];
    return page.filter((line, at) => {
      const inHead = at < first && index > 0;
      const inFoot = at >= page.length - end;
      return !(inHead || inFoot) || isPageNumber(line);
    });
  });
}

/** For each of the outermost lines, the words that stand there on most pages. */
function repeated(pages: readonly PdfLine[][]): Set<string>[] {
  return Array.from({ length: MAX_LINES }, (_, at) => {
    const counts = new Map<string, number>();
    for (const page of pages) {
      const line = page[at];
      if (line !== undefined) counts.set(mould(line), (counts.get(mould(line)) ?? 0) + 1);
    }
    const most = [...counts].filter(([, count]) => count >= MIN_PAGES && count >= pages.length * MIN_SHARE);
    return new Set(most.map(([words]) => words));
  });
}

/** How many of the page's outermost lines are its head. */
function edge(page: readonly PdfLine[], heads: readonly Set<string>[]): number {
  let end = 0;
  while (end < Math.min(MAX_LINES, page.length) && heads[end]!.has(mould(page[end]!))) end += 1;
  return end;
}

function mould({ text }: PdfLine): string {
  return text.replace(/\d+/g, '0').replace(/\s+/g, '');
}

/** Whether a line is the number of its page and nothing else. */
export function isPageNumber({ text }: PdfLine): boolean {
  return lineKind(text.replace(/\s+/g, ''), false) === 'page-number';
}
