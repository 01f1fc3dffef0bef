import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../src/text/formats/html/read-html.ts';
import { fixture } from '../fixture.ts';

const read = (html: string) => readHtml(new TextEncoder().encode(html), 'a.html');
const textOf = (body: string) => read(`<html><body>${body}</body></html>`).text;
const PROSE = '整改情况：追回资金三万元，问责二人，完善制度五项。';

const NOTICE = `中共石桥区教育局党组
关于巡察整改进展情况的通报
根据区委统一部署，2024年9月10日至11月20日，区委第二巡察组对区教育局党组开展了巡察，2025年1月15日反馈了巡察意见。现将巡察整改进展情况予以公布。
一、党组履行整改主体责任情况
局党组召开专题会议4次，成立整改工作领导小组，制定整改措施86条，逐条明确责任领导、责任股室和完成时限。
二、巡察反馈问题整改情况
（一）学校食堂管理不规范问题
1.食材采购把关不严。
一是开展食堂专项检查3轮，覆盖学校52所，整改隐患117处。二是追回违规支出膳食费23.6万元，退还学生1,208人。
2.陪餐制度落实不力。
一是约谈校长9名，通报批评学校6所。二是下一步，2025年12月底前完成“互联网+明厨亮灶”全覆盖。
欢迎广大干部群众监督。联系电话：0750-1234567。
中共石桥区教育局党组
2025年6月10日
`;

describe('readHtml on saved pages', () => {
  it('finds the article of a GB18030 page among menus, sidebars, buttons and small print', () => {
    const { text, encoding, format, metadata, warnings } = readHtml(fixture('gb18030-chrome.html'), 'a.html');
    expect(text).toBe(NOTICE);
    expect({ encoding, format, warnings }).toEqual({ encoding: 'gb18030', format: 'html', warnings: [] });
    expect(metadata).toEqual({
      url: { value: 'http://www.shiqiao.example.cn/zwgk/xczg/202506/t20250612_38.html', from: 'meta url' },
      title: { value: '中共石桥区教育局党组关于巡察整改进展情况的通报', from: 'meta articletitle' },
      published: { value: '2025-06-12', from: 'meta pubdate' },
      source: { value: '石桥区纪委监委', from: 'meta contentsource' },
      site: { value: '石桥区人民政府门户网站', from: 'meta sitename' },
      created: null,
      modified: null,
    });
  });

  it('reads a page whose declared charset is wrong, and notes that its dates disagree', () => {
    const { text, encoding, metadata, warnings } = readHtml(fixture('declared-utf8-is-gbk.html'), 'a.html');
    expect(text).toBe(NOTICE);
    expect(encoding).toBe('gb18030');
    expect(metadata.published).toEqual({ value: '2025-06-13', from: 'meta pubdate' });
    expect(warnings).toEqual([
      {
        code: 'metadata_disagrees',
        message: '文件给出的发布日期不一致：2025-06-13（meta pubdate），2025-06-12（page 发布时间）；取前者。',
      },
    ]);
  });

  it('reads a Big5 page that declares no charset and is laid out by tables', () => {
    const { text, encoding } = readHtml(fixture('big5-undeclared.html'), 'a.html');
    expect(encoding).toBe('big5');
    expect(text.split('\n')).toEqual([
      '教育局黨組關於巡察整改情況的通報',
      '根據區委統一部署，區委第三巡察組對教育局黨組開展了巡察。現將整改情況通報如下。',
      '一、學校食堂管理不規範問題',
      '一是檢查學校食堂38所，整改隱患64處。',
      '二是追回資金12.5萬元，處理責任人員7名。',
      '教育局黨組',
      '2025年5月20日',
      '',
    ]);
  });

  it('writes tables row by row: prose a cell a line, figures a row a line', () => {
    const lines = readHtml(fixture('table.html'), 'a.html').text.split('\n');
    expect(lines.slice(2)).toEqual([
      '整改清单',
      ...['问题', '整改措施', '整改情况', '责任单位', '备注'],
      '1.养老机构安全监管不到位',
      '开展全覆盖检查，建立隐患台账',
      '一是对全区23家养老机构开展检查2轮。',
      '二是整改消防隐患75处，关停不达标机构1家。',
      '养老服务科',
      '/',
      '2.低保对象动态管理不及时',
      '核对家庭经济状况，及时增退',
      '核对低保家庭1864户，清退不符合条件的52户，追回资金11.28万元。',
      '社会救助科',
      '长期',
      '各镇清退情况如下：',
      '镇\t户数（户）\t金额（万元）',
      '石城镇\t30\t6.28',
      '镇安镇\t22',
      '1. 清退资金已全部上缴财政。',
      '2. 后续按月核对。',
      '中共石桥区民政局党组',
      '2025年5月12日',
      '',
    ]);
  });

  it('says what a page without words of its own shows instead', () => {
    expect(() => readHtml(fixture('frame-only.html'), 'f/a.html')).toThrow(
      'f/a.html: the page has no text of its own, it shows /upload/tongbao.pdf; save that instead',
    );
    expect(() => read('<ul><li><a href="/">首页</a></li></ul>')).toThrow('a.html: no article was found in the page');
  });
});

