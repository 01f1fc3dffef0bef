import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../src/text/formats/docx/read-docx.ts';
import { type DocxParts, makeDocx, paragraph, table } from '../../../support/make-docx.ts';
import { makeZip } from '../../../support/make-zip.ts';
import { fixture } from '../fixture.ts';

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const textOf = async (parts: DocxParts) => (await readDocx(makeDocx(parts), 'a.docx', 500)).text;

describe('readDocx on a file of another program', () => {
  it('prints the numbers that Word counts, and reads tables, notes, boxes and revisions as they print', async () => {
    const { text, format, encoding, metadata, warnings } = await readDocx(fixture('numbered.docx'), 'a.docx', 500);
    expect(text.split('\n')).toEqual([
      '中共石桥区教育局党组关于巡察整改进展情况的通报',
      '根据区委统一部署，2024年9月10日至11月20日，区委第二巡察组对区教育局党组开展了巡察。现将整改进展情况予以公布。',
      '一、党组履行整改主体责任情况',
      '（一）加强组织领导',
      '局党组召开专题会议4次。',
      '（二）压实整改责任',
      '制定整改措施86条。',
      '二、巡察反馈问题整改情况',
      '（一）学校食堂管理方面',
      '1. 食材采购把关不严。',
      '一是开展食堂专项检查3轮，覆盖学校52所[1]。',
      '2. 陪餐制度落实不力。',
      '一是约谈校长9名。',
      '（二）资助资金管理方面',
      '1. 资助对象核查不细。',
      '一是退还学生1208人。',
      '学校\t人数（人）\t金额（万元）',
      '第一小学\t620\t11.2',
      '第三小学\t588',
      '整改工作要点：',
      '①会议纪要',
      '②检查台账',
      '第一二条 从十二起编',
      '第一三条 接着编号',
      '第一章 第一层',
      '1.1 第二层',
      '1.2 又一第二层',
      '第二章 再一第一层',
      '2.1 其下第二层',
      '欢迎监督。',
      '文本框：监督电话0750-1234567',
      '中共石桥区教育局党组',
      '2025年6月10日',
      '[1] 含民办学校11所。',
      '',
    ]);
    expect({ format, encoding, warnings }).toEqual({ format: 'docx', encoding: null, warnings: [] });
    expect(metadata).toMatchObject({
      title: { value: '整改通报', from: 'docProps/core.xml title' },
      published: null,
      created: { value: '2025-06-09', from: 'docProps/core.xml created' },
      modified: { value: '2025-06-10', from: 'docProps/core.xml modified' },
    });
    expect(JSON.stringify(metadata)).not.toContain('张三');
  });
});

describe('readDocx', () => {
  it('reads breaks, tabs and hyphens; leaves out what revisions and fields took away', async () => {
    const body = `<w:p>${run('一是')}<w:r><w:tab/></w:r>${run('整改')}<w:r><w:br/></w:r>${run('A')}<w:r><w:noBreakHyphen/></w:r>${run('B')}<w:r><w:br w:type="page"/></w:r></w:p>
<w:p>${run('见')}<w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r><w:moveFrom>${run('旧处')}</w:moveFrom><w:moveTo>${run('新处')}</w:moveTo><w:hyperlink>${run('附件')}</w:hyperlink></w:p>`;
    expect(await textOf({ body })).toBe('一是\t整改\nA-B\n见新处附件\n');
  });

  it('joins a paragraph whose mark was deleted to the next, and leaves deleted rows out', async () => {
    const deletedMark = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('追回资金')}</w:p>`;
    const deletedRow =
      '<w:tr><w:trPr><w:del w:id="2"/></w:trPr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>旧</w:t></w:r></w:p></w:tc></w:tr>';
    const rows = table([
      ['镇', '户数'],
      ['石桥镇', '30'],
    ]).replace('</w:tbl>', `${deletedRow}</w:tbl>`);
    expect(await textOf({ body: `${deletedMark}${paragraph('三万元。')}${rows}` })).toBe(
      '追回资金三万元。\n镇\t户数\n石桥镇\t30\n',
    );
  });

  it('writes a table of prose one cell a line, an empty cell as /', async () => {
    const rows = table([
      ['问题', '整改情况', '备注'],
      ['监管不到位', '对全区23家养老机构开展检查2轮，整改消防隐患75处，关停不达标机构1家。', null],
    ]);
    expect((await textOf({ body: rows })).split('\n')).toEqual([
      ...['问题', '整改情况', '备注', '监管不到位'],
      '对全区23家养老机构开展检查2轮，整改消防隐患75处，关停不达标机构1家。',
      '/',
      '',
    ]);
  });

  it('prints a merged cell once, where it begins', async () => {
    const cell = (text: string, merge = '') => `<w:tc><w:tcPr>${merge}</w:tcPr>${paragraph(text)}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('城区', '<w:vMerge w:val="restart"/>')}${cell('30')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('22')}</w:tr></w:tbl>`;
    expect(await textOf({ body })).toBe('城区\t30\n22\n');
  });

  it('takes numbering away where a paragraph says so', async () => {
    const styles =
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const plain = `<w:p><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>${run('正文。')}</w:p>`;
    expect(await textOf({ body: `${paragraph('甲')}${plain}${paragraph('乙')}`, styles, numbering })).toBe(
      '3. 甲\n正文。\n4. 乙\n',
    );
  });

  it('refuses a document of pictures, and notes a document embedded whole', async () => {
    const picture = '<w:p><w:r><w:drawing><a:blip xmlns:a="x"/></w:drawing></w:r></w:p>';
    await expect(textOf({ body: picture })).rejects.toThrow(
      'a.docx: holds pictures of pages, no text; run text recognition',
    );
    const { warnings } = await readDocx(makeDocx({ body: `${paragraph('整改')}<w:altChunk/>` }), 'a.docx', 500);
    expect(warnings).toEqual([{ code: 'unread_part', message: expect.stringContaining('1份其他格式的文档') }]);
  });

  it('refuses damaged and hostile files by name, and reads no entity of a document’s own', async () => {
    const damaged = 'a.docx: is a damaged docx file';
    const whole = makeDocx({ body: paragraph('整改'.repeat(500)) });
    await expect(readDocx(whole.subarray(0, whole.length - 30), 'a.docx', 500)).rejects.toThrow(damaged);
    await expect(readDocx(Buffer.concat([whole.subarray(0, 400), whole.subarray(430)]), 'a.docx', 500)).rejects.toThrow(
      damaged,
    );
    await expect(textOf({ body: '<w:p>' })).rejects.toThrow(damaged);
    await expect(textOf({ body: '<w:tr></w:tr>' })).rejects.toThrow(damaged);
    await expect(textOf({ body: `${'<w:p>'.repeat(2000)}${'</w:p>'.repeat(2000)}` })).rejects.toThrow(damaged);
    const entity =
      '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa">]><w:document xmlns:w="x"><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:document>';
    await expect(
      readDocx(makeDocx({ body: '', more: { 'word/document.xml': entity } }), 'a.docx', 500),
    ).rejects.toThrow(damaged);
    const twice = makeZip({ '_rels/.rels': 'a', '_rels/.relx': 'b' });
    const renamed = Buffer.from(twice.toString('latin1').replaceAll('.relx', '.rels'), 'latin1');
    await expect(readDocx(renamed, 'a.docx', 500)).rejects.toThrow(damaged);
  });
});
