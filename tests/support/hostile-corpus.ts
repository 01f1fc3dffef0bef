/** Notices whose words would be markup, formulas or broken files, were they not taken as words. */
import type { SourceNotice } from '../../src/warehouse/source-notice.ts';
import { makeNotice } from './make-notice.ts';

export const HOSTILE_PLACE = '清远<script>alert(1)</script>|市&amp;';
export const HOSTILE_WORDS =
  '=1+1|<img src=http://evil.example/x onerror=alert(1)>\u0007\u0000*校园餐*\\\ud83d完成[a](http://evil.example)';

export function hostileNotices(): SourceNotice[] {
  return [
    makeNotice({
      place: HOSTILE_PLACE,
      adcode: '441800',
      file: '-<b>1</b>.txt',
      published: '2025-10-16',
      header: { title: '# <h1>通报</h1>]]>', issuer: '--><script>' },
      measures: [
        {
          text: `${HOSTILE_WORDS}。计划2025年12月前补齐。`,
          themes: ['school_meals'],
          commitments: [{ quote: '计划2025年12月前补齐', due: '2025-12' }],
        },
        { text: '开展检查*次。', themes: ['school_meals'], metrics: [{ quote: '*次', value: null }] },
      ],
    }),
    // Nothing to count at all.
    makeNotice({ place: null, file: 'empty.txt', measures: [] }),
  ];
}
