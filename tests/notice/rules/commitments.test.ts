import { describe, expect, it } from 'vitest';
import { parseNotice } from '../../../src/notice/parse-notice.ts';
import { parseMeasure } from '../../support/parse-measure.ts';

const commitments = (sentence: string): [string, string | null][] => {
  const { notice, words } = parseMeasure(sentence);
  return notice.commitments.map((row): [string, string | null] => [words(row), row.due]);
};

describe('commitments with their due dates', () => {
  it.each<[string, [string, string | null][], string]>([
    [
      '实行专项督办，计划在2025年12月底前全面完成消防验收。',
      [['计划在2025年12月底前全面完成消防验收', '2025-12']],
      '秦州 6.3',
    ],
    [
      '已有5间学校配备校医。接下来，我局将通过招聘的方式配足校医。',
      [['接下来，我局将通过招聘的方式配足校医', null]],
      '云安 19',
    ],
    ['制定方案，将于2026年3月15日前完成验收。', [['将于2026年3月15日前完成验收', '2026-03-15']], 'to the day'],
    ['将课后服务纳入考核，印发了方案。', [], '将 as 把'],
    [
      '清退4人；2026年3月底前通过公开考调补充执法人员10名。',
      [['2026年3月底前通过公开考调补充执法人员10名', '2026-03']],
      'a date to come',
    ],
    ['2025年6月底前通过公开考调补充执法人员10名。', [], 'a date past'],
    ['2025年6月底前将食堂全部接入平台。', [], '将 as 把 after a date past'],
    ['要求各校2025年12月底前完成自查。', [], 'required of others'],
    ['安装监管系统，目前正在调试。', [], 'under way is not promised'],
    ['剩余债务正按化债方案有序消化。', [], 'goes by its plan'],
    ['召开座谈会，目前正在起草调研报告。', [['目前正在起草调研报告', null]], '海南州: a paper being written'],
    [
      '开展自查，争取12月底整体完成验收工作。',
      [['争取12月底整体完成验收工作', '2025-12']],
      '秦州 9.2: the month to come',
    ],
    [
      '公布热线；2025年市级白名单正在制定，待审定后公布。',
      [['2025年市级白名单正在制定，待审定后公布', null]],
      '清远 29: the year of the list',
    ],
    [
      '摸清底数，计划分三年补充45名教师，2025年补充的15名教师已经设岗。',
      [['计划分三年补充45名教师，2025年补充的15名教师已经设岗', null]],
      '秦州 2.3: the date of what is done',
    ],
  ])('%s', (sentence, expected) => {
    expect(commitments(sentence)).toEqual(expected);
  });

  it.each<[string, string[], string]>([
    [
      '健全长效机制。围绕“校园餐”、课后服务收费、教师管理等重点领域建章立制，2025年年底前修订完善制度15项。',
      ['2025年年底前修订完善制度15项'],
      '君山 三.3: what leads to a dated clause is part of its sentence',
    ],
    [
      '与市委要求和师生期盼相比还有差距，要持之以恒抓好后续整改工作。2025年10月底前完成投保工作。党委将把整改成果融入规划编制。',
      [
        '与市委要求和师生期盼相比还有差距，要持之以恒抓好后续整改工作。',
        '2025年10月底前完成投保工作',
        '党委将把整改成果融入规划编制。',
      ],
      '雨城: each stretch that promises in words',
    ],
  ])('next steps: %s', (words, expected) => {
    const text = `某某局党组关于巡察整改进展情况的通报\n根据区委统一部署，区委巡察组对区教育局党组开展了常规巡察。现将巡察整改进展情况予以公布。\n一、整改落实情况\n1.关于管理的问题。召开会议。\n二、下一步工作打算\n1.持续整改。${words}\n某某局党组\n2025年8月8日`;
    const { commitments: rows } = parseNotice(text);
    expect(rows.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it('takes what is under way for promised where the item has a deadline', () => {
    const { notice, words } = parseMeasure('落实人员撤离，正在实施拆除。\n整改状态：持续推进\n完成时限：2025年12月');
    expect(notice.commitments.map((row) => [words(row), row.due])).toEqual([['正在实施拆除', '2025-12']]);
  });

  it('takes the deadline from the closing field of the item', () => {
    const { notice } = parseMeasure(
      '已完成招标。下一步，将加快推进工程建设。\n整改状态：持续推进\n完成时限：2025年12月',
    );
    expect(notice.commitments.map((row) => row.due)).toEqual(['2025-12']);
  });
});
