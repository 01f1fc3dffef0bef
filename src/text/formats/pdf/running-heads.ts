import { lineKind } from '../../shadow/line-kinds.ts';
import type { PdfLine } from './page-lines.ts';

/** On how many pages, and on what share of them, a line must stand to be a head. */
const MIN_PAGES = 3;
const MIN_SHARE = 0.5;
/** How many lines a head or a foot may have. */
const MAX_LINES = 4;

/**
 * Leaves out the heads and feet that a program printed on every page around the document's own words: the file's name,
 * its address, the date of printing. Only the number of the page changes in them. The first page keeps its head, which may be the
 * title; page numbers by themselves stay.
 */
export function dropRunningHeads(pages: readonly PdfLine[][]): PdfLine[][] {
  const tops = pages.map((page, index) => moulds(page.slice(0, MAX_LINES), index, pages.length));
  const bottoms = pages.map((page, index) => moulds(page.slice(-MAX_LINES).reverse(), index, pages.length));
  const [heads, feet] = [repeated(tops), repeated(bottoms)];
  return pages.map((page, index) => {
    const [first, end] = [edge(tops[index]!, heads), edge(bottoms[index]!, feet)];
    return page.filter((line, at) => {
      const inHead = at < first && index > 0;
      const inFoot = at >= page.length - end;
      return !(inHead || inFoot) || isPageNumber(line);
    });
  });
}

/** For each of the outermost lines, the words that stand there on most pages. */
function repeated(pages: readonly string[][][]): Set<string>[] {
  return Array.from({ length: MAX_LINES }, (_, at) => {
    const counts = new Map<string, number>();
    for (const page of pages) {
      for (const words of page[at] ?? []) counts.set(words, (counts.get(words) ?? 0) + 1);
    }
    const most = [...counts].filter(([, count]) => count >= MIN_PAGES && count >= pages.length * MIN_SHARE);
    return new Set(most.map(([words]) => words));
  });
}

/** How many of the page's outermost lines are its head. */
function edge(page: readonly string[][], heads: readonly Set<string>[]): number {
  let end = 0;
  while (end < page.length && page[end]!.some((words) => heads[end]!.has(words))) end += 1;
  return end;
}

/**
 * The words of lines, each in all the ways they may be meant: as they stand, and with the page's own number, or the
 * number of pages, taken out at one place or everywhere. In 11/22/26, 6:10 page 6 finds its number twice, and only
 * beside the other pages can be told which of the figures counts pages.
 */
function moulds(lines: readonly PdfLine[], index: number, count: number): string[][] {
  return lines.map(({ text }) => {
    const parts = text.replace(/\s+/g, '').split(/(\d+)/);
    const ofPages = parts.map((_, at) => at).filter((at) => at % 2 === 1 && isOfPages(parts[at]!, index, count));
    const without = (places: readonly number[]): string =>
      parts.map((part, at) => (places.includes(at) ? '#' : part)).join('');
    const pairs = ofPages.slice(1).map((at, before) => [ofPages[before]!, at]);
    return [...new Set([[], ofPages, ...ofPages.map((at) => [at]), ...pairs].map(without))];
  });
}

function isOfPages(figure: string, index: number, count: number): boolean {
  return Number(figure) === index + 1 || Number(figure) === count;
}

/** Whether a line is the number of its page and nothing else. */
export function isPageNumber({ text }: PdfLine): boolean {
  return lineKind(text.replace(/\s+/g, ''), false) === 'page-number';
}
