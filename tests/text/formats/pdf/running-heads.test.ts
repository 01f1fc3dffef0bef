import { describe, expect, it } from 'vitest';
import type { PdfLine } from '../../../../src/text/formats/pdf/page-lines.ts';
import { dropRunningHeads } from '../../../../src/text/formats/pdf/running-heads.ts';

const PAGES = 12;
const line = (text: string): PdfLine => ({ text, place: null });
const NAMES = '甲乙丙丁戊己庚辛壬癸子丑';
const paragraph = (index: number): string => `本页讲${NAMES[index]}项工作。`;

/** What is left of a document whose pages have the head and the foot that a browser prints. */
function left(head: string, foot: (page: number) => string): string[] {
  const pages = Array.from({ length: PAGES }, (_, index) => [head, paragraph(index), foot(index + 1)].map(line));
  return dropRunningHeads(pages).flatMap((page) => page.map(({ text }) => text));
}

describe('dropRunningHeads', () => {
  it.each(['11/22/26, 6:10 AM', '11/22/26, 12:12 PM', '1/1/26, 1:01 AM', '11/22/26, 9:45 AM'])(
    'drops the date %s of printing on every page but the first, also where it holds the page’s own number',
    (date) => {
      const words = left(date, (page) => `about:blank ${page}/${PAGES}`);
      expect(words).toEqual([date, ...Array.from({ length: PAGES }, (_, index) => paragraph(index))]);
    },
  );

  it('keeps lines that differ from page to page', () => {
    const words = left('整改通报', (page) => `${NAMES[page - 1]}县教育局`);
    expect(words.filter((text) => text.endsWith('县教育局') && text.length === 5)).toHaveLength(PAGES);
  });
});
