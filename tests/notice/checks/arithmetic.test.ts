import { describe, expect, it } from 'vitest';
import { parseNotice } from '../../../src/notice/parse-notice.ts';
import { parseMeasure } from '../../support/parse-measure.ts';

const codes = (sentence: string): string[] => parseMeasure(sentence).notice.warnings.map((warning) => warning.code);

describe('shares', () => {
  it.each([
    ['全市454家非学类培训机构已审批通过439家，监管率达96.70%。', [], '清远 28: 439 of 454'],
    ['全市454家非学类培训机构已审批通过439家，监管率达98.70%。', ['share_disagrees'], 'changed by hand'],
    ['排查隐患50处，整改40处，整改率80%。', [], '40 of 50'],
    ['排查隐患50处，整改40处，整改率90%。', ['share_disagrees'], 'not 40 of 50'],
    ['排查隐患50余处，整改40处，整改率90%。', [], 'about counts say nothing'],
    ['办结率100%。', [], 'no counts'],
    ['受理来信64件、工单231件，办结率98.6%。', [], 'two things, not a whole and its part'],
    ['巡察10个党组织，发现问题231个，覆盖率达76%。', [], 'the part cannot come first'],
    ['安排资金1.6亿元，撬动7.43亿元，覆盖率100%。', [], 'money is no count'],
  ] as [string, string[], string][])('%s', (sentence, expected) => {
    expect(codes(sentence)).toEqual(expected);
  });
});

describe('totals', () => {
  const totals = (words: string): string[] =>
    parseNotice(
      `某某局关于巡察整改情况的通报\n2024年7月12日，县委巡察组向局党组反馈了巡察意见，${words}\n一、整改情况\n1.关于学习的问题。一是召开会议。`,
    ).warnings.map((warning) => warning.code);

  it.each<[string, string[]]>([
    ['指出16个问题，已完成整改13个，正在整改3个。', []],
    ['指出16个问题，已完成整改13个，正在整改2个。', ['totals_disagree']],
    ['指出16个问题，已完成整改18个。', ['totals_disagree']],
    ['指出16个问题，已完成整改13个。', []],
  ])('%s', (words, expected) => {
    expect(totals(words)).toEqual(expected);
  });
});

it('says once that figures are hidden', () => {
  const { notice } = parseMeasure('召开会议*次，印发文件*份，约谈*人次，清退*万元。');
  expect(notice.warnings.map((warning) => warning.code)).toEqual(['figures_redacted']);
});
