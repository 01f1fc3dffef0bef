import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemaDictionary } from '../../src/warehouse/dictionary.ts';
import { CHINESE_NAMES } from '../../src/warehouse/dictionary-names.ts';
import { dictionaryPage } from '../../src/warehouse/dictionary-page.ts';
import { macroGroups } from '../../src/warehouse/macro-list.ts';
import { NOTICE_TABLES } from '../../src/warehouse/tables.ts';

const dictionary = await schemaDictionary();
const entry = (name: string) => dictionary.find((found) => found.name === name)!;

describe('the data dictionary', () => {
  it('is as docs/dictionary.md has it: npm run dictionary', () => {
    expect(readFileSync('docs/dictionary.md', 'utf8')).toBe(
      dictionaryPage(dictionary, macroGroups(readFileSync('src/warehouse/macros.sql', 'utf8'))),
    );
  });

  it('has every table of notices with a key, and every column with its words', () => {
    // The words of measures have no key, see the schema; they begin with what would be one.
    expect(entry('measure_words').columns.map(({ name }) => name)).toEqual(['notice_id', 'measure_id', 'words']);
    const keyed = NOTICE_TABLES.filter((table) => table !== 'measure_words');
    for (const table of keyed) expect(entry(table).primaryKey[0], table).toBe('notice_id');
    for (const { name, columns } of dictionary) {
      for (const column of columns) {
        const where = `${name}.${column.name}`;
        expect(column.description.length, where).toBeGreaterThan(2);
        expect(column.chinese, where).toMatch(/\p{Script=Han}/u);
      }
    }
  });

  it('knows keys, references and the values a column may hold', () => {
    expect(entry('measures')).toMatchObject({
      kind: 'table',
      chinese: '措施',
      primaryKey: ['notice_id', 'measure_id'],
      foreignKeys: [{ columns: ['notice_id', 'item_id'], table: 'items', referenced: ['notice_id', 'item_id'] }],
    });
    const column = (name: string) => entry('measures').columns.find((found) => found.name === name);
    expect(column('status')).toMatchObject({
      type: 'VARCHAR',
      nullable: false,
      values: ['done', 'ongoing', 'planned', 'clean', 'mixed'],
    });
    expect(column('label')).toMatchObject({ nullable: true, values: null });
    expect(entry('items').foreignKeys).toEqual([
      { columns: ['notice_id'], table: 'notices', referenced: ['notice_id'] },
    ]);
    expect(entry('notices').unique).toEqual([['content_hash']]);
  });

  it("gives a view's column the words of the table's column, unless the view has its own", () => {
    const column = (view: string, name: string) => entry(view).columns.find((found) => found.name === name)!;
    expect(column('durations', 'level').description).toBe(
      entry('notices').columns.find(({ name }) => name === 'level')!.description,
    );
    expect(column('theme_by_place', 'measures').description).toBe('Measures of these notices that carry the theme');
  });

  it('has no Chinese name that nothing bears', () => {
    const columns = new Set(dictionary.flatMap(({ columns }) => columns.map(({ name }) => name)));
    const relations = new Set(dictionary.map(({ name }) => name));
    const special = new Set(
      dictionary.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`)),
    );
    expect(Object.keys(CHINESE_NAMES.columns).filter((name) => !columns.has(name))).toEqual([]);
    expect(Object.keys(CHINESE_NAMES.relations).filter((name) => !relations.has(name))).toEqual([]);
    expect(Object.keys(CHINESE_NAMES.special).filter((name) => !special.has(name))).toEqual([]);
  });
});
