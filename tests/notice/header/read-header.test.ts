import { describe, expect, it } from 'vitest';
import type { Header } from '../../../src/notice/notice.ts';
import { parseNotice } from '../../../src/notice/parse-notice.ts';
import { noticeText } from '../../support/sample-notices.ts';

const BODY = '一、整改情况\n1.关于学习的问题。一是召开会议。二是印发方案。';
const header = (head: string, foot = ''): Header => parseNotice(`${head}\n${BODY}\n${foot}`).header;

describe('the header of the samples', () => {
  it.each<[string, Partial<Header>]>([
    [
      '000',
      {
        title: '中共清远市教育局党组关于八届市委第五轮巡察整改进展情况的通报',
        issuer: '中共清远市教育局党组',
        inspector: '市委第二巡察组',
        round: '八届市委第五轮',
        inspectionStart: '2024-03-27',
        inspectionEnd: '2024-06-28',
        feedbackDate: '2024-09-14',
        published: '2025-10-16',
        commentStart: '2025-10-16',
        commentEnd: '2025-11-16',
        phone: '0763-3361683',
        email: 'qysjyj_gwb@gdgy.gov.cn',
        redacted: false,
      },
    ],
    [
      '001',
      {
        title: null,
        issuer: '云浮市云安区教育局党组',
        inspector: '区委4个巡察组',
        inspectionKind: '专项',
        inspectionStart: '2023-12',
        inspectionEnd: '2024-02',
        feedbackDate: '2024-06-18',
        published: '2025-08-08',
        commentEnd: '2025-08-28',
        postcode: '527500',
      },
    ],
    [
      '002',
      { inspector: '州委第一巡察组', inspectionKind: '常规', inspectionStart: null, published: null, redacted: true },
    ],
    [
      '003',
      {
        inspectionKind: '回头看',
        inspectionStart: '2024-09-27',
        inspectionEnd: '2024-12-06',
        feedbackDate: '2025-01-14',
        published: '2025-06-24',
        claimed: { problems: 16, resolved: 13, ongoing: 3 },
      },
    ],
    [
      '004',
      {
        title: '中共淄博市教育局党组关于十三届市委第五轮巡察整改进展情况的通报',
        round: '十三届市委第五轮',
        inspectionStart: '2024-03-E',
        inspectionEnd: '2024-05-L',
        feedbackDate: '2024-07-08',
        published: '2025-02-18',
        email: 'zbjyjbgs@zb.shandong.cn',
      },
    ],
  ])('%s', (number, expected) => {
    expect(parseNotice(noticeText(number)).header).toMatchObject(expected);
  });
});

describe('the title', () => {
  it('is joined over several lines', () => {
    expect(header('中共某某县水利局党组\n关于县委巡察整改进展情况的通报\n根据县委统一部署，开展了巡察。').title).toBe(
      '中共某某县水利局党组关于县委巡察整改进展情况的通报',
    );
  });

  it('is found below the site’s own lines', () => {
    const head =
      '首页 > 公告\n某某县水利局关于巡察整改情况的通报\n来源：某某县纪委 发布时间：2025-06-24\n根据县委统一部署，开展了巡察。';
    expect(header(head)).toMatchObject({ title: '某某县水利局关于巡察整改情况的通报', published: '2025-06-24' });
  });

  it('is null where there is none (云安)', () => {
    expect(header('根据县委统一部署，县委巡察组开展了巡察，反馈了意见。').title).toBeNull();
  });
});

describe('the inspection', () => {
  const opening = (words: string): Header => header(`某某局关于整改情况的通报\n${words}`);

  it.each([
    ['2024年3月5日至5月20日，县委第三巡察组对局党组开展了常规巡察。', '县委第三巡察组', '常规'],
    ['2024年3月5日至5月20日，省委第七巡视组对学校党委开展了常规巡视。', '省委第七巡视组', '常规'],
    ['2024年3月5日至5月20日，市委第一巡察组对局党组进行了专项巡察。', '市委第一巡察组', '专项'],
    ['2024年3月5日至5月20日，县委第二巡察组对局党组开展巡察“回头看”。', '县委第二巡察组', '回头看'],
    ['2024年3月5日至5月20日，县委第三巡察组对局党组进行了巡察。', '县委第三巡察组', '巡察'],
    ['2024年3月5日至5月20日，省委第七巡视组对学校党委进行了巡视。', '省委第七巡视组', '巡视'],
  ])('%s', (words, inspector, inspectionKind) => {
    expect(opening(words)).toMatchObject({
      inspector,
      inspectionKind,
      inspectionStart: '2024-03-05',
      inspectionEnd: '2024-05-20',
    });
  });

  it('tells the date of the feedback from that of the inspection', () => {
    expect(
      opening('2024年3月5日至5月20日，县委第三巡察组对局党组开展了常规巡察，并于2024年7月12日反馈了巡察意见。')
        .feedbackDate,
    ).toBe('2024-07-12');
  });
});

