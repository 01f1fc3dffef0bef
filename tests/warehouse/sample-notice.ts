import type { Codebook } from '../../src/coding/codebook.ts';
import type { CodedNotice } from '../../src/coding/coded-notice.ts';
import { loadCodebook } from '../../src/coding/load-codebook.ts';
import type { Correction } from '../../src/corrections/correction.ts';
import { contentHash } from '../../src/warehouse/content-hash.ts';
import type { SourceNotice } from '../../src/warehouse/source-notice.ts';

export const CODEBOOK: Codebook = loadCodebook('data/codebook');

/** A small coded notice written by hand, so that the loader is tested apart from the parser. */
export function sampleNotice(place: string, adcode: string | null, file = `${place}.txt`): SourceNotice {
  const text = `${place}教育局\n一、食堂\n1.食堂管理。一是检查食堂约20次，印发《“食堂”办法》。'); DROP TABLE notices; --`;
  const span = (words: string) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`${words} is not in the sample`);
    return { start, end: start + words.length };
  };
  const measure = span('一是检查食堂约20次，印发《“食堂”办法》。');
  const coded: CodedNotice = {
    isNotice: true,
    reason: null,
    header: {
      title: null,
      issuer: `${place}教育局`,
      inspector: null,
      inspectionKind: '巡察',
      round: null,
      inspectionStart: '2024-03-E',
      inspectionEnd: null,
      feedbackDate: null,
      published: '2025-08-08',
      commentStart: null,
      commentEnd: null,
      phone: null,
      email: null,
      postcode: null,
      claimed: { problems: 12, resolved: null, ongoing: null },
      redacted: false,
    },
    place: {
      jurisdiction: adcode === null ? null : place,
      province: null,
      adcode,
      level: adcode === null ? null : 'county',
      stated: adcode !== null,
      confidence: adcode === null ? 0 : 1,
      evidence: [span(place)],
    },
    headings: [{ level: 1, label: '一', title: '食堂', ...span('一、食堂') }],
    items: [{ id: '1', label: '1.', title: '食堂管理', under: '一', themes: [], ...span('1.食堂管理。') }],
    measures: [
      {
        id: '1.1',
        item: '1',
        label: '一是',
        status: 'done',
        themes: [{ theme: 'school_meals', rank: 1, score: 2.5, evidence: [span('食堂约'), span('办法')] }],
        ...measure,
      },
    ],
    metrics: [
      {
        id: 1,
        measure: '1.1',
        value: 20,
        valueHigh: null,
        unit: '次',
        qualifier: 'about',
        subject: '检查食堂',
        period: '2024-09/',
        repeatOf: null,
        indicator: 'meal_inspections',
        ...span('约20次'),
      },
    ],
    commitments: [{ measure: null, due: '2025-06', ...span('印发') }],
    citations: [{ title: '《“食堂”办法》', measure: '1.1', ...span('《“食堂”办法》') }],
    dates: [{ measure: '1.1', iso: '2025-05', until: '2025-06', ...span('印发') }],
    repairs: [{ printed: '约', reading: '大约', rule: 'sample', confidence: 0.5, ...span('约') }],
    warnings: [{ code: 'sample', message: '仅供测试。', ...span('约20次') }],
  };
  const correction: Correction = {
    notice: contentHash(text),
    row: 'measure',
    start: measure.start,
    end: measure.end,
    field: 'status',
    old: 'ongoing',
    new: 'done',
    who: '王明',
    when: '2025-11-22',
    why: '已办结',
    fileRow: 2,
  };
  const corrections = { fingerprint: 'c1', outcomes: [{ correction, unfit: null }] };
  return { file, encoding: 'utf-8', text, hash: contentHash(text), coded, corrections };
}
