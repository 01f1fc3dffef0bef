import { describe, expect, it } from 'vitest';
import { parseMeasure } from '../../support/parse-measure.ts';

describe('what a figure counts', () => {
  it.each([
    ['选派10名中小学语文兼职教研员参加活动。', '中小学语文兼职教研员', '秦州 3.3'],
    ['下达整改通知书3份。', '整改通知书', '秦州 4.4'],
    ['目前全系统共有特色社团88个。', '特色社团', '秦州 4'],
    ['评选出461名市级教学能手。', '市级教学能手', '淄博 （二）'],
  ])('%s', (sentence, subject) => {
    const [metric] = parseMeasure(sentence).notice.metrics;
    expect(metric?.subject).toContain(subject);
  });
});
