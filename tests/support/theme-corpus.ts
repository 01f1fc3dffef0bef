import type { Status } from '../../src/notice/notice.ts';
import type { SourceNotice } from '../../src/warehouse/source-notice.ts';
import { type MeasureSketch, makeNotice } from './make-notice.ts';

function measure(text: string, status: Status, ...themes: string[]): MeasureSketch {
  return { text, status, themes };
}

/**
 * Five notices small enough to count by hand: two of one place, one dated to the year, one of a province without a
 * date, one without place and measures. Behind each measure stands the length of its words.
 */
export function themeCorpus(): SourceNotice[] {
  const guangdong = { province: '广东省' };
  return [
    makeNotice({
      ...guangdong,
      file: 'a.txt',
      place: '清远市',
      adcode: '441800',
      published: '2024-05-10',
      measures: [
        measure('食堂公开招标。', 'done', 'school_meals'), // 7
        measure('食堂明厨亮灶全覆盖。', 'ongoing', 'school_meals'), // 10
        measure('开展廉政谈话工作。', 'done', 'integrity'), // 9
        measure('完善台账。', 'done'), // 5
      ],
    }),
    makeNotice({
      ...guangdong,
      file: 'b.txt',
      place: '清远市',
      adcode: '441800',
      published: '2025-02',
      measures: [
        measure('食堂账目公开。', 'done', 'school_meals'), // 7
        measure('下一步开展食堂廉政检查。', 'planned', 'integrity', 'school_meals'), // 12
      ],
    }),
    makeNotice({
      file: 'c.txt',
      place: '淄博市',
      adcode: '370300',
      province: '山东省',
      published: '2024',
      measures: [measure('查处违纪问题。', 'done', 'integrity')], // 7
    }),
    makeNotice({
      ...guangdong,
      file: 'd.txt',
      place: '广东省',
      adcode: '440000',
      level: 'province',
      measures: [measure('补充教师队伍。', 'ongoing', 'teacher_staffing')], // 7
    }),
    makeNotice({ file: 'e.txt', place: null, published: '2025-08-08', measures: [] }),
  ];
}
