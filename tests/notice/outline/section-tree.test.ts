import { describe, expect, it } from 'vitest';
import { scanHeadingLabels } from '../../../src/notice/outline/scan-labels.ts';
import {
  buildTree,
  childrenAreMeasures,
  habitsOf,
  labelledMeasures,
} from '../../../src/notice/outline/section-tree.ts';

const treeOf = (text: string) => buildTree(scanHeadingLabels(text, 0, text.length), text, text.length);

describe('buildTree', () => {
  it('nests by the kind of number', () => {
    const text = '一、整改\n(一)学习\n1.制度。召开会议。\n2.检查。\n(二)队伍\n二、下一步';
    const roots = treeOf(text);
    expect(roots.map((root) => text.slice(root.label.end, root.titleEnd))).toEqual(['整改', '下一步']);
    const [first] = roots;
    expect(first?.children.map((child) => [child.label.printed, child.children.length])).toEqual([
      ['(一)', 2],
      ['(二)', 0],
    ]);
    expect(first?.end).toBe(text.indexOf('二、下一步'));
  });
});

describe('labelledMeasures', () => {
  it('are the smallest numbered actions', () => {
    const [root] = treeOf('1.食堂。(1)检查。①查账。②查库。(2)整改。');
    expect(labelledMeasures(root!, 99).map(({ label }) => label.printed)).toEqual(['①', '②', '(2)']);
  });
});

describe('habitsOf', () => {
  const habits = (text: string) => habitsOf(treeOf(text), text);

  it('finds that (1) numbers items where it holds 一是', () => {
    expect(habits('一、整改\n(1)食堂管理。一是召开会议。二是印发方案。\n(2)队伍建设。补充教师。')).toEqual({
      bracketedItems: true,
      bracketedProblems: false,
    });
  });

  it('finds that (1) numbers items where most of them name a problem', () => {
    const text = '(1)关于食堂管理的问题。①召开会议。②开展检查。\n(2)队伍建设滞后。补充教师。';
    expect(habits(text).bracketedProblems).toBe(true);
  });

  it('finds that (1) numbers items where they are tasks of an area with ① below', () => {
    const text = '(一)食堂管理方面\n(1)健全制度。①召开会议。②印发方案。\n(2)强化检查。①查账。②查库。';
    expect(habits(text).bracketedProblems).toBe(true);
  });

  it('finds none where (1) numbers actions', () => {
    expect(habits('1.食堂管理。(1)召开会议。(2)印发方案。')).toEqual({
      bracketedItems: false,
      bracketedProblems: false,
    });
  });
});

describe('childrenAreMeasures', () => {
  const areMeasures = (text: string): boolean => {
    const roots = treeOf(text);
    return childrenAreMeasures(roots[0]!, text, habitsOf(roots, text));
  };

  it.each([
    ['(1) below 1.', '1.食堂管理。(1)召开会议。(2)印发方案。'],
    ['① below (1) that names a problem', '(1)关于食堂的问题。①召开会议。②印发方案。'],
    ['1) below (一)', '(一)食堂管理\n1)召开会议，学习文件。\n2)印发方案，开展检查。'],
    ['A. below 1.', '1.食堂管理\nA.召开会议。\nB.印发方案。'],
    ['1. behind 整改情况：', '(一)食堂管理松散\n整改情况：\n1.召开会议。\n2.印发方案。'],
  ])('are: %s', (_, text) => {
    expect(areMeasures(text)).toBe(true);
  });

  it.each([
    ['1. below (一)', '(一)食堂管理\n1.健全制度。召开会议。\n2.强化检查。印发方案。'],
    ['(1) that names a problem', '(一)食堂管理\n(1)制度不健全。①召开会议。②印发方案。\n(2)检查不到位。①查账。②查库。'],
    ['(1) that holds 一是', '(一)食堂管理\n(1)健全制度。一是召开会议。二是印发方案。'],
    ['(1) below the part on next steps', '一、下一步工作打算\n(1)健全制度。定期召开会议。\n(2)强化检查。定期检查。'],
    ['no children', '一、食堂管理。召开会议。'],
  ])('are not: %s', (_, text) => {
    expect(areMeasures(text)).toBe(false);
  });
});
