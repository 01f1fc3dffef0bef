import type { SourceNotice } from '../../src/warehouse/source-notice.ts';
import { type MeasureSketch, makeNotice, measuresOf } from './make-notice.ts';

/** 清远市: 40 measures of which one is planned, one names a date and one a document; its course is dated by the day. */
export const QINGYUAN = {
  place: '清远市',
  adcode: '441800',
  published: '2025-10-16',
  header: { inspectionStart: '2024-03-27', inspectionEnd: '2024-06-28', feedbackDate: '2024-09-14' },
  measures: [
    ...measuresOf('school_meals', 8),
    {
      text: '2024年3月27日印发《食堂管理办法》，培训300人。',
      themes: ['school_meals', 'procurement_projects'],
      documents: ['《食堂管理办法》'],
      dates: [{ quote: '2024年3月27日', iso: '2024-03-27' }],
      metrics: [{ quote: '300人', value: 300 }],
    },
    {
      text: '计划2025年12月前补齐教师。',
      status: 'planned' as const,
      themes: ['teacher_staffing'],
      dates: [{ quote: '2025年12月', iso: '2025-12' }],
      commitments: [{ quote: '2025年12月前补齐教师', due: '2025-12' }],
    },
    ...measuresOf('integrity', 30),
  ],
};

/** 海南藏族自治州, inferred: three measures, figures covered, no date but a month of publication. */
export const HAINAN = {
  place: '海南藏族自治州',
  stated: false,
  redacted: true,
  published: '2025-06',
  measures: [
    {
      text: '开展检查*次。',
      status: 'mixed' as const,
      themes: ['integrity'],
      metrics: [{ quote: '*次', value: null }],
    },
    { text: '未发现违规问题。', status: 'clean' as const, themes: ['integrity'] },
    { text: '将继续整治。', status: 'ongoing' as const, commitments: [{ quote: '将继续整治', due: null }] },
  ] satisfies MeasureSketch[],
};

/** `count` notices of places of their own, each with more measures than the one before, published a day apart. */
export function manyNotices(count: number): SourceNotice[] {
  return Array.from({ length: count }, (_, index) =>
    makeNotice({
      place: `第${index + 1}试验自治县`,
      adcode: String(110101 + index),
      level: 'county',
      file: `${index}.txt`,
      published: new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10),
      header: {
        inspectionStart: '2024-03',
        inspectionEnd: `2024-05-${String((index % 28) + 1).padStart(2, '0')}`,
        feedbackDate: index % 3 === 0 ? null : '2024-08',
      },
      measures: [
        ...measuresOf(index % 2 === 0 ? 'school_meals' : 'teacher_staffing', index + 1),
        {
          text: `力争${2025 + (index % 3)}年${(index % 12) + 1}月底前完成。`,
          status: 'planned',
          commitments: [
            {
              quote: '完成',
              due: `${2025 + (index % 3)}-${String((index % 12) + 1).padStart(2, '0')}`,
            },
          ],
        },
      ],
    }),
  );
}
