import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Correction } from '../../src/corrections/correction.ts';
import { addCorrection, loadCorrections } from '../../src/corrections/corrections-file.ts';
import { encodeGb18030 } from '../support/encode-gb18030.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';

const temporaryFolder = useTemporaryFolders();
const HASH = 'a'.repeat(64);
const correction: Correction = {
  notice: HASH,
  row: 'measure',
  start: 1,
  end: 9,
  field: 'status',
  old: 'done',
  new: 'ongoing',
  who: '王明',
  when: '2025-11-22',
  why: '“已启动”，未办结',
  fileRow: 2,
};
const file = () => join(temporaryFolder(), 'corrections.csv');

describe('corrections-file', () => {
  it('begins a file that Excel reads as UTF-8 and adds to it, leaving nothing else behind', () => {
    const path = file();
    addCorrection(path, correction);
    addCorrection(path, { ...correction, old: 'ongoing', new: 'done' });
    expect(readFileSync(path, 'utf8')).toBe(
      `\uFEFFnotice,row,span_start,span_end,field,old,new,who,when,why\n${HASH},measure,1,9,status,done,ongoing,王明,2025-11-22,“已启动”，未办结\n${HASH},measure,1,9,status,ongoing,done,王明,2025-11-22,“已启动”，未办结\n`,
    );
    expect(readdirSync(join(path, '..'))).toEqual(['corrections.csv']);
    expect(
      loadCorrections(path)
        .of(HASH)
        .map(({ fileRow }) => fileRow),
    ).toEqual([2, 3]);
  });

  it('keeps the line ends of a file and takes one that Excel saved in GB18030', () => {
    const path = file();
    const head = 'notice,row,span_start,span_end,field,old,new,who,when,why\r\n';
    const own = `${HASH},measure,1,9,status,done,mixed,王明,2025-11-21,已核对原文并征求意见\r\n`;
    writeFileSync(path, encodeGb18030(head + own));
    addCorrection(path, correction);
    expect(readFileSync(path, 'utf8')).toContain(`已核对原文并征求意见\r\n${HASH}`);
    expect(loadCorrections(path).of(HASH)).toHaveLength(2);
  });

  it('takes the turn of one that a crash cut short', () => {
    const path = file();
    writeFileSync(`${path}.next`, 'half a fi');
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(`${path}.next`, longAgo, longAgo);
    addCorrection(path, correction);
    expect(loadCorrections(path).of(HASH)).toHaveLength(1);
    expect(readdirSync(join(path, '..'))).toEqual(['corrections.csv']);
  });

  it('does not add the same twice, nor to a file that is at fault', () => {
    const path = file();
    addCorrection(path, correction);
    expect(() => addCorrection(path, { ...correction, fileRow: 9 })).toThrow(`${path}: row 2 says the same already`);
    writeFileSync(path, 'a,b\n');
    expect(() => addCorrection(path, correction)).toThrow(`${path}: row 1: the columns must be`);
    expect(readFileSync(path, 'utf8')).toBe('a,b\n');
  });

  it('finds corrections by the hash or its first 16 digits and tells their states apart', () => {
    const path = file();
    expect(loadCorrections(path).fingerprint(HASH)).toBeNull();
    addCorrection(path, { ...correction, notice: HASH.slice(0, 16) });
    const one = loadCorrections(path);
    expect(one.of(HASH)).toHaveLength(1);
    expect(one.of('b'.repeat(64))).toEqual([]);
    expect(one.orphans(['b'.repeat(64)])).toHaveLength(1);
    expect(one.orphans([HASH])).toEqual([]);
    addCorrection(path, { ...correction, notice: 'b'.repeat(64) });
    expect(loadCorrections(path).fingerprint(HASH)).toBe(one.fingerprint(HASH));
    addCorrection(path, { ...correction, field: 'label' });
    expect(loadCorrections(path).fingerprint(HASH)).not.toBe(one.fingerprint(HASH));
  });
});
