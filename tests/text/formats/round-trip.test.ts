/** The sample notices go out into a page, a Word document or a PDF, come back, and give what the text itself gives. */
import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../src/notice/notice.ts';
import { parseNotice } from '../../../src/notice/parse-notice.ts';
import { readDocument } from '../../../src/text/formats/read-document.ts';
import { encodeGb18030 } from '../../support/encode-gb18030.ts';
import { CHINESE_LIST, makeDocx, numberedParagraphs } from '../../support/make-docx.ts';
import { makePage, PAGE_MAKES } from '../../support/make-page.ts';
import { makePdf, setPages } from '../../support/make-pdf.ts';
import { NOTICE_NAMES, noticeText } from '../../support/sample-notices.ts';

/** What the test's own writer of GB18030 has no code for; none of it carries meaning. */
const UNCODED = /[\uFEFF\u00A0\u2329\u232A\u2022©]/g;

/** What a notice says, wherever in the text it stands. */
function contentOf(notice: Notice, text: string) {
  return {
    // Word counts brackets of one width, whichever the writer typed; the id has neither.
    items: notice.items.map(({ id, title }) => [id, title]),
    measures: notice.measures.map((measure) => [
      measure.id,
      measure.label,
      measure.status,
      squeeze(text.slice(measure.start, measure.end)),
    ]),
    metrics: notice.metrics.map(({ measure, value, valueHigh, unit, qualifier, subject, period }) => [
      measure,
      value,
      valueHigh,
      unit,
      qualifier,
      subject,
      period,
    ]),
    commitments: notice.commitments.map(({ measure, due }) => [measure, due]),
    citations: notice.citations.map(({ title }) => squeeze(title)),
  };
}

function squeeze(text: string): string {
  return text.replace(/[\s\u3000]+/g, '');
}

async function parsed(bytes: Uint8Array, name: string) {
  const { text } = await readDocument(bytes, name);
  return contentOf(parseNotice(text), text);
}

describe.each(NOTICE_NAMES.map((name) => name.slice(0, 3)))('sample %s', (number) => {
  const text = noticeText(number);
  const expected = contentOf(parseNotice(text), text);

  it.each(PAGE_MAKES)('comes back whole from a page made of %s', async (make) => {
    const page = makePage(make, { text: text.trim(), charset: 'gb2312' });
    expect(await parsed(new TextEncoder().encode(page), 'a.html')).toEqual(expected);
    const simple = page.replace(UNCODED, '');
    expect(await parsed(encodeGb18030(simple), 'a.html')).toEqual(expected);
  });

  it('comes back whole from a Word document that counts its headings itself', async () => {
    const { body, numbered } = numberedParagraphs(text);
    if (number !== '004') expect(numbered).toBeGreaterThan(5);
    expect(await parsed(makeDocx({ body, numbering: CHINESE_LIST }), 'a.docx')).toEqual(expected);
  });

  it('comes back whole from a PDF', async () => {
    expect(await parsed(makePdf(setPages(text)), 'a.pdf')).toEqual(expected);
  });
});
