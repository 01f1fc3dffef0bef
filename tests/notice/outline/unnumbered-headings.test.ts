import { describe, expect, it } from 'vitest';
import { plainHeadings } from '../../../src/notice/outline/unnumbered-headings.ts';
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
