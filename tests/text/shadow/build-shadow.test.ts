import { describe, expect, it } from 'vitest';
import { buildShadow } from '../../../src/text/shadow/build-shadow.ts';
import { NOTICE_NAMES, noticeText } from '../../support/sample-notices.ts';

const PROSE = '根据区委统一部署，区委巡察组对区教育局党组开展了常规巡察，现将巡察整改进展情况予以公布如下。';

describe('buildShadow', () => {
  it.each(NOTICE_NAMES)('maps every character of %s to where it stands', (name) => {
    const source = noticeText(name.slice(0, 3));
    const { text, map } = buildShadow(source);
    expect(map.length).toBe(text.length + 1);
    expect(map.at(-1)).toBe(source.length);
    const isHan = (character: string | undefined): boolean => /[\u4e00-\u9fff]/.test(character ?? '');
    const misplaced = [...text].flatMap((_, i) => {
      const runsBack = i > 0 && map[i]! < map[i - 1]!;
      return runsBack || (isHan(text[i]) && !isHan(source[map[i]!])) ? [i] : [];
    });
    expect(misplaced).toEqual([]);
  });

  it('puts one paragraph on a line and drops empty lines', () => {
    expect(buildShadow(`一、整改情况\n\n\n  ${PROSE}\r\n二、下一步`).text).toBe(`一、整改情况\n${PROSE}\n二、下一步`);
  });

  it('leaves a page number in mid-sentence out and says so (淄博 （一）)', () => {
    const source = `${PROSE}\n督促各校，认真落实“第一议题”制度，召开\n- 3 -\n会议四次，问题全部整改到位。`;
    const { text, repairs } = buildShadow(source);
    expect(text).toBe(`${PROSE}\n督促各校，认真落实“第一议题”制度，召开会议四次，问题全部整改到位。`);
    const start = source.indexOf('- 3 -');
    expect(repairs).toEqual([
      { start, end: start + 5, printed: '- 3 -', reading: '', rule: 'page_number', confidence: 0.95 },
    ]);
  });

  it('leaves a running head out where it cuts a sentence', () => {
    const head = '某某区教育局巡察整改通报';
    const page = `${PROSE}督促各校认真落实制度，召开\n${head}\n- 3 -\n会议四次，问题全部整改到位。`;
    const { text, repairs } = buildShadow([page, page, page, PROSE].join('\n'));
    expect(text).not.toContain(head);
    expect(text).not.toContain('召开\n');
    expect(repairs.filter((repair) => repair.rule === 'running_head').map((repair) => repair.printed)).toEqual([
      head,
      head,
      head,
    ]);
  });

  it('keeps a cell that a table repeats', () => {
    const row = '食堂管理不规范\n制定食堂管理办法，开展检查3次。\n已完成整改任务';
    const { text } = buildShadow([PROSE, row, row, row, PROSE].join('\n'));
    expect(text.match(/已完成整改任务/g)).toHaveLength(3);
  });

  it('leaves the site around the notice out, and nothing inside it', () => {
    const source = `首页 > 政务公开\n浏览次数：12\n${PROSE}\n打印机管理\n${PROSE}\n上一篇：通知\n打印 关闭`;
    const { text, chrome } = buildShadow(source);
    expect(text).toBe(`${PROSE}\n打印机管理\n${PROSE}`);
    expect(chrome.map(({ start, end }) => source.slice(start, end))).toEqual([
      '首页 > 政务公开',
      '浏览次数：12',
      '上一篇：通知',
      '打印 关闭',
    ]);
  });

  it('keeps the levels of Markdown headings', () => {
    const { text, markdownLevels } = buildShadow('# 通报\n## 一、整改\n#### （四）安全');
    expect(text).toBe('通报\n一、整改\n(四)安全');
    expect([...markdownLevels]).toEqual([
      [0, 1],
      [3, 2],
      [8, 4],
    ]);
  });

  it('reports every traditional character it read (淄博 52 万中小學生)', () => {
    expect(buildShadow('全市 52 万中小學生').repairs).toEqual([
      { start: 9, end: 10, printed: '學', reading: '学', rule: 'traditional_character', confidence: 1 },
    ]);
  });

  it('gives an empty shadow of an empty text', () => {
    expect(buildShadow('')).toMatchObject({ text: '', repairs: [], chrome: [] });
  });

  it('keeps the numbers of a table’s records, each alone on its line', () => {
    const row = (number: number): string => `${number}\n食堂管理松散\n${PROSE}`;
    expect(buildShadow(['序号', '问题', '整改情况', row(1), row(2)].join('\n')).text).toContain('\n1\n食堂');
    expect(buildShadow(['问题', '整改情况', row(1), row(2)].join('\n')).text).not.toContain('\n1\n');
  });

  it('keeps the records of a table with | on their lines', () => {
    const table = '序号|问题|整改情况\n1|食堂管理|召开会议，印发方案，\n2|队伍建设|补充教师';
    expect(buildShadow(`${PROSE}\n${table}`).text).toBe(`${PROSE}\n${table}`);
  });
});
