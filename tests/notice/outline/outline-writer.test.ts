import { describe, expect, it } from 'vitest';
import { OutlineWriter } from '../../../src/notice/outline/outline-writer.ts';
import { scanHeadingLabels } from '../../../src/notice/outline/scan-labels.ts';
import { buildTree, type Section } from '../../../src/notice/outline/section-tree.ts';
import { buildShadow } from '../../../src/text/shadow/build-shadow.ts';

/** A writer over a text, with all of its sections in order. */
function writerOf(source: string): { writer: OutlineWriter; sections: Section[]; source: string } {
  const shadow = buildShadow(source);
  const roots = buildTree(scanHeadingLabels(shadow.text, 0, shadow.text.length), shadow.text, shadow.text.length);
  const flat = (section: Section): Section[] => [section, ...section.children.flatMap(flat)];
  return { writer: new OutlineWriter(shadow), sections: roots.flatMap(flat), source };
}

/** The ids of the lowest sections. */
function idsOf(source: string): string[] {
  const { writer, sections } = writerOf(source);
  return sections.filter(({ children }) => children.length === 0).map((section) => writer.addItem(section));
}

describe('the id of an item', () => {
  it.each<[string, string, string[]]>([
    ['its number alone', '一、整改\n1.食堂。\n2.队伍。', ['1', '2']],
    ['its number below that of its heading', '一、整改\n(一)食堂。\n(二)队伍。', ['一(一)', '一(二)']],
    ['with the heading where the number comes again', '(一)食堂\n1.管理。\n(二)队伍\n1.建设。', ['1', '(二)1']],
    ['counted where all of that comes again', '一、食堂\n1.管理。\n1.采购。\n1.账目。', ['1', '一1', '一1#2']],
  ])('is %s', (_, source, expected) => {
    expect(idsOf(source)).toEqual(expected);
  });
});

describe('the rows', () => {
  it('keep labels and titles as printed, with their spans', () => {
    const { writer, sections, source } = writerOf('一、整 改（试行）\n（一）食堂,管理：开展检查。');
    writer.addHeading(sections[0]!, 1);
    writer.addItem(sections[1]!);
    const { headings, items } = writer.outline;
    expect(headings).toEqual([{ level: 1, label: '一', title: '整改（试行）', start: 0, end: source.indexOf('\n') }]);
    expect(items).toMatchObject([{ id: '一(一)', label: '（一）', title: '食堂,管理：开展检查', under: '一' }]);
    expect(source.slice(items[0]!.start, items[0]!.end)).toBe('（一）食堂,管理：开展检查');
  });

  it('leave blanks at the end of a measure out, and an empty measure', () => {
    const { writer, sections, source } = writerOf('1.食堂。召开会议。\n\n2.队伍。');
    const item = writer.addItem(sections[0]!);
    writer.addMeasure(item, 1, null, 5, 11, '整改状态：已完成');
    writer.addMeasure(item, 2, null, 10, 11, '');
    expect(writer.outline.measures.map(({ id, start, end }) => [id, source.slice(start, end)])).toEqual([
      ['1.1', '召开会议。'],
    ]);
    expect(writer.outline.measureRanges).toEqual([{ start: 5, end: 10 }]);
    expect(writer.outline.closings).toEqual(['整改状态：已完成']);
  });

  it('have a bare item where a text has no heading', () => {
    const { writer } = writerOf('一是召开会议。二是印发方案。');
    expect(writer.addBareItem(0)).toBe('1');
    expect(writer.outline.items).toEqual([{ id: '1', label: '', title: '', under: null, start: 0, end: 0 }]);
  });
});
