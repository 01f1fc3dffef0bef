// Against what must hold of any cut (nothing lost, nothing invented) and the terms of the field by hand; how jieba
// finds the likeliest path: Sun (2012), Jieba 结巴中文分词.
import { readFileSync } from 'node:fs';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmenter } from '../../../src/coding/words/segmenter.ts';
import { closeGaps, isWord } from '../../../src/coding/words/words-text.ts';
import { NOTICE_NAMES, noticeText } from '../../support/sample-notices.ts';
import { codebookOf, PROJECT_CODEBOOK } from '../coded-text.ts';

/** Letters and characters; numerals are figures. */
const LETTER = /[^\P{L}一二三四五六七八九十百千万亿两零]/u;

const cut = segmenter(PROJECT_CODEBOOK);
const plain = segmenter(codebookOf([]));

describe('the project’s words', () => {
  it.each([
    ['深化“县管校聘”改革', '深化 | 县管校聘 | 改革'],
    ['落实“双减”政策，做好课后服务', '落实 | 双减 | 政策 | 做好 课后服务'],
    ['校园餐专项整治', '校园餐 专项整治'],
    ['坚持立行立改、边督边改', '坚持 立行立改 | 边督边改'],
    ['区委第三巡察组反馈', '区委 第三 巡察组 反馈'],
  ])('%s', (text, words) => {
    expect(cut(text)).toBe(words);
  });

  it('are whole, each of the field terms', () => {
    const broken = PROJECT_CODEBOOK.fieldTerms.filter((term) => cut(term) !== term);
    expect(broken).toEqual([]);
  });

  it('fall apart without the field terms', () => {
    expect(plain('深化“县管校聘”改革')).toBe('深化 | 县 管 校 聘 | 改革');
  });
});

describe('terms of themes', () => {
  const codebook = codebookOf([
    {
      code: 'care',
      terms: ['医共体', '村卫生室', '党的组织', '家庭医生', '乡村医生和村卫生室人员', '陪餐', '家长陪餐'],
    },
  ]);
  const own = segmenter(codebook);

  it('are words where the dictionary would break them into single characters', () => {
    expect(plain('医共体与村卫生室')).toBe('医 共 体 与 村 卫生室');
    expect(own('医共体与村卫生室')).toBe('医共体 与 村卫生室');
  });

  it('stay phrases where dictionary words make them up, function words part them, or they are long', () => {
    expect(own('家庭医生')).toBe(plain('家庭医生'));
    expect(own('党的组织')).toBe('党 的 组织');
    expect(own('乡村医生和村卫生室人员').split(' ')).toContain('和');
    expect(own('家长陪餐')).toBe('家长 陪餐');
  });
});

describe('what parts words', () => {
  it.each([
    ['追回资金12.5万元，退还3人', '追回 资金 | 万元 | 退还 | 人'],
    ['三十所学校', '所 学校'],
    ['校园\n餐、午  托', '校园餐 | 午托'],
    ['使用AI和5G技术', '使用 AI 和 5G 技术'],
    ['Microsoft Office', 'Microsoft | Office'],
    ['教师|校长', '教师 | 校长'],
    ['校园\u200b餐', '校园餐'],
    ['（一）。', ''],
  ])('%j', (text, words) => {
    expect(cut(text)).toBe(words);
  });
});

it('loses nothing and invents nothing: words stand in the text in their order, what is left over is no word', () => {
  const notices = NOTICE_NAMES.map((name) => noticeText(name.slice(0, 3)));
  const passage = fc
    .tuple(fc.constantFrom(...notices), fc.nat(), fc.integer({ min: 1, max: 400 }))
    .map(([text, at, size]) => text.slice(at % text.length, (at % text.length) + size));
  fc.assert(
    fc.property(fc.oneof(passage, fc.string({ unit: 'binary' }), fc.string()), (text) => {
      let rest = closeGaps(text);
      for (const word of cut(text).split(' ')) {
        if (word === '|' || word === '') continue;
        const at = rest.indexOf(word);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(rest.slice(0, at)).not.toMatch(LETTER);
        rest = rest.slice(at + word.length);
      }
      expect(rest).not.toMatch(LETTER);
    }),
  );
});

it('cuts as jieba alone does where the codebook has no words of its own', () => {
  const jieba = Jieba.withDict(dict);
  const text = readFileSync('data/codebook/themes.json', 'utf8').replace(/[^\p{Script=Han}]+/gu, '，');
  const words = plain(text)
    .split(' ')
    .filter((word) => word !== '|');
  expect(words).toEqual(jieba.cut(text, false).filter(isWord));
});
