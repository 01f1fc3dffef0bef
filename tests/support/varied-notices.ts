/** Notices made by rule that differ in place, time, themes, figures, documents and dates. */
import type { Status } from '../../src/notice/notice.ts';
import type { SourceNotice } from '../../src/warehouse/source-notice.ts';
import { type MeasureSketch, makeNotice } from './make-notice.ts';

const PROVINCES = ['广东省', '山东省', '甘肃省', '四川省', '新疆维吾尔自治区', '黑龙江省'];
const THEMES = ['school_meals', 'teacher_staffing', 'integrity', 'campus_safety', 'double_reduction', 'preschool'];
const STATUSES: readonly Status[] = ['done', 'done', 'done', 'mixed', 'ongoing', 'planned', 'clean'];
const DOCUMENTS = [
  '《中国共产党巡视工作条例》',
  '《关于进一步减轻义务教育阶段学生作业负担和校外培训负担的意见》',
  '《食堂管理办法》',
];
const UNITS = ['名', '所', '次'];

export interface Variation {
  /** Covers every figure. */
  covered?: boolean;
  /** Times by which the first notice has more measures, and greater figures. */
  lead?: number;
}

/** A notice each of a county of its own, with eight measures, published over five years. */
export function variedNotices(count: number, { covered = false, lead = 1 }: Variation = {}): SourceNotice[] {
  return Array.from({ length: count }, (_, index) => {
    const times = index === 0 ? lead : 1;
    const year = 2021 + (index % 5);
    const month = String((index % 12) + 1).padStart(2, '0');
    return makeNotice({
      place: `第${index + 1}试验自治县`,
      adcode: String(110101 + index),
      level: 'county',
      province: PROVINCES[index % PROVINCES.length]!,
      stated: index % 7 !== 3,
      file: `${index}.txt`,
      redacted: covered,
      // Every eleventh is undated.
      ...(index % 11 === 10 ? {} : { published: `${year}-${month}-15` }),
      header: {
        inspectionStart: `${year - 1}-03`,
        inspectionEnd: `${year - 1}-05-${String((index % 28) + 1).padStart(2, '0')}`,
        feedbackDate: index % 3 === 0 ? null : `${year - 1}-08`,
      },
      measures: Array.from({ length: 8 * times }, (_, at) => measure(index, at, { covered, lead: times })),
    });
  });
}

function measure(index: number, at: number, { covered, lead }: Required<Variation>): MeasureSketch {
  const number = index * 8 + at;
  const document = DOCUMENTS[number % DOCUMENTS.length]!;
  const unit = UNITS[at % UNITS.length]!;
  const value = (1 + (number % 97)) * lead;
  // The covered figure is a star, as notices have it.
  const quote = `招聘教师${covered ? '*' : value}${unit}`;
  const due = `${2025 + (number % 3)}年${(number % 12) + 1}月`;
  return {
    text: `落实${document}第${at + 1}项，${quote}，力争${due}完成。`,
    status: STATUSES[number % STATUSES.length]!,
    // Some measures are about nothing that has a name.
    themes: at % 5 === 4 ? [] : [THEMES[(index + at) % THEMES.length]!],
    documents: (index + at) % 3 === 0 ? [document] : [],
    metrics: [
      {
        quote: quote.slice('招聘教师'.length),
        value: covered ? null : value,
        unit,
        subject: '招聘教师',
        ...(unit === '名' ? { indicator: 'teachers_recruited', period: '2024' } : {}),
      },
    ],
    dates: [{ quote: due, iso: `${2025 + (number % 3)}-${String((number % 12) + 1).padStart(2, '0')}` }],
    commitments:
      at % 4 === 3
        ? [{ quote: `力争${due}完成`, due: `${2025 + (number % 3)}-${String((number % 12) + 1).padStart(2, '0')}` }]
        : [],
  };
}
