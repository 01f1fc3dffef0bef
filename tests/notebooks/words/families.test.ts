import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../src/charts/read-corpus.ts';
import { askWarehouse } from '../../../src/cli/ask-warehouse.ts';
import { familyAnswer, familyTable, widestFamilies } from '../../../src/notebooks/words/families.ts';
import { useWarehouses } from '../../support/built-warehouse.ts';
import { makeNotice } from '../../support/make-notice.ts';

const warehouseOf = useWarehouses();
const EVERYWHERE = '坚持党对教育工作的全面领导，落实立德树人根本任务。';
const IN_TWO = '把巡察整改作为一项重大政治任务，逐项制定整改措施并明确责任单位和完成时限。';

describe('the widest passages', () => {
  it('come by the number of notices, with their words and where they stand', async () => {
    const notice = (place: string, adcode: string, ...texts: string[]) =>
      makeNotice({ place, adcode, measures: texts.map((text) => ({ text, themes: ['integrity'] })) });
    const warehouse = await warehouseOf([
      notice('清远市', '441800', EVERYWHERE, IN_TWO),
      notice('淄博市', '370300', EVERYWHERE, IN_TWO),
      notice('天水市', '620500', EVERYWHERE, '在全市中小学推行午间托管服务，惠及学生三万余名。'),
    ]);
    const ask = askWarehouse(warehouse);
    const held = await readCorpus(ask);
    const families = await widestFamilies(8, ask);
    expect(families.map(({ notices }) => notices)).toEqual([3, 2]);
    const { rows } = familyTable(families, held);
    expect(rows.map(({ header }) => header)).toEqual([
      expect.stringContaining('坚持党对教育工作的全面领导'),
      expect.stringContaining('把巡察整改作为一项重大政治任务'),
    ]);
    expect(rows[1]!.cells[1]!.text.split('、').sort()).toEqual(['淄博市', '清远市'].sort());
    expect(familyAnswer(families).zh[0]).toContain('共2组，下面是所在通报最多的2组，最多的一组在3份通报里');
    expect(familyAnswer(await widestFamilies(1, ask)).en[0]).toContain('two notices or more: 2; below are the 1');
    expect(familyAnswer([]).zh).toEqual(['没有一段话在两份通报里都有。']);
  });
});
