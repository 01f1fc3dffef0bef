import { describe, expect, it } from 'vitest';
import { COLUMNS, parseCorrections, printCorrection } from '../../src/corrections/corrections-csv.ts';

const HASH = '0123456789abcdef';
const HEAD = COLUMNS.join(',');
const row = (field: string, value: string, kind = 'measure', old = 'x') =>
  `${HASH},${kind},120,180,${field},${old},${value},王明,2025-11-22,核对原文`;

describe('parseCorrections', () => {
  it('reads a file with a byte order mark, quotes, line breaks in cells, blank rows and CRLF', () => {
    const csv = `\uFEFF${HEAD}\r\n${HASH},metric,1,4,subject,"他说 ""好"", 对","两\n行",O'Neil,2025-11-22,'=核对\r\n,,,,,,,,,\r\n${row('status', 'done')}\r\n`;
    expect(parseCorrections(csv)).toEqual([
      {
        notice: HASH,
        row: 'metric',
        start: 1,
        end: 4,
        field: 'subject',
        old: '他说 "好", 对',
        new: '两\n行',
        who: "O'Neil",
        when: '2025-11-22',
        why: '=核对',
        fileRow: 2,
      },
      expect.objectContaining({ field: 'status', fileRow: 4 }),
    ]);
  });

  it('prints what it reads', () => {
    const csv = `${HASH},metric,1,4,subject,"他说 ""好"", 对","两\n行",王明,2025-11-22,'=核对`;
    expect(parseCorrections(`${HEAD}\n${csv}`).map(printCorrection)).toEqual([csv]);
  });

  it.each([
    ['measure', 'status', 'mixed'],
    ['measure', 'themes', 'school_meals;integrity'],
    ['measure', 'themes', ''],
    ['metric', 'value', '-96.7'],
    ['metric', 'value', ''],
    ['metric', 'period', '2024-09/'],
    ['metric', 'period', '2024/2025'],
    ['notice', 'feedback_date', '2024-03-E'],
    ['notice', 'redacted', 'true'],
    ['notice', 'adcode', '445303'],
    ['commitment', 'due', '2025-06'],
  ])('takes %s %s %j', (kind, field, value) => {
    expect(parseCorrections(`${HEAD}\n${row(field, value, kind)}`)).toHaveLength(1);
  });

  it.each([
    ['row 1: the columns must be notice,row,', 'a,b,c\n'],
    ['a quotation mark is not closed', `${HEAD}\n"${row('status', 'done')}`],
    ['row 2: has 3 cells, not 10', `${HEAD}\na,b,c`],
    [
      'row 3: row must be one of notice, heading',
      `${HEAD}\n${row('status', 'done')}\n${row('status', 'done', 'table')}`,
    ],
    ['row 2: a measure has no field value; it has label, status, themes', `${HEAD}\n${row('value', '1')}`],
    ['row 2: a measure has no field constructor', `${HEAD}\n${row('constructor', '1')}`],
    ['row 2: new status must be one of done, ongoing', `${HEAD}\n${row('status', 'finished')}`],
    ['row 2: new value must be a number', `${HEAD}\n${row('value', '12,5', 'metric').replace('12,5', '"12,5"')}`],
    ['row 2: new due must be 2024, 2024-03', `${HEAD}\n${row('due', '2025年6月', 'commitment')}`],
    ['row 2: new period must be a date', `${HEAD}\n${row('period', '2024-13', 'metric')}`],
    ['row 2: new adcode must be six digits', `${HEAD}\n${row('adcode', '4453', 'notice')}`],
    ['row 2: new themes must be three codes at most', `${HEAD}\n${row('themes', 'a;b;c;d')}`],
    ['row 2: new themes names a code twice', `${HEAD}\n${row('themes', 'a;a')}`],
    ['row 2: new status is the same as old', `${HEAD}\n${row('status', 'done', 'measure', 'done')}`],
    ['row 2: notice must be a content hash', `${HEAD}\n${row('status', 'done').replace(HASH, 'file.txt')}`],
    ['row 2: span_end lies before span_start', `${HEAD}\n${row('status', 'done').replace('120', '181')}`],
    ['row 2: when must be a date', `${HEAD}\n${row('status', 'done').replace('2025-11-22', '昨天')}`],
    ['row 2: who must not be empty', `${HEAD}\n${row('status', 'done').replace('王明', ' ')}`],
  ])('names the row and the fault: %s', (message, csv) => {
    expect(() => parseCorrections(csv)).toThrow(message);
  });
});
