import { expect, it } from 'vitest';
import { markdownBlock, markdownText } from '../../src/text/markdown-text.ts';

it('is shown as it is', () => {
  expect(markdownText('a|b\n\n *c* <i> [x](y) &amp; \\ #')).toBe('a\\|b \\*c\\* \\<i\\> \\[x\\](y) \\&amp; \\\\ \\#');
});

it('begins no list and no heading', () => {
  expect(['- a', '+ a', '1. a', '12) a', '=1+1', '# a', '> a', '一是'].map(markdownBlock)).toEqual([
    '\\- a',
    '\\+ a',
    '1\\. a',
    '12\\) a',
    '\\=1+1',
    '\\# a',
    '\\> a',
    '一是',
  ]);
});
