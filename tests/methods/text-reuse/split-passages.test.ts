/** Sentences and offsets set down by hand. */
import { describe, expect, it } from 'vitest';
import { LONGEST, SHORTEST, splitPassages } from '../../../src/methods/text-reuse/split-passages.ts';

/** Each passage as it is compared, and what stands in its span. */
function passagesOf(text: string) {
  const { codes, offsets, bounds } = splitPassages(text);
  return Array.from({ length: bounds.length / 2 }, (_, i) => {
    const [start, end] = [bounds[2 * i]!, bounds[2 * i + 1]!];
    return {
      compared: String.fromCharCode(...codes.subarray(start, end)),
      printed: text.slice(offsets[start]!, offsets[end - 1]! + 1),
    };
  });
}

const FIRST = '局党组召开专题会议，研究部署食堂管理工作';
const SECOND = '开展“回头看”检查3次，发现问题12个并已整改';

describe('splitPassages', () => {
  it('ends passages at full stops, question marks, semicolons and paragraphs, and drops their punctuation', () => {
    const text = `${FIRST}；${SECOND}。\n${FIRST}\n${SECOND}？`;
    expect(passagesOf(text).map(({ printed }) => printed)).toEqual([FIRST, SECOND, FIRST, SECOND]);
    expect(passagesOf(text)[1]!.compared).toBe('开展回头看检查3次发现问题12个并已整改');
  });

  it('leaves out what is shorter than 16 characters that count', () => {
    expect(SHORTEST).toBe(16);
    expect(passagesOf('一二三四五六七八九十，一二三四五。')).toEqual([]);
    expect(passagesOf('一二三四五六七八九十，一二三四五六。')).toHaveLength(1);
  });

  it('does not end one where a page breaks a line, nor counts the page number between', () => {
    // Lines as long as a page is wide, each broken off inside a sentence.
    const lines = [
      '局党组召开专题会议，研究部署学校食堂管理工作，要求各学校每周检查食堂卫生情',
      '况，对发现的问题逐条登记，明确整改责任人和完成时限，由分管负责同志逐项验收',
      '销号，并把食堂管理纳入年度考核，考核结果与校长绩效工资挂钩，对问题反复出现',
    ];
    const text = `${lines.join('\n')}\n- 3 -\n的学校，约谈主要负责同志。\n`;
    const passages = passagesOf(text);
    expect(passages.map(({ compared }) => compared)).toEqual([
      `${lines.join('')}的学校约谈主要负责同志`.replaceAll('，', ''),
    ]);
    expect(passages[0]!.printed).toBe(text.slice(0, text.indexOf('。')));
  });

  it('compares full-width digits and letters as half-width ones, capitals as small letters', () => {
    const [wide] = passagesOf('２０２４年共培训教师１２０名，开展ＡＩ教学观摩。');
    const [narrow] = passagesOf('2024年共培训教师120名开展ai教学观摩。');
    expect(wide!.compared).toBe(narrow!.compared);
    expect(wide!.printed).toBe('２０２４年共培训教师１２０名，开展ＡＩ教学观摩');
  });

  it('cuts what has no full stop at its last comma before the longest length, at that length where it has none', () => {
    const clause = (mark: string, length: number) => mark.repeat(length);
    const commas = `${clause('甲', 250)}，${clause('乙', 100)}，${clause('丙', 200)}`;
    expect(passagesOf(commas).map(({ compared }) => compared.length)).toEqual([350, 200]);
    expect(passagesOf(clause('丁', LONGEST + 20)).map(({ compared }) => compared.length)).toEqual([LONGEST, 20]);
  });

  it('gives nothing of an empty text', () => {
    expect(splitPassages('').bounds).toHaveLength(0);
  });
});
