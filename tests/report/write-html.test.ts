import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { askWarehouse } from '../../src/cli/ask-warehouse.ts';
import type { ReportDocument } from '../../src/report/document.ts';
import { writeHtml } from '../../src/report/write-html.ts';
import { useWarehouses } from '../support/built-warehouse.ts';
import { HOSTILE_PLACE, hostileNotices } from '../support/hostile-corpus.ts';
import { openSamples } from '../support/open-samples.ts';
import { blocksOf, reportOf } from '../support/report-of.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

type Element = DefaultTreeAdapterTypes.Element;

const warehouseOf = useWarehouses();

/** All elements of a valid page. @throws where the page has a fault */
function elementsOf(html: string): Element[] {
  const faults: string[] = [];
  const document = parse(html, { onParseError: ({ code, startLine }) => faults.push(`${code} at ${startLine}`) });
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const below = (node: DefaultTreeAdapterTypes.ParentNode): Element[] =>
    node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...below(child)] : []));
  return below(document);
}

const attribute = (element: Element, name: string) => element.attrs.find((entry) => entry.name === name)?.value;
const named = (elements: readonly Element[], name: string) => elements.filter(({ tagName }) => tagName === name);
function textOf(element: DefaultTreeAdapterTypes.ChildNode): string {
  if ('value' in element) return element.value;
  return 'childNodes' in element ? element.childNodes.map(textOf).join('') : '';
}

/** What would load or run something. */
function expectHarmless(elements: readonly Element[]): void {
  for (const name of ['script', 'iframe', 'object', 'embed', 'link', 'base', 'form', 'img', 'foreignobject'])
    expect(named(elements, name), name).toEqual([]);
  for (const element of elements) {
    for (const { name, value } of element.attrs) {
      expect(name).not.toMatch(/^on/);
      if (/^(src|href|action|data|xlink:href)$/.test(name)) expect(value).toMatch(/^#/);
      if (name === 'style') expect(value).not.toMatch(/url\((?!#)/);
    }
  }
}

describe('the page of the five notices', () => {
  let report: ReportDocument;
  let html: string;
  let elements: Element[];
  beforeAll(async () => {
    report = await reportOf((await openSamples()).ask);
    html = writeHtml(report);
    elements = elementsOf(html);
  });

  it('is valid, loads nothing and runs nothing', () => {
    expectHarmless(elements);
    expect(html.replaceAll('http://www.w3.org/', '')).not.toMatch(/https?:\/\//);
    expect(html).toContain("default-src 'none'");
    expect(attribute(named(elements, 'html')[0]!, 'lang')).toBe('zh-CN');
  });

  it('has one h1 and headings that skip no level', () => {
    const levels = elements.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : []));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    });
  });

  it('has contents whose links lead to a place each', () => {
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const links = named(elements, 'a').map((link) => attribute(link, 'href')!.slice(1));
    expect(links.length).toBeGreaterThan(30);
    for (const link of links) expect(ids).toContain(link);
  });

  it('says each picture in words and gives each table a caption and heads', () => {
    const labels = named(elements, 'svg').map((svg) => attribute(svg, 'aria-label'));
    expect(labels).toEqual(blocksOf(report, 'figure').map(({ alt }) => alt));
    const tables = named(elements, 'table');
    expect(tables).toHaveLength(blocksOf(report, 'table').length);
    expect(named(elements, 'caption').map(textOf)).toEqual(
      blocksOf(report, 'table').map(({ number, caption }) => `表${number} ${caption}`),
    );
    for (const head of named(elements, 'th')) expect(attribute(head, 'scope')).toMatch(/^(row|col)$/);
  });

  it('quotes word for word', () => {
    expect(named(elements, 'blockquote').map(textOf)).toEqual(
      blocksOf(report, 'quote').map(({ text }) => text.replaceAll('\n', '')),
    );
  });
});

it('shows what would be markup', async () => {
  const html = writeHtml(await reportOf(askWarehouse(await warehouseOf(hostileNotices())), { title: '<b>&amp;' }));
  const elements = elementsOf(html);
  expectHarmless(elements);
  expect(textOf(named(elements, 'h1')[0]!)).toBe('<b>&amp;');
  expect(textOf(named(elements, 'main')[0]!)).toContain(HOSTILE_PLACE);
  expect(textOf(named(elements, 'blockquote')[0]!)).toContain('=1+1|<img src=http://evil.example/x');
});