describe('the totals claimed', () => {
  const claimed = (words: string) =>
    header(`某某局关于整改情况的通报\n2024年7月12日，县委巡察组反馈了巡察意见。${words}`).claimed;

  it.each([
    ['反馈4个方面12个问题，已完成整改11个，正在整改1个。', 12, 11, 1],
    ['巡察组共指出28个问题，已整改完成26个，未完成整改2个。', 28, 26, 2],
    ['巡察组共指出问题26个。截至2025年6月30日，已整改完成21个，尚在整改5个。', 26, 21, 5],
    ['巡察组共指出38个具体问题。截至2025年2月底，34个问题已整改到位，4个问题取得阶段性成效。', 38, 34, 4],
    ['将反馈意见细化为3类46项问题，其中已完成46项。', 46, 46, null],
    ['反馈十二个问题。截至目前，已完成整改九个，持续整改三个。', 12, 9, 3],
  ])('%s', (words, problems, resolved, ongoing) => {
    expect(claimed(words)).toEqual({ problems, resolved, ongoing });
  });

  // The count stands behind its noun.
  it('共指出问题28个', () => {
    expect(claimed('巡察组共指出问题28个，已整改完成26个。').problems).toBe(28);
  });

  // 两 is no numeral there.
  it('持续整改两个', () => {
    expect(claimed('反馈十二个问题。截至目前，已完成整改十个，持续整改两个。').ongoing).toBe(2);
  });

  it('are null where the notice claims none', () => {
    expect(claimed('我局立即整改。')).toEqual({ problems: null, resolved: null, ongoing: null });
  });
});

describe('the signature', () => {
  it.each([
    ['某某县水利局党组\n2025年3月18日', '2025-03-18'],
    ['某某县水利局党组\n二〇二五年三月十八日', '2025-03-18'],
    ['2025年3月18日', '2025-03-18'],
  ])('%j', (foot, published) => {
    expect(header('关于整改情况的通报\n根据部署，开展了巡察。', foot).published).toBe(published);
  });

  it('gives the issuer', () => {
    expect(header('关于整改情况的通报\n根据部署，开展了巡察。', '中共某某县水利局党组\n2025年3月18日').issuer).toBe(
      '中共某某县水利局党组',
    );
  });
});

describe('contact and period of comment', () => {
  it('reads the closing block', () => {
    const foot =
      '欢迎广大干部群众监督。公示期：2025年3月3日至3月21日。联系电话：025-84315678；邮政编码：210094；电子邮箱：xsb@jnlg.edu.cn。';
    const head =
      '关于整改情况的通报\n根据部署，开展了巡察。按照巡察工作有关要求，现将巡察整改进展情况予以公布，请监督。';
    expect(header(head.padEnd(120, '请干部群众监督。'), foot)).toMatchObject({
      phone: '025-84315678',
      email: 'xsb@jnlg.edu.cn',
      postcode: '210094',
      commentStart: '2025-03-03',
      commentEnd: '2025-03-21',
    });
  });
});

it('prints hidden names as the notice does', () => {
  const opening = '根据市委统一部署，××市委第一巡察组对局党组开展了巡察。现将情况通报如下。';
  const { issuer, inspector } = header(`关于巡察整改情况的通报\n${opening}`, '××县教育局党组\n2025年3月18日');
  expect([issuer, inspector]).toEqual(['××县教育局党组', '市委第一巡察组']);
});

it('reads a comment period without its name, and a date of signature without its day', () => {
  const opening = '2024年3月至5月，区委巡察三组对区住房和城乡建设局党组进行了常规巡察。现将整改情况公示如下。';
  const foot =
    '如有意见，请于2025年9月12日至10月11日期间反映。联系电话：0692-8180562。\n区住房和城乡建设局党组\n2025年9月';
  expect(header(`关于巡察整改情况的公示\n${opening}`, foot)).toMatchObject({
    issuer: '区住房和城乡建设局党组',
    inspector: '区委巡察三组',
    published: '2025-09',
    commentStart: '2025-09-12',
    commentEnd: '2025-10-11',
  });
});

it('reads totals that are said only at the end', () => {
  const opening =
    '2024年5月16日至7月5日，省委第七巡视组对学校党委进行了巡视，反馈了45个具体问题。现将进展情况予以公布。';
  const filler = '一是召开会议。'.repeat(300);
  const foot = '截至2025年3月12日，巡视反馈的45个具体问题已整改完成41个，4个需长期整改的问题取得阶段性成效。';
  expect(header(`关于巡视整改进展情况的通报\n${opening}\n${filler}`, foot).claimed).toEqual({
    problems: 45,
    resolved: 41,
    ongoing: 4,
  });
});

it('reads a comment period said in the opening, and the inspectors without their round', () => {
  const opening =
    '2024年4月8日至6月14日，六届市委第七轮巡察市委第六巡察组对集团公司党委开展了巡察，8月9日反馈了巡察意见，指出问题12个。目前完成整改10个，阶段性完成2个。公示期为2025年3月3日至3月14日。';
  expect(header(`集团有限公司党委巡察整改情况公示\n${opening}`)).toMatchObject({
    inspector: '市委第六巡察组',
    commentStart: '2025-03-03',
    commentEnd: '2025-03-14',
    claimed: { problems: 12, resolved: 10, ongoing: 2 },
  });
});

it('takes the body told of the findings where the one inspected is only 我局党组', () => {
  const opening =
    '2023年10月16日至12月15日，县委第二交叉巡察组对我局党组进行了巡察，2024年1月26日向融水苗族自治县民政局党组反馈了17个问题。现将整改情况公布如下：';
  const found = header(opening, '对整改情况如有意见建议，请拨打0772-5130268向我局反映。');
  expect(found).toMatchObject({ issuer: '融水苗族自治县民政局党组', phone: '0772-5130268' });
});
