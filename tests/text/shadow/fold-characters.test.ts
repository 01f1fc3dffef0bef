import { describe, expect, it } from 'vitest';
import { foldCharacters } from '../../../src/text/shadow/fold-characters.ts';

const folded = (source: string): string => {
  const { chars, length } = foldCharacters(source);
  return String.fromCharCode(...chars.subarray(0, length));
};

describe('foldCharacters', () => {
  it.each([
    ['full-width digits and letters', '２０２４年ＡＰＰ', '2024年APP'],
    ['full-width brackets', '（一）', '(一)'],
    [
      'half-width marks between Chinese words (云安 2.4)',
      '截至目前,已开展:学习;完成!',
      '截至目前，已开展：学习；完成！',
    ],
    ['a comma that lists years, not thousands', '2024,37所', '2024，37所'],
    ['corner brackets', '「第一議題」', '“第一议题”'],
    ['dashes of a document’s years (淄博 （2023—2035 年）)', '（2023–2035 年）', '(2023-2035年)'],
    ['the wave between two figures', '5～10个', '5~10个'],
    ['the circle in a year', '二○二五年', '二〇二五年'],
    ['blanks around a figure (淄博 （二）)', '全市 52 万中小學生', '全市52万中小学生'],
    ['ideographic blanks and tabs', '　　一、\t整改', '一、整改'],
    ['zero-width marks', '整\u200b改\ufeff情\u00ad况', '整改情况'],
    ['traditional characters', '關注巡察整改進展情況的通報', '关注巡察整改进展情况的通报'],
    ['crosses that hide a figure', '整改××个问题，XX年ＸＸ月', '整改**个问题，**年**月'],
    ['a cross behind a printed century', '20××年', '20**年'],
    ['bold marks of Markdown', '## 一、整改\n**整改进展：**一是', '##一、整改\n整改进展：一是'],
    ['bold marks without headings', '二是**提升教研教学工作精准度**。', '二是提升教研教学工作精准度。'],
    ['a Markdown link (淄博, closing)', '邮箱：[a@b.cn](mailto:a@b.cn)。', '邮箱：a@b.cn。'],
  ])('folds %s', (_, source, expected) => {
    expect(folded(source)).toBe(expected);
  });

  it.each([
    ['a comma that groups thousands', '1,286万元'],
    ['the colon of a time', '8:30'],
    ['stars that hide figures (海南州 一)', '*年*月*日至*月*日，**人次'],
    ['crosses between two factors', '3×4米'],
    ['a cross between two numbers of lessons', '5×3'],
    ['an x inside a Latin word', 'Excel表'],
    ['a blank between Latin words', 'in English'],
    ['a character in use in simplified text (秦州 1)', '藉河南岸'],
    ['brackets that are no link', '[2023]45号'],
  ])('keeps %s', (_, source) => {
    expect(folded(source)).toBe(source);
  });

  it('keeps the blank between two figures, which the cells of a table may be', () => {
    expect(folded('12　 34 个')).toBe('12 34个');
  });

  it('tells where each character stood and which were traditional', () => {
    const { offsets, length, traditional } = foldCharacters('全市 52 萬');
    expect([...offsets.subarray(0, length)]).toEqual([0, 1, 3, 4, 6]);
    expect(traditional).toEqual([6]);
  });
});
