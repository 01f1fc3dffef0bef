import { describe, expect, it } from 'vitest';
import { firstDifference, svgTree } from './svg-tree.ts';

const SVG = `<svg width="100" height="50"><g role="list"><path d="M0,0L10,20Z" fill="#123456"/>
  <text transform="translate(4,8.2)">清远市</text></g></svg>`;
const changed = (from: string, to: string) => {
  expect(SVG).toContain(from);
  return firstDifference(svgTree(SVG), svgTree(SVG.replace(from, to)));
};

describe('two SVGs', () => {
  it('are the same with other bytes, and within a pixel', () => {
    expect(changed('"/>\n  <text', '"></path><text')).toBeNull();
    expect(changed('L10,20Z', 'L10.9,19.2Z')).toBeNull();
    expect(changed('translate(4,8.2)', 'translate(4.5,8)')).toBeNull();
  });

  it('differ in words, elements, colours, roles and places, each named', () => {
    expect(changed('清远市', '淄博市')).toBe('svg > g[0] > text[1]: said “清远市”, says “淄博市”');
    expect(changed('#123456', '#123457')).toBe('svg > g[0] > path[0]: fill was “#123456”, is “#123457”');
    expect(changed(' role="list"', '')).toBe('svg > g[0]: role was “list”, is absent');
    expect(changed('L10,20Z', 'L10,22Z')).toContain('d was “M0,0L10,20Z”, is “M0,0L10,22Z”');
    expect(changed('L10,20Z', 'L10,20L0,0Z')).toContain('d was');
    expect(changed('<path d="M0,0L10,20Z" fill="#123456"/>', '')).toContain('was <path>, is <text>');
    expect(changed('</g>', '<text>又</text></g>')).toBe('svg > g[0]: has gained <text> “又”');
    expect(changed('</g></svg>', '</g><g/></svg>')).toBe('svg: has gained <g>');
    expect(firstDifference(svgTree('<svg><g/></svg>'), svgTree('<svg/>'))).toBe('svg: has lost <g>');
  });

  it('must be well-formed', () => {
    expect(() => svgTree('<svg><g></svg>')).toThrow();
  });
});
