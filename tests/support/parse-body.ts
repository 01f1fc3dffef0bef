import type { Measure, Notice } from '../../src/notice/notice.ts';
import { parseNotice } from '../../src/notice/parse-notice.ts';

const HEAD =
  '某某区教育局党组关于巡察整改进展情况的通报\n根据区委统一部署，区委巡察组对区教育局党组开展了常规巡察，并反馈了巡察意见。现将巡察整改进展情况予以公布。\n';
const FOOT = '\n某某区教育局党组\n2025年8月8日';

/** Parses a notice with the given body between a plain head and a signature. */
export function parseBody(body: string): { notice: Notice; text: string } {
  const text = `${HEAD}${body}${FOOT}`;
  return { notice: parseNotice(text), text };
}

/**
 * The outline of such a notice, one row a line: `H1 一 title`, `I 1 title`, and below each item its measures as
 * `- 一是 first and last words`.
 */
export function outlineOf(body: string): string[] {
  const { notice, text } = parseBody(body);
  const words = ({ start, end }: Measure): string => text.slice(start, end).replaceAll('\n', '/');
  const rows = [
    ...notice.headings.map((heading) => ({
      at: heading.start,
      row: `H${heading.level} ${heading.label} ${heading.title}`,
    })),
    ...notice.items.map((item) => ({
      at: item.start,
      row: [
        `I ${item.id} ${item.title}`,
        ...notice.measures.filter((m) => m.item === item.id).map((m) => `- ${m.label ?? '·'} ${words(m)}`),
      ].join('\n'),
    })),
  ];
  return rows.sort((a, b) => a.at - b.at).flatMap(({ row }) => row.split('\n'));
}
