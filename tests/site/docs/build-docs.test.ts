import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { loadCodebook } from '../../../src/coding/load-codebook.ts';
import { buildDocs } from '../../../src/site/docs/build-docs.ts';
import { useTemporaryFolders } from '../../support/temporary-folder.ts';

const codebook = loadCodebook('data/codebook');
const { files, faults } = buildDocs('docs', codebook);
const pages = [...files]
  .filter(([name]) => name.endsWith('.html'))
  .map(([name, html]) => [name, String(html)] as const);

interface Element {
  tagName: string;
  attrs: { name: string; value: string }[];
}

/** All elements of a page. */
function elements(html: string): Element[] {
  const found: Element[] = [];
  const walk = (node: object) => {
    if ('tagName' in node) found.push(node as Element);
    for (const child of 'childNodes' in node ? (node.childNodes as object[]) : []) walk(child);
  };
  walk(parse(html));
  return found;
}
const attribute = (element: Element, name: string) => element.attrs.find((found) => found.name === name)?.value;
const ids = new Map(
  pages.map(([name, html]) => [name, elements(html).flatMap((element) => attribute(element, 'id') ?? [])]),
);

describe('the docs of this project', () => {
  it('lead nowhere in vain, and each page is listed', () => {
    expect(faults).toEqual([]);
  });

  it.each(pages)('%s runs nothing, loads nothing from elsewhere, and its links lead to a place', (name, html) => {
    const all = elements(html);
    expect(all.filter(({ tagName }) => ['script', 'style', 'iframe', 'object'].includes(tagName))).toEqual([]);
    expect(all.filter((element) => element.attrs.some((own) => /^(style|on\w+)$/.test(own.name)))).toEqual([]);
    const own = ids.get(name)!;
    expect(own.filter((id, at) => own.indexOf(id) !== at)).toEqual([]);
    for (const element of all) {
      const { tagName } = element;
      const loaded = tagName === 'link' ? attribute(element, 'href') : attribute(element, 'src');
      if (loaded !== undefined) expect(['docs.css', 'icon.svg', ...files.keys()]).toContain(decodeURI(loaded));
      const href = tagName === 'a' ? attribute(element, 'href') : undefined;
      if (href === undefined || /^https?:/.test(href) || href === '../index.html') continue;
      const [address, fragment] = href.split('#');
      const target = address === '' ? name : decodeURI(address!);
      expect(ids.has(target), href).toBe(true);
      if (fragment !== undefined) expect(ids.get(target), href).toContain(decodeURIComponent(fragment));
    }
  });

  it('show every theme and indicator of the codebook with its words', () => {
    const themes = String(files.get('codebook-themes.html'));
    for (const { code, zh, terms } of codebook.themes) {
      expect(themes).toContain(`<span id="${code}">`);
      expect(themes).toContain(zh);
      for (const term of terms) expect(themes).toContain(typeof term === 'string' ? term : term.term);
    }
    const indicators = String(files.get('codebook-indicators.html'));
    for (const { code, en } of codebook.indicators) {
      expect(indicators).toContain(`<span id="${code}">`);
      expect(indicators).toContain(en);
    }
  });

  it('have one page of methods, to which each chart leads', () => {
    expect(ids.get('methods.html')).toContain('log-odds');
    expect(ids.get('methods.html')).toContain('chart-key-words');
    expect(files.has('overdue.html')).toBe(false);
  });
});

describe('buildDocs', () => {
  const emptyFolder = useTemporaryFolders();

  function build(own: Record<string, string>) {
    const folder = emptyFolder();
    const all = {
      'index.md': '# 文档 · Docs\n\n## 一 · One\n\n- [甲 · A](a.md)\n- [方法 · Methods](methods.md)\n',
      'methods.md': '# 方法 · Methods\n',
      ...own,
    };
    for (const [name, text] of Object.entries(all)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const built = buildDocs(folder, { ...codebook, themes: [], indicators: [] });
    const main = (name: string) => /<main[^>]*>([\s\S]*)<nav class="turning"/.exec(String(built.files.get(name)))![1]!;
    return { ...built, main };
  }

  it('shows raw HTML as text', () => {
    const { main } = build({
      'a.md': '# A\n\n<script>alert(1)</script>\n\na <b onclick="x()">b</b> [x](javascript:alert(1))\n',
    });
    expect(main('a.html')).not.toMatch(/<script|<b |javascript:/);
    expect(main('a.html')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('draws formulas without a style attribute', () => {
    const { main } = build({ 'a.md': '# A\n\nof $n$ and $5 to $6:\n$$\n\\hat p = \\frac{k}{n}\n$$\n' });
    expect(main('a.html')).toContain('<mi>n</mi>');
    expect(main('a.html')).toContain('$5 to $6');
    expect(main('a.html')).toContain('<mfrac><mi>k</mi><mi>n</mi></mfrac>');
    expect(main('a.html')).not.toContain('style=');
  });

  it('says what TeX is at fault', () => {
    expect(() => build({ 'a.md': '# A\n\n$$\n\\frac{1\n$$\n' })).toThrow(/^docs\/a\.md: .*\\frac\{1/);
  });

  it('puts methods on one page under names of their own, in the order of the intro, and leads links there', () => {
    const { main, faults: found } = build({
      'a.md': '# A\n\n[y](methods/y.md) [f](methods/y.md#of-it)\n',
      'methods.md': '# 方法 · Methods\n\n[y](methods/y.md), [x](methods/x.md)\n',
      'methods/x.md': '# 丙 · X\n\n## Of it\n\n[y](y.md#of-it), [a](../a.md)\n',
      'methods/y.md': '# 丁 · Y\n\n## Of it\n',
    });
    expect(main('a.html')).toContain('<a href="methods.html#y">y</a> <a href="methods.html#y-of-it">f</a>');
    const methods = main('methods.html');
    expect(methods).toContain('<h2 id="x"');
    expect(methods).toContain('<a href="#y-of-it">y</a>, <a href="a.html">a</a>');
    expect(methods.indexOf('id="y"')).toBeLessThan(methods.indexOf('id="x"'));
    expect(
      found.filter(
        (fault) =>
          !fault.includes('codebook') && !fault.includes('charts.md') && !/methods\.md: methods\/[\w-]{4,}/.test(fault),
      ),
    ).toEqual([]);
  });

  it('tells of links, places and pictures that are not there, and of pages that are not listed', () => {
    const { faults: found } = build({ 'a.md': '# A\n\n[b](b.md) [c](#c) ![d](d.png)\n', 'e.md': '# E\n' });
    for (const fault of [
      'a.md: b.md leads to no file',
      'a.md: #c leads to no place of a.md',
      'a.md: there is no picture d.png',
      'index.md: does not list e.html',
    ])
      expect(found).toContain(fault);
  });

  it('says which language what is in', () => {
    const { main, files: built } = build({
      'a.md': '# 甲 · A thing\n\n这一页是中文的，写得很长。\n\nOnly this is in English.\n',
    });
    expect(String(built.get('a.html'))).toContain('<html lang="zh-CN">');
    expect(main('a.html')).toContain('<h1 id="甲--a-thing">甲 · <span lang="en">A thing</span>');
    expect(main('a.html')).toContain('<p lang="en">Only this');
    expect(main('a.html')).toContain('<p>这一页');
  });
});
