import { describe, expect, it } from 'vitest';
import { parseBody } from '../support/parse-body.ts';

const BODY =
  '一、整改情况\n1.关于食堂的问题。一是２０２４年开展检查 1 2 次，印发《食堂管理办法》。\n联系电话：0763-3361683，请在8月30日前反映。';

describe('parseNotice', () => {
  it('gives every row the span of its printed words', () => {
    const { notice, text } = parseBody(BODY);
    const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    expect(notice.headings.map(words)).toEqual(['一、整改情况']);
    expect(notice.items.map(words)).toEqual(['1.关于食堂的问题']);
    expect(notice.measures.map(words)).toEqual(['一是２０２４年开展检查 1 2 次，印发《食堂管理办法》。']);
    expect(notice.metrics.map(words)).toEqual(['1 2 次']);
    expect(notice.citations.map(words)).toEqual(['《食堂管理办法》']);
  });

  it('ties metrics and citations to their measure', () => {
    const { notice } = parseBody(BODY);
    expect(notice.metrics).toMatchObject([{ id: 1, measure: '1.1', value: 12, unit: '次', period: '2024' }]);
    expect(notice.citations).toMatchObject([{ title: '《食堂管理办法》', measure: '1.1' }]);
  });

  it('reads no figure in the contact block', () => {
    expect(parseBody(BODY).notice.metrics).toHaveLength(1);
  });
});
