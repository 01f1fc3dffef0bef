import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIELDS, VIEWS } from '../../../src/site/route/fields.ts';

describe('the parts of an address', () => {
  const table = readFileSync('docs/explorer.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const documented = table.flatMap((line) => [...line.split('|')[1]!.matchAll(/`(\w+)`/g)].map((match) => match[1]));

  it('are those that the documentation lists', () => {
    expect(documented.sort()).toEqual(Object.keys(FIELDS).sort());
  });

  it('take no day of promises that the calendar has not', () => {
    expect(FIELDS.asof.read('2024-02-29')).toBe('2024-02-29');
    for (const none of ['2025-02-30', '2025-02-29', '2025-06-31', '2025-13-01', '2025-06']) {
      expect([none, FIELDS.asof.read(none)]).toEqual([none, null]);
    }
  });

  it('name every view there', () => {
    const line = table.find((entry) => entry.startsWith('| `view`'))!;
    for (const view of VIEWS) expect(line).toContain(`\`${view}\``);
  });
});
