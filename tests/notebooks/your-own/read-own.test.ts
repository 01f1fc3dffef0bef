import { describe, expect, it } from 'vitest';
import { loadCodebook } from '../../../src/coding/load-codebook.ts';
import { EXAMPLE_NOTICE } from '../../../src/notebooks/your-own/example-notice.ts';
import { ownTable } from '../../../src/notebooks/your-own/own-table.ts';
import { ownAnswer, readOwn } from '../../../src/notebooks/your-own/read-own.ts';
import { openSamples } from '../../support/open-samples.ts';
import { noticeText } from '../../support/sample-notices.ts';

const codebook = loadCodebook('data/codebook');
const KIT = { versions: { parser: 'test', codebook: codebook.version }, tool: 'test', codebook };

describe('readOwn', () => {
  it('reads a pasted notice, with the covered figure and the promise', async () => {
    const { held } = await openSamples();
    const own = await readOwn({ file: null, text: EXAMPLE_NOTICE }, KIT, held);
    expect(own.notice!.facts).toMatchObject({ measures: 12, figures: 16, published: '2025-01-15' });
    const { zh } = ownAnswer(own, held);
    expect(zh[0]).toBe('中共示例县教育局党组关于巡察整改进展情况的通报；地区：没有读出；公布日期：2025-01-15。');
    expect(zh[1]).toBe('读出整改措施12条、数字16个。');
    const { rows } = ownTable(own, codebook);
    const row = (words: string) => rows.find(({ header }) => header.includes(words))!.cells.map(({ text }) => text);
    expect(row('退还违规列支')[3]).toBe('**万元');
    expect(row('县管校聘')[2]).toBe('计划');
    expect(row('陪餐')[0]).toContain('校园餐');
  });

  it('takes the file where one is chosen, and says why what is no notice is none', async () => {
    const { held } = await openSamples();
    const file = new File(['今天食堂吃什么'], '菜单.txt');
    const own = await readOwn({ file, text: EXAMPLE_NOTICE }, KIT, held);
    expect(own.notice).toBeNull();
    expect(ownAnswer(own, held).zh[0]).toContain('正文过短');
    expect(ownTable(own, codebook).rows).toEqual([]);
    expect(ownAnswer(await readOwn({ file: null, text: '' }, KIT, held), held).zh[0]).not.toBe('');
  });

  it('does not take what the warehouse holds already for another notice', async () => {
    const { held } = await openSamples();
    const own = await readOwn({ file: null, text: noticeText('001') }, KIT, held);
    expect(own.notice).toBeNull();
    expect(ownAnswer(own, held).zh[0]).toContain('001_5dc1b4a49921f08b.txt');
  });
});
