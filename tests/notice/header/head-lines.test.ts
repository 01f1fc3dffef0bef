import { describe, expect, it } from 'vitest';
import { splitHead } from '../../../src/notice/header/head-lines.ts';

const OPENING = '根据市委统一部署，市委巡察组开展了巡察。';
const titleOf = (...lines: string[]): string => {
  const text = [...lines, OPENING].join('\n');
  const { title, bodyStart } = splitHead(text);
  expect(text.slice(bodyStart)).toBe(OPENING);
  return title.map(({ start, end }) => text.slice(start, end)).join('');
};

describe('splitHead', () => {
  it.each([
    [['某某局关于整改情况的通报'], '某某局关于整改情况的通报'],
    [['中共某某局党组', '关于整改情况的通报'], '中共某某局党组关于整改情况的通报'],
    [
      ['中共清远市教育局党组关于八届市委', '第五轮巡察整改进展情况的通报'],
      '中共清远市教育局党组关于八届市委第五轮巡察整改进展情况的通报',
    ],
    [['某某局关于整改情况的通报', '某某局关于整改情况的通报'], '某某局关于整改情况的通报'],
    [['某某局关于整改情况的公示(公开稿)'], '某某局关于整改情况的公示(公开稿)'],
    [['某某局关于整改情况的通报[2025-03-11]'], '某某局关于整改情况的通报'],
    [['某某局关于整改情况的通报(2024年8月2日)'], '某某局关于整改情况的通报'],
    [['某某局', '某某局党组关于整改情况的公告'], '某某局党组关于整改情况的公告'],
    [['巡察整改'], ''],
    [[], ''],
  ] as [string[], string][])('%j', (lines, title) => {
    expect(titleOf(...lines)).toBe(title);
  });
});
