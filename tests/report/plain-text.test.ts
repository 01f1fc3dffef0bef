import { expect, it } from 'vitest';
import { plainText } from '../../src/report/plain-text.ts';

it('drops what no XML can hold and keeps every word', () => {
  expect(plainText('校园\u0000餐\u0007\u009f\ufffe\r\n双\t减\u202e\ud83d末\udc00😀')).toBe('校园餐\n双\t减末😀');
});
