import type { DictionaryColumn, DictionaryEntry } from './dictionary.ts';
import type { MacroGroup } from './macro-list.ts';

/** The data dictionary as Markdown, in English with the Chinese names beside. */
export function dictionaryPage(entries: readonly DictionaryEntry[], macros: readonly MacroGroup[]): string {
  const tables = entries.filter(({ kind }) => kind === 'table');
  const views = entries.filter(({ kind }) => kind === 'view');
  return `# Data dictionary · 数据字典

Made from the comments in \`src/warehouse/schema.sql\`, \`src/warehouse/views/\` and \`src/warehouse/macros.sql\` by \`npm run dictionary\`: change them there. The rule of each view stands at the top of its file.

Spans (\`span_start\`, \`span_end\`) are UTF-16 offsets into \`notices.text\`, the end exclusive. Dates are ISO texts to the precision the notice gives: \`2024\`, \`2024-03\`, \`2024-03-08\`, and \`2024-03-E\`, \`-M\`, \`-L\` for the thirds of a month (上旬, 中旬, 下旬); \`date_bounds\` has the days they may mean. Columns in **bold** are the primary key; a ? behind the type says that the column may be null. Every \`notice_id\` is that of a row of \`notices\`.

## Tables · 表
${contents(tables)}

## Views · 视图
${contents(views)}

## Macros · 公式

公式写成数据库里的宏，任何 SQL 都可以用；出处和局限见[方法](methods.md)。Formulas that any SQL may use; [methods](methods.md) says where they are from and what they cannot tell.

${macros.map(macroLine).join('\n')}
${[...tables, ...views].map(section).join('')}`;
}

function contents(entries: readonly DictionaryEntry[]): string {
  return `\n${entries.map(({ name, chinese, description }) => `- [\`${name}\`](#${name}) ${chinese}: ${description}`).join('\n')}`;
}

function macroLine({ description, macros }: MacroGroup): string {
  return `- ${macros.map((macro) => `\`${macro}\``).join(', ')}: ${description}`;
}

function section(entry: DictionaryEntry): string {
  const { name, chinese, description, columns } = entry;
  const lines = columns.map((column) => row(entry, column));
  const keys = [
    ...entry.unique.map((unique) => `Unique: ${code(unique)}.`),
    ...entry.foreignKeys
      .filter(({ columns: own }) => own.length > 1)
      .map((key) => `${code(key.columns)} is a row of [\`${key.table}\`](#${key.table}).`),
  ];
  return `
<a id="${name}"></a>
### ${name} · ${chinese}
${description}.

| column | 名称 | type | description |
|---|---|---|---|
${lines.join('\n')}
${keys.length > 0 ? `\n${keys.join(' ')}\n` : ''}`;
}

function row({ kind, primaryKey, foreignKeys }: DictionaryEntry, column: DictionaryColumn): string {
  const { name, chinese, type, nullable, description, values } = column;
  const shown = primaryKey.includes(name) ? `**\`${name}\`**` : `\`${name}\``;
  const key = foreignKeys.find(({ columns }) => columns.length === 1 && columns[0] === name);
  const notes = [
    description,
    ...(values === null ? [] : [`One of ${values.map((value) => `\`${value}\``).join(', ')}`]),
    ...(key === undefined ? [] : [`Refers to [\`${key.table}.${key.referenced[0]}\`](#${key.table})`]),
  ];
  const optional = kind === 'table' && nullable ? '?' : '';
  return `| ${shown} | ${chinese} | ${type}${optional} | ${notes.join('. ').replaceAll('|', '\\|')} |`;
}

function code(columns: readonly string[]): string {
  return columns.map((column) => `\`${column}\``).join(' + ');
}
