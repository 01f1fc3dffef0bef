/** What a mark says, in words. */
import type { Language } from '../../../charts/chart.ts';
import { periodLabel } from '../../../charts/period-label.ts';
import { quantityLabel } from '../../../charts/quantity-label.ts';
import type { NoticeMark } from '../../data/notice-marks.ts';
import { codeWords, ruleWords } from '../../messages/rule-words.ts';
import type { Messages } from '../../messages/zh.ts';

export interface MarkFacts {
  title: string;
  facts: readonly { name: string; value: string }[];
}

/** The words that facts are told in. */
export interface FactWords {
  lang: Language;
  messages: Messages;
  themes: ReadonlyMap<string, string>;
  indicators: ReadonlyMap<string, string>;
}

interface Named {
  name_zh: string;
  name_en: string;
}

interface Codes {
  themes: readonly (Named & { theme: string })[];
  indicators: readonly (Named & { indicator: string })[];
}

/** The words of one language, with the names of the codes in it. */
export function factWords(codes: Codes, lang: Language, messages: Messages): FactWords {
  const name = (entry: Named) => (lang === 'zh' ? entry.name_zh : entry.name_en);
  return {
    lang,
    messages,
    themes: new Map(codes.themes.map((entry) => [entry.theme, name(entry)])),
    indicators: new Map(codes.indicators.map((entry) => [entry.indicator, name(entry)])),
  };
}

/** 校园餐、采购与项目: names of themes given by their codes. */
export function themeNames(codes: readonly string[], { themes, messages }: FactWords): string {
  return codes.map((code) => themes.get(code) ?? code).join(messages.comma);
}

/** What the mark over `printed` says. Facts that the text does not give are left out. */
export function markFacts(mark: NoticeMark, printed: string, words: FactWords): MarkFacts {
  const { lang, messages } = words;
  const { facts: names, roles } = messages.notice;
  const told = (entries: readonly (readonly [string, string | null])[]) =>
    entries.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
  switch (mark.kind) {
    case 'themes':
      return {
        title: themeNames(mark.row.themes.split(','), words),
        facts: told([
          [names.evidence, printed],
          [names.counts, messages.notice.forMeasures(mark.row.measures)],
        ]),
      };
    case 'metrics': {
      const { subject, period, indicator, role, repeated } = mark.row;
      return {
        title: quantityLabel(mark.row, lang),
        facts: told([
          [names.printed, printed],
          [names.subject, subject],
          [names.period, period === null ? null : periodLabel(period, lang)],
          [names.indicator, indicator === null ? null : (words.indicators.get(indicator) ?? indicator)],
          [names.role, role === null ? null : roles[role]],
          [names.note, repeated ? messages.notice.repeated : null],
        ]),
      };
    }
    case 'dates': {
      const { iso, iso_end } = mark.row;
      return {
        title: printed,
        facts: told([
          [names.reading, iso === null ? messages.notice.openDate : [iso, iso_end].filter(Boolean).join(' / ')],
        ]),
      };
    }
    case 'commitments': {
      const { due } = mark.row;
      return {
        title: due === null ? messages.notice.noDue : messages.notice.due(periodLabel(due, lang)),
        facts: [],
      };
    }
    case 'documents':
      return { title: mark.row.title, facts: [] };
    case 'repairs': {
      const { printed: damaged, reading, rule, confidence } = mark.row;
      return {
        title: messages.notice.readAs(damaged, reading),
        facts: told([
          [names.rule, ruleWords(rule, messages)],
          [names.confidence, `${Math.round(confidence * 100)}%`],
        ]),
      };
    }
    case 'warnings':
      return { title: mark.row.message, facts: told([[names.code, codeWords(mark.row.code, messages)]]) };
  }
}

/** The same in a few lines, for where the mark itself is in sight. */
export function markSummary(mark: NoticeMark, printed: string, words: FactWords): string {
  const { title, facts } = markFacts(mark, printed, words);
  const more = facts.map(({ value }) => value).filter((value) => value !== printed);
  return [`${words.messages.notice.kinds[mark.kind]} · ${title}`, more.join(' · ')].filter(Boolean).join('\n');
}