describe('the lines of a page', () => {
  it('breaks at blocks and <br>, not at the source’s own lines', () => {
    expect(
      textOf(
        `<p>整改\n情况，追回\n  资金 3 万元，见 Annex\nB 表。<br>第二行，<b>完成</b>整改。</p>第三行，完成。<div>第四行。</div>`,
      ),
    ).toBe('整改情况，追回资金 3 万元，见 Annex B 表。\n第二行，完成整改。\n第三行，完成。\n第四行。\n');
  });

  it('decodes entities, and reads no-break and ideographic spaces as indents', () => {
    expect(
      textOf(
        '<p>&nbsp;&nbsp;&#12288;整改&ldquo;回头看&rdquo;&nbsp;追回&#51;万元&mdash;&mdash;A&amp;B&lt;1&gt;，完成。\u200B</p>',
      ),
    ).toBe('整改“回头看” 追回3万元——A&B<1>，完成。\n');
  });

  it('keeps the lines of preformatted text', () => {
    expect(textOf('<pre>第一行，完成整改。\r\n  第二行，追回资金。</pre>')).toBe(
      '第一行，完成整改。\n第二行，追回资金。\n',
    );
  });

  it('leaves out what a reader does not see', () => {
    const unseen = [
      '<script>var a = "罚款，九万元。"</script>',
      '<style>p { 罚款 }</style>',
      '<noscript>请开启脚本，谢谢。</noscript>',
      '<!-- 草稿，罚款九万元。 -->',
      '<p style="color: red; display : none">草稿，罚款九万元。</p>',
      '<p hidden>草稿，罚款九万元。</p>',
      '<template><p>草稿，罚款九万元。</p></template>',
      '<select><option>请选择，谢谢。</option></select>',
      '<textarea>留言，谢谢。</textarea>',
      '<iframe>浏览器不支持，抱歉。</iframe>',
    ];
    expect(textOf(`<p>${PROSE}</p>${unseen.join('')}`)).toBe(`${PROSE}\n`);
    // A style about display, or a block's own name, hides nothing.
    expect(textOf(`<div style="display:block"><p>${PROSE}</p></div>`)).toBe(`${PROSE}\n`);
  });

  it('prints the numbers that a browser counts, once', () => {
    expect(textOf(`<p>${PROSE}</p><ol start="3"><li>完善制度。</li><li value="7">追回资金。</li></ol>`)).toContain(
      '\n3. 完善制度。\n7. 追回资金。\n',
    );
    expect(textOf(`<p>${PROSE}</p><ol><li>1.完善制度。</li><li>（二）追回资金。</li></ol>`)).toContain(
      '\n1.完善制度。\n（二）追回资金。\n',
    );
    expect(textOf(`<p>${PROSE}</p><ol style="list-style: none"><li>完善制度。</li></ol>`)).toContain('\n完善制度。\n');
    expect(textOf(`<p>${PROSE}</p><ul><li>完善制度。</li></ul>`)).toContain('\n完善制度。\n');
  });

  it('reads pages that nest deeper than a stack', () => {
    expect(textOf('<div>'.repeat(50_000) + PROSE)).toBe(`${PROSE}\n`);
    expect(textOf('<table><tr><td>'.repeat(5_000) + PROSE)).toBe(`${PROSE}\n`);
  });
});

