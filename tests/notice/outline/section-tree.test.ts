import { describe, expect, it } from 'vitest';
import { scanHeadingLabels } from '../../../src/notice/outline/scan-labels.ts';
import { buildTree, labelledMeasures } from '../../../src/notice/outline/section-tree.ts';

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
