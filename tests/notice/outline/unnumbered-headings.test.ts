import { describe, expect, it } from 'vitest';
import { markdownHeadings, plainHeadings } from '../../../src/notice/outline/unnumbered-headings.ts';
import { buildShadow } from '../../../src/text/shadow/build-shadow.ts';

const headings = (source: string): string[] => {
  const shadow = buildShadow(source);
  return plainHeadings(shadow, [], 0, shadow.text.length).map(
    ({ start }) => shadow.text.slice(start).split('\n', 1)[0]!,
  );
};

const PROSE = '召开专题会议，印发工作方案，开展全面检查。';

describe('plainHeadings', () => {
  it('takes short lines above a paragraph', () => {
    expect(headings(`食堂管理方面\n${PROSE}\n队伍建设方面\n${PROSE}`)).toEqual(['食堂管理方面', '队伍建设方面']);
  });

  it('takes the Markdown headings alone where there are any', () => {
    expect(headings(`## 食堂管理\n${PROSE}\n队伍建设方面\n${PROSE}`)).toEqual(['食堂管理']);
  });

  it.each([`${PROSE}\n${PROSE}`, `整改状态：已完成\n${PROSE}`, `某某区教育局党组\n${PROSE}`, '食堂管理方面'])(
    'takes none in %j',
    (source) => {
      expect(headings(source)).toEqual([]);
    },
  );
});

describe('bullets', () => {
  it('open a heading, whose words begin behind them', () => {
    const shadow = buildShadow(`●食堂管理方面\n${PROSE}\n◆队伍建设方面\n${PROSE}`);
    const labels = plainHeadings(shadow, [], 0, shadow.text.length);
    expect(labels.map(({ start, end }) => [shadow.text[start], shadow.text.slice(end, end + 4)])).toEqual([
      ['●', '食堂管理'],
      ['◆', '队伍建设'],
    ]);
  });
});

describe('bold titles', () => {
  const bold = (source: string): string[] => {
    const shadow = buildShadow(source);
    return markdownHeadings(shadow, [], 0, shadow.text.length).map(({ start }) => shadow.text.slice(start, start + 4));
  };

  it('head what follows them', () => {
    expect(bold(`**食堂管理松散。** ${PROSE}\n**队伍建设滞后。** ${PROSE}`)).toEqual(['食堂管理', '队伍建设']);
  });

  it('rank below ### and above ####', () => {
    const shadow = buildShadow(
      `### 学校\n**食堂管理松散。** ${PROSE}\n**队伍建设滞后。** ${PROSE}\n#### 经费\n${PROSE}`,
    );
    const ranks = markdownHeadings(shadow, [], 0, shadow.text.length).map(({ rank }) => rank);
    expect(ranks).toHaveLength(4);
    expect(ranks[0]).toBeLessThan(ranks[1]!);
    expect(ranks[1]).toBe(ranks[2]);
    expect(ranks[2]).toBeLessThan(ranks[3]!);
  });

  it.each([
    ['a single one', `**食堂管理松散。** ${PROSE}\n${PROSE}`],
    ['the names of fields', `**整改措施：** ${PROSE}\n**整改成效：** ${PROSE}`],
    ['words in mid-line', `加强**食堂管理松散**整改。\n加强**队伍建设滞后**整改。`],
  ])('none: %s', (_, source) => {
    expect(bold(source)).toEqual([]);
  });
});
