import type { Codebook } from '../coding/codebook.ts';
import type { CodebookTable, LoadRow } from './tables.ts';

/** The codebook's themes, indicators and stop list as rows, in the codebook's order. */
export function codebookRows(codebook: Codebook): Record<CodebookTable, LoadRow[]> {
  const groups = new Map(codebook.groups.map((group) => [group.code, group]));
  return {
    themes: codebook.themes.map((theme, index) => ({
      theme: theme.code,
      theme_group: theme.group,
      group_name_zh: groups.get(theme.group)!.zh,
      group_name_en: groups.get(theme.group)!.en,
      name_zh: theme.zh,
      name_en: theme.en,
      definition: theme.definition,
      sort_order: index + 1,
    })),
    indicators: codebook.indicators.map((indicator, index) => ({
      indicator: indicator.code,
      theme: indicator.theme,
      name_zh: indicator.zh,
      name_en: indicator.en,
      dimension: indicator.dimension,
      kind: indicator.kind,
      sort_order: index + 1,
    })),
    stop_words: codebook.stopWords.map((word) => ({ word })),
  };
}
