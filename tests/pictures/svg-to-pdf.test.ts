import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { type CjkFont, findCjkFont } from '../../src/pictures/find-cjk-font.ts';
import { svgToPdf } from '../../src/pictures/svg-to-pdf.ts';
import { cjkFont } from '../support/cjk-font.ts';

const FACTS = { title: '各地 & <主题>', subject: '来源：5份通报。', language: 'zh-CN', day: '2026-11-22' };

function picture(words: string, extra = '') {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200" viewBox="0 0 400 200"><rect width="400" height="200" fill="#ffffff"/><text x="10" y="32" font-family="&quot;PingFang SC&quot;, sans-serif" font-size="16px">${words}</text><text x="10" y="82" font-family="sans-serif" font-weight="bold" font-size="16px">粗体</text>${extra}</svg>`;
  return { svg, width: 400, height: 200 };
}

describe.skipIf(cjkFont === null)('writing PDF', () => {
  const write = (words: string) => svgToPdf(picture(words), cjkFont as CjkFont, FACTS);

  it('holds words that read back exactly', async () => {
    const words = '骨干教师、门卫，食堂整改率98.5%（已完成）';
    const document = await getDocumentProxy(new Uint8Array(await write(words)));
    expect(document.numPages).toBe(1);
    const { text } = await extractText(document, { mergePages: true });
    expect(text.replaceAll(/\s/gu, '')).toBe(`${words}粗体`);
  });

  it('has the size of the picture, a title, a language and a day', async () => {
    const pdf = await write('整改');
    const document = await getDocumentProxy(new Uint8Array(pdf));
    const [, , width, height] = (await document.getPage(1)).view;
    expect({ width, height }).toEqual({ width: 300, height: 150 });
    const { info } = await getMeta(document);
    expect(info).toMatchObject({
      Title: FACTS.title,
      Subject: FACTS.subject,
      Creator: 'Notice Atlas',
      Language: 'zh-CN',
    });
    expect(info.CreationDate).toContain('20261122');
    expect(Buffer.from(await write('整改')).equals(Buffer.from(pdf))).toBe(true);
  });

  it('has the letters inside that it needs, and no more', async () => {
    const pdf = Buffer.from(await write('整改'));
    expect(pdf.includes('/FontFile3') || pdf.includes('/FontFile2')).toBe(true);
    expect(pdf.length).toBeLessThan(1_000_000);
  });

  it('draws lines that are dashed, and whole ones among them', async () => {
    const line = (dashes: string) => `<path d="M0,0h100" stroke="#000000" stroke-dasharray="${dashes}"/>`;
    const drawn = await svgToPdf(picture('整改', line('1,0') + line('4,2')), cjkFont as CjkFont, FACTS);
    expect(drawn.length).toBeGreaterThan(1000);
  });

  it('takes one file for both weights', async () => {
    const font = findCjkFont(cjkFont!.regular.file);
    const pdf = await svgToPdf(picture('整改'), { regular: font.regular, bold: font.regular }, FACTS);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
    expect(text.replaceAll(/\s/gu, '')).toBe('整改粗体');
  });
});