describe('the article of a page', () => {
  const links = (count: number) =>
    Array.from({ length: count }, (_, i) => `<li><a href="/${i}">全区教育工作会议召开，部署第${i}项任务</a></li>`).join(
      '',
    );

  it('is found where its paragraphs stand in blocks of their own', () => {
    const parts = Array.from({ length: 8 }, (_, i) => `<section><div><p>${i}、${PROSE}</p></div></section>`).join('');
    const text = textOf(`<ul>${links(12)}</ul><div><div id="a">${parts}</div><div>${links(9)}</div></div>`);
    expect(text.split('\n')).toHaveLength(9);
    expect(text).not.toContain('会议召开');
  });

  it('is found where it has hardly any punctuation', () => {
    const line = '全区教育系统整改工作领导小组办公室认真落实区委巡察组反馈意见逐项制定整改措施并按期完成整改任务';
    const text = textOf(`<ul>${links(20)}</ul><div>${`<p>${line}</p>`.repeat(5)}</div><div>${links(20)}</div>`);
    expect(text).toBe(`${line}\n`.repeat(5));
  });

  it('keeps links inside it, an attachment’s among them', () => {
    const body = `<p>${PROSE}</p><p>依据<a href="/x">《中国共产党巡视工作条例》</a>，${PROSE}</p><p><a href="a.doc">附件：整改台账.doc</a></p>`;
    const text = textOf(`<ul>${links(15)}</ul><div>${body}</div>`);
    expect(text).toBe(`${PROSE}\n依据《中国共产党巡视工作条例》，${PROSE}\n附件：整改台账.doc\n`);
  });

  it('loses the lists of links that stand at its edges in the same block', () => {
    const paragraphs = `<p>${PROSE}</p>`.repeat(30);
    const body = `<div>${links(4)}${paragraphs}<p><a href="a.xls">整改台账.xls</a></p><h3>相关阅读</h3>${links(5)}</div>`;
    expect(textOf(body)).toBe(`${`${PROSE}\n`.repeat(30)}整改台账.xls\n`);
  });

  it('takes the title from above it, by the name that the page gives itself', () => {
    const page = (title: string) =>
      read(`<head><title>关于巡察整改进展情况的通报-石桥区</title></head><body><ul>${links(9)}</ul>${title}
<div class="share">${links(3)}</div><div class="c">${`<p>${PROSE}</p>`.repeat(4)}</div></body>`).text.split('\n')[0];
    expect(page('<div>关于巡察整改进展情况的通报</div>')).toBe('关于巡察整改进展情况的通报');
    expect(page('<h2>石桥区教育局整改进展通报</h2>')).toBe('石桥区教育局整改进展通报');
    expect(page('<div>石桥区</div>')).toBe(PROSE);
  });
});

describe('what a page says of itself', () => {
  const metadataOf = (head: string, body = '') =>
    read(`<head>${head}</head><body>${body}<div>${`<p>${PROSE}</p>`.repeat(4)}</div></body>`).metadata;

  it('is read from the lines around the article where <meta> is silent', () => {
    const { published, source } = metadataOf('', '<div>来源：石桥区纪委监委　发布日期：2025年6月2日</div>');
    expect(published).toEqual({ value: '2025-06-02', from: 'page 发布日期' });
    expect(source).toEqual({ value: '石桥区纪委监委', from: 'page 来源' });
    expect(metadataOf('', '<div>2025-10-16　阅读：35次</div>').published).toEqual({
      value: '2025-10-16',
      from: 'page',
    });
    expect(metadataOf('', '<div>2025-10-16</div>').published).toBeNull();
  });

  it('takes only whole addresses and whole dates', () => {
    expect(metadataOf('<meta name="Url" content="/a/b.html"><meta name="PubDate" content="昨天">')).toMatchObject({
      url: null,
      published: null,
    });
    expect(metadataOf('<link rel="canonical" href="https://x.gov.cn/a.html">').url).toEqual({
      value: 'https://x.gov.cn/a.html',
      from: 'link canonical',
    });
    expect(
      read(`<!-- saved from url=(0021)https://x.gov.cn/b/c -->\n<html><p>${PROSE}</p></html>`).metadata.url,
    ).toEqual({
      value: 'https://x.gov.cn/b/c',
      from: 'saved from',
    });
  });
});
