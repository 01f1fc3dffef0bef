import { CORPUS_TITLE, type CorpusFacts, describeCorpus } from './corpus-facts.ts';
import { PACKAGE_FILE, type Resource } from './data-package.ts';
import { CITATION_FILE } from './foreign-files.ts';
import type { CutCells } from './write-workbook.ts';

/** What a reader of CSV or of a workbook should know. */
const NOTES: Readonly<Record<string, string>> = {
  csv: 'CSV is UTF-8, RFC 4180. Nothing between two commas is no value, `""` an empty text. A text that a spreadsheet would run as a formula (it begins with `=`, `+`, `-` or `@`, plain or full-width, a tab or a line end) has an apostrophe before it: take off the first apostrophe of a text where one of these follows.',
  xlsx: 'In the workbook every text is a text and dates are texts, because many are known only to the month or the year.',
  json: 'Each JSON file is an array of objects, a row a line.',
  parquet: `Parquet is pressed with zstd. Tables with rows of notices lie in folders \`province=…/year=…\` (year of publication); \`__HIVE_DEFAULT_PARTITION__\` stands for no value. The column \`province\` of a table is in the folder's name and not in the file.`,
};

/** `README.md`: a line a file. */
export function readme(facts: CorpusFacts, resources: readonly Resource[], cuts: readonly CutCells[]): string {
  const formats = [...new Set(resources.map(({ format }) => format))];
  return [
    `# ${CORPUS_TITLE}`,
    '',
    describeCorpus(facts),
    '',
    `Corpus version \`${facts.version}\` (parser ${facts.parserVersion}, codebook ${facts.codebookVersion}${facts.builtAt === null ? '' : `, built ${facts.builtAt}`}). Cite it with \`${CITATION_FILE}\`.`,
    '',
    '| file | rows | what it holds |',
    '|---|---:|---|',
    ...resources.map(
      (resource) => `| ${where(resource)} | ${resource.rows} | ${cell(`${resource.title}: ${resource.description}`)} |`,
    ),
    `| \`${PACKAGE_FILE}\` | | Every column with its type, keys and meaning, for machines (Frictionless Data Package 2.0) |`,
    `| \`${CITATION_FILE}\` | | How to cite these data |`,
    '',
    ...formats.flatMap((format) => (NOTES[format] === undefined ? [] : [NOTES[format], ''])),
    ...cuts.flatMap((cut) => [`${describeCut(cut)}.`, '']),
    'Offsets (`span_start`, `span_end`) are UTF-16 units into `notices.text`, the end exclusive.',
    '',
  ].join('\n');
}

/** Which cells of a workbook are not whole. */
export function describeCut({ sheet, column, cells }: CutCells): string {
  const many = cells === 1 ? '1 cell is' : `${cells} cells are`;
  return `${sheet}.${column}: ${many} cut to the 32,767 characters that Excel takes, with … at the end; the other formats hold them whole`;
}

function where({ path, name, dialect }: Resource): string {
  if (Array.isArray(path)) return `\`${name}/\` (${path.length} ${path.length === 1 ? 'file' : 'files'})`;
  return dialect?.sheetName === undefined ? `\`${path}\`` : `\`${path}\`, sheet \`${dialect.sheetName}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
