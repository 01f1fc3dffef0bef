import { describe, expect, it } from 'vitest';
import {
  coveredLabel,
  numberLabel,
  type Quantity,
  quantityLabel,
  shareLabel,
} from '../../src/charts/quantity-label.ts';

const quantity = (value: number | null, more: Partial<Quantity> = {}): Quantity => ({
  value,
  value_high: null,
  unit: '名',
  qualifier: 'exact',
  ...more,
});

describe('numberLabel', () => {
  it.each([
    [0, '0', '0'],
    [1234, '1,234', '1,234'],
    [99_999, '99,999', '99,999'],
    [100_000, '10万', '100,000'],
    [7_640_000, '764万', '7,640,000'],
    [760_000_000, '7.6亿', '760,000,000'],
    [1.256, '1.256', '1.256'],
    [123_456, '12.3456万', '123,456'],
    [0.0042, '0.0042', '0.0042'],
    [-300_000, '-30万', '-300,000'],
  ])('%d', (value, zh, en) => {
    expect(numberLabel(value, 'zh')).toBe(zh);
    expect(numberLabel(value, 'en')).toBe(en);
  });
});

describe('quantityLabel', () => {
  it.each<[string, Quantity, string, string]>([
    ['exact', quantity(120), '120名', '120 名'],
    ['about', quantity(120, { qualifier: 'about' }), '约120名', 'about 120 名'],
    ['over', quantity(120, { qualifier: 'over' }), '多于120名', 'more than 120 名'],
    ['under', quantity(120, { qualifier: 'under' }), '不足120名', 'less than 120 名'],
    ['a range', quantity(3, { value_high: 5, unit: '次' }), '3–5次', '3–5 次'],
    ['a range in 万', quantity(300_000, { value_high: 500_000 }), '30万–50万名', '300,000–500,000 名'],
    ['a range into 万', quantity(5000, { value_high: 200_000 }), '5,000–200,000名', '5,000–200,000 名'],
    ['a unit that is no word', quantity(98.5, { unit: '%' }), '98.5%', '98.5%'],
    ['no unit', quantity(7, { unit: null }), '7', '7'],
    ['zero, which is a figure', quantity(0), '0名', '0 名'],
    ['a figure to its last digit', quantity(316_381), '31.6381万名', '316,381 名'],
    ['money to its last digit', quantity(10_138_612.8, { unit: '元' }), '1,013.86128万元', '10,138,612.8 元'],
    ['亿 to its last digit', quantity(123_456_789.12, { unit: '元' }), '1.2345678912亿元', '123,456,789.12 元'],
    ['a percentage to its last digit', quantity(99.996, { unit: '%' }), '99.996%', '99.996%'],
    [
      'a range to its last digits',
      quantity(100_001, { value_high: 100_002 }),
      '10.0001万–10.0002万名',
      '100,001–100,002 名',
    ],
  ])('%s', (_, entry, zh, en) => {
    expect(quantityLabel(entry, 'zh')).toBe(zh);
    expect(quantityLabel(entry, 'en')).toBe(en);
  });

  it('rounds what was computed', () => {
    expect(quantityLabel(quantity(2.0876), 'zh', 'rounded')).toBe('2.09名');
    expect(quantityLabel(quantity(316_381.7), 'zh', 'rounded')).toBe('31.64万名');
    expect(quantityLabel(quantity(1.234, { value_high: 2.345 }), 'en', 'rounded')).toBe('1.23–2.35 名');
  });

  it('says of a covered figure that it is covered, and nothing of its size', () => {
    const covered = quantity(null, { qualifier: 'over', unit: '万元' });
    expect(quantityLabel(covered, 'zh')).toBe(coveredLabel('zh'));
    expect(quantityLabel(covered, 'en')).toBe(coveredLabel('en'));
    expect(coveredLabel('zh') + coveredLabel('en')).not.toMatch(/\d/);
  });
});

describe('shareLabel', () => {
  it.each([
    [null, '–'],
    [0, '0%'],
    [0.004, '0.4%'],
    [0.01, '1%'],
    [0.125, '13%'],
    [1, '100%'],
    // What is not nothing never reads as nothing, nor what is not all as all.
    [0.0004, '<0.1%'],
    [0.0005, '0.1%'],
    [0.994, '99%'],
    [0.995, '99.5%'],
    [0.9996, '99.9%'],
  ])('%s', (share, label) => expect(shareLabel(share)).toBe(label));
});
