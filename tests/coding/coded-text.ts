import { codeNotice } from '../../src/coding/code-notice.ts';
import { type Codebook, readCodebook } from '../../src/coding/codebook.ts';
import type { CodedNotice } from '../../src/coding/coded-notice.ts';
import { loadCodebook } from '../../src/coding/load-codebook.ts';
import { parseNotice } from '../../src/notice/parse-notice.ts';

export const PROJECT_CODEBOOK = loadCodebook('data/codebook');

/** A codebook in memory; groups follow from the themes. */
export function codebookOf(
  themes: readonly ({ code: string; group?: string } & Record<string, unknown>)[],
  more: { themes?: object; indicators?: object } = {},
): Codebook {
  const full = themes.map((theme) => ({ group: 'all', zh: '名', en: 'Name', definition: 'What counts.', ...theme }));
  const groups = [...new Set(full.map(({ group }) => group))].map((code) => ({ code, zh: '组', en: 'Group' }));
  return readCodebook(
    {
      themes: { version: '1', groups, themes: full, ...more.themes },
      indicators: { version: '1', indicators: [], ...more.indicators },
    },
    { fieldTerms: [], stopWords: [] },
    'test',
  );
}

export interface NoticeParts {
  issuer?: string;
  heading?: string;
  title?: string;
  measures: readonly string[];
}

const LABELS = ['一是', '二是', '三是', '四是'];

/** The text of a notice with one item; its measures are labelled and each ends with a full stop. */
export function noticeOf({
  issuer = '云溪县教育局',
  heading = '巡察反馈问题整改落实情况',
  title = '有关问题',
  measures,
}: NoticeParts): string {
  const body = measures.map((measure, index) => `${LABELS[index]}${measure}`).join('');
  return [
    `中共${issuer}党组关于巡察整改进展情况的通报`,
    `根据县委统一部署，2024年3月至5月，县委第一巡察组对${issuer}党组进行了巡察。7月2日，巡察组反馈了巡察意见。现将整改进展情况予以公布。`,
    `一、${heading}`,
    `1.${title}`,
    body,
    `中共${issuer}党组`,
    '2025年3月5日',
  ].join('\n');
}

export interface CodedText {
  text: string;
  coded: CodedNotice;
}

/** A notice parsed and coded. */
export function codedText(parts: NoticeParts, codebook: Codebook = PROJECT_CODEBOOK): CodedText {
  const text = noticeOf(parts);
  return { text, coded: codeNotice(parseNotice(text), text, codebook) };
}

/** The themes of each measure of a notice. */
export function themesOf(parts: NoticeParts, codebook?: Codebook): string[][] {
  return codedText(parts, codebook).coded.measures.map(({ themes }) => themes.map(({ theme }) => theme));
}

/** The figures of a sentence as `quote: indicator role`; figures whose words fit no indicator are left out. */
export function figuresOf(sentence: string, codebook?: Codebook): string[] {
  const { text, coded } = codedText({ measures: [sentence] }, codebook);
  return coded.metrics.flatMap(({ measure, start, end, indicator, role }) =>
    measure !== null && role !== undefined ? [`${text.slice(start, end)}: ${indicator ?? '–'} ${role}`] : [],
  );
}
