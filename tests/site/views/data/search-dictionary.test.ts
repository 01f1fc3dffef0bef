import { describe, expect, it } from 'vitest';
import { type Relation, searchDictionary } from '../../../../src/site/views/data/search-dictionary.ts';

const column = (name: string, chinese: string) => ({ name, chinese, type: 'VARCHAR', description: `About ${name}` });
const relations: Relation[] = [
  {
    kind: 'view',
    name: 'durations',
    chinese: '历时',
    description: 'Days from step to step',
    columns: [column('days', '天数'), column('step', '环节')],
  },
  { kind: 'table', name: 'themes', chinese: '主题', description: 'The themes', columns: [column('theme', '主题代码')] },
];
const found = (words: string) =>
  searchDictionary(relations, words).map(({ name, columns }) => [name, ...columns.map((entry) => entry.name)]);

describe('searchDictionary', () => {
  it('leaves everything where nothing is sought', () => {
    expect(found('  ')).toEqual([
      ['durations', 'days', 'step'],
      ['themes', 'theme'],
    ]);
  });

  it('finds a table with all its columns by its name in either language, or what is said of it', () => {
    expect(found('历时')).toEqual([['durations', 'days', 'step']]);
    expect(found('THEMES')).toEqual([['themes', 'theme']]);
    expect(found('from step')).toEqual([['durations', 'days', 'step']]);
  });

  it('finds single columns', () => {
    expect(found('天数')).toEqual([['durations', 'days']]);
    expect(found('about')).toEqual([
      ['durations', 'days', 'step'],
      ['themes', 'theme'],
    ]);
    expect(found('nothing')).toEqual([]);
  });
});
