import { describe, expect, it } from 'vitest';
import { buildShadow } from '../../../src/text/shadow/build-shadow.ts';
import { readLookAlikes } from '../../../src/text/shadow/look-alikes.ts';

/** Read twice, so that the second reading must find nothing left. */
const read = (source: string) => readLookAlikes(buildShadow(source));

describe('readLookAlikes', () => {
  it.each([
    ['整改l8所学校', '整改18所学校', 'l8', '18'],
    ['培训3O名教师', '培训30名教师', '3O', '30'],
    ['投入I2.5万元', '投入12.5万元', 'I2', '12'],
    ['自lO月起施行', '自10月起施行', 'lO', '10'],
    ['占比O.2%', '占比0.2%', 'O.2', '0.2'],
    ['完成率l00%', '完成率100%', 'l00', '100'],
    ['于3月30曰完成', '于3月30日完成', '曰', '日'],
    ['均己按照文件要求修改（云安 34.1）', '均已按照文件要求修改(云安34.1)', '己', '已'],
  ])('reads %s', (source, text, printed, reading) => {
    const shadow = read(source);
    expect(shadow.text).toBe(text);
    const start = source.indexOf(printed);
    expect(shadow.repairs).toEqual([
      { start, end: start + printed.length, printed, reading, rule: 'look_alike', confidence: expect.any(Number) },
    ]);
  });

  it.each([
    '5G网络',
    '3D打印',
    '知己知彼',
    '使用APP和LED屏',
    '一氧化碳CO浓度',
    '子曰诗云',
    'I期工程',
    'O型血',
    '得O分',
    '整改l所',
  ])('leaves %s', (source) => {
    expect(read(source)).toMatchObject({ text: source, repairs: [] });
  });

  // 己 after 自 is the word 自己, whatever follows.
  it('leaves 自己整改', () => {
    expect(read('由学校自己整改')).toMatchObject({ text: '由学校自己整改', repairs: [] });
  });

  it.each([
    ['整改l 8所', '整改18所', 'l 8', '18'],
    ['培训1 O名', '培训10名', '1 O', '10'],
    ['惠及3O O人', '惠及300人', '3O O', '300'],
  ])('reads one with a blank inside, which is closed after it: %s', (source, text, printed, reading) => {
    const shadow = read(source);
    expect(shadow.text).toBe(text);
    const start = source.indexOf(printed);
    expect(shadow.repairs).toMatchObject([
      { rule: 'look_alike', printed },
      { start, end: start + printed.length, rule: 'space_in_figure', printed, reading },
    ]);
  });
});
