/** The codebook as Markdown, from its files: what each theme and indicator is, and which words earn it. */
import type { Codebook, IndicatorDefinition, ThemeDefinition } from '../../coding/codebook.ts';

const DIMENSIONS = { count: '数量 count', money: '金额 money', percent: '百分比 percent', duration: '时长 duration' };
const KINDS = { flow: '一段时间内 over a time', stock: '某一时点 at a time', share: '占比 a share' };
const ROLES = {
  planned: '计划 planned',
  applied: '申请 applied for',
  required: '要求 required',
  cumulative: '累计 summed up over years',
};

/** One section a theme, by groups. */
export function themesMarkdown({ version, groups, themes, fallback }: Codebook): string {
  const contents = groups.map((group) => {
    const own = themes.filter((theme) => theme.group === group.code);
    return `- ${escaped(group.zh)} · ${escaped(group.en)}: ${own.map(({ code, zh }) => `[${escaped(zh)}](#${code})`).join('、')}`;
  });
  const sections = groups.map((group) => {
    const own = themes.filter((theme) => theme.group === group.code);
    return `## ${escaped(group.zh)} · ${escaped(group.en)}\n\n${own.map((theme) => themeSection(theme, fallback)).join('\n')}`;
  });
  return `# 主题编码表 · Themes of the codebook

编码手册 \`themes.json\` 里的${themes.length}个主题，由文件直接生成，版本 \`${version}\`。每条措施按其中的词语归入主题：词语后面的数字是权重，没有写的为 1。规则和自编手册的方法见[编码手册](codebook.md)。

The ${themes.length} themes of the codebook, made from \`themes.json\`. Words earn a measure its themes; the figure behind a word is its weight, 1 where there is none. [The page on codebooks](codebook.md) tells the rules, and how to write one of your own.

${contents.join('\n')}

${sections.join('\n')}`;
}

function themeSection({ code, zh, en, definition, not, ...theme }: ThemeDefinition, fallback: string | null): string {
  const terms = theme.terms.map((term) =>
    typeof term === 'string' ? escaped(term) : `${escaped(term.term)} ${term.weight}`,
  );
  const subthemes = Object.entries(theme.subthemes).map(
    ([name, { zh: called, terms: parts }]) => `  - ${escaped(called)} \`${name}\`: ${parts.map(escaped).join('、')}`,
  );
  const lines = [
    ...list('词语 Terms', terms),
    ...list('只作旁证的词 Weak terms', theme.weak.map(escaped)),
    ...list('不算数的长词 Exceptions', theme.except.map(escaped)),
    ...list('只在标题里算的词 Terms of headings', theme.headings.map(escaped)),
    ...(subthemes.length > 0 ? ['- 细分 Subthemes', ...subthemes] : []),
  ];
  return `<a id="${code}"></a>
### ${escaped(zh)} · ${escaped(en)}

${escaped(definition)}${not === undefined ? '' : ` Not: ${escaped(not)}`}

- 代码 Code: \`${code}\`${code === fallback ? '；没有合适的主题时归入这里 given where no other fits' : ''}
${lines.join('\n')}
`;
}

/** One section an indicator, in the order of the file, with a table of all before. */
export function indicatorsMarkdown({ version, indicators, themes }: Codebook): string {
  const named = new Map(
    themes.map(({ code, zh, en }) => [code, `[${escaped(zh)} · ${escaped(en)}](codebook-themes.md#${code})`]),
  );
  const rows = indicators.map(
    ({ code, zh, en, units, kind, theme }) =>
      `| [${escaped(zh)}](#${code}) | ${escaped(en)} | ${unitsOf(units)} | ${KINDS[kind]} | ${named.get(theme)} |`,
  );
  return `# 指标编码表 · Indicators of the codebook

编码手册 \`indicators.json\` 里的${indicators.length}个指标，由文件直接生成，版本 \`${version}\`。指标是在各份通报里含义相同的数字：单位、句中的词和句式都要符合。句式是正则表达式，\`#\` 代表数字和单位，\`…\` 代表最多20个字。详见[编码手册](codebook.md)。

The ${indicators.length} indicators of the codebook, made from \`indicators.json\`: figures that mean the same in every notice. Unit, a word of the sentence and a pattern must fit. Patterns are regular expressions, \`#\` stands for the figure with its unit, \`…\` for up to 20 characters. [The page on codebooks](codebook.md) tells more.

| 指标 | indicator | 单位 unit | 性质 kind | 主题 theme |
|---|---|---|---|---|
${rows.join('\n')}

${indicators.map((indicator) => indicatorSection(indicator, named.get(indicator.theme)!)).join('\n')}`;
}

function indicatorSection(indicator: IndicatorDefinition, theme: string): string {
  const { code, zh, en, dimension, kind, units, role, partial, words, match, near, not } = indicator;
  return `<a id="${code}"></a>
## ${escaped(zh)} · ${escaped(en)}

- 代码 Code: \`${code}\`
- 主题 Theme: ${theme}
- 量 Dimension: ${DIMENSIONS[dimension]}, ${KINDS[kind]}
- 单位 Units: ${unitsOf(units)}
${role === undefined ? '' : `- 只收 Only figures that are: ${ROLES[role]}\n`}${partial ? '- 按定义就是总数的一部分 A part of a total by definition\n' : ''}${list('句中须有其一 One of these words', words.map(escaped)).join('\n')}

${patterns('须合其一 One of these patterns must fit', match)}${patterns('须全部找到 All of these must be found', near)}${patterns('不得有 None of these may fit', not)}`;
}

function unitsOf(units: IndicatorDefinition['units']): string {
  return units.map((unit) => (unit === null ? '（无 none）' : escaped(unit))).join('、');
}

function patterns(name: string, all: readonly string[]): string {
  return all.length === 0 ? '' : `${name}:\n\n\`\`\`\n${all.join('\n')}\n\`\`\`\n\n`;
}

function list(name: string, words: readonly string[]): string[] {
  return words.length === 0 ? [] : [`- ${name}: ${words.join('、')}`];
}

/** A text in which nothing is a mark of Markdown. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>#|$~&]/g, (character) => `\\${character}`);
}
