import { describe, expect, it } from 'vitest';
import { ZipArchive } from '../../../../src/text/formats/docx/zip-archive.ts';
import { makeZip } from '../../../support/make-zip.ts';

async function unpacked(archive: ZipArchive, name: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of archive.unpack(name)) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

/** A zip whose directory says that its entries are of 100 bytes. */
function lying(zip: Buffer): Buffer {
  const copy = Buffer.from(zip);
  for (let at = copy.indexOf('PK\x01\x02'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 4))
    copy.writeUInt32LE(100, at + 24);
  return copy;
}

describe('ZipArchive', () => {
  it('unpacks entries that are deflated and entries that are stored', async () => {
    for (const stored of [true, false]) {
      const archive = new ZipArchive(makeZip({ 'a/甲.xml': '整改'.repeat(1000), b: '' }, { stored }), 'x', 1);
      expect(await unpacked(archive, 'a/甲.xml')).toBe('整改'.repeat(1000));
      expect(await unpacked(archive, 'b')).toBe('');
      expect(await unpacked(archive, 'none')).toBe('');
      expect([archive.has('b'), archive.has('none')]).toEqual([true, false]);
    }
  });

  it('stops as soon as more comes out than the limit, whatever the archive says of itself', async () => {
    const bomb = lying(makeZip({ a: Buffer.alloc(200 * 1024 * 1024) }));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const archive = new ZipArchive(bomb, 'bomb.docx', 3);
    let seen = 0;
    const unpack = async () => {
      for await (const piece of archive.unpack('a')) seen += piece.length;
    };
    await expect(unpack()).rejects.toThrow(
      'bomb.docx: unpacks to more than 3 MB; raise the limit with --max-unpacked-mb',
    );
    expect(seen).toBeLessThanOrEqual(3 * 1024 * 1024);
  });

  it('counts all entries against one limit, and believes an archive that says itself it is too large', async () => {
    const half = Buffer.alloc(700 * 1024);
    const archive = new ZipArchive(lying(makeZip({ a: half, b: half })), 'x', 1);
    expect(await unpacked(archive, 'a')).toHaveLength(700 * 1024);
    await expect(unpacked(archive, 'b')).rejects.toThrow('unpacks to more than 1 MB');
    expect(() => new ZipArchive(makeZip({ a: half, b: half }), 'x', 1)).toThrow('x: unpacks to more than 1 MB');
  });

  it('never follows a name that climbs: it is a key like any other', async () => {
    const archive = new ZipArchive(makeZip({ '../../etc/passwd': 'mine' }), 'x', 1);
    expect(await unpacked(archive, '../../etc/passwd')).toBe('mine');
    expect(await unpacked(archive, '/etc/passwd')).toBe('');
  });

  it('refuses an archive that is locked, cut off or points outside itself', async () => {
    const zip = makeZip({ a: '整改'.repeat(100) });
    const at = zip.indexOf('PK\x01\x02');
    const changed = (offset: number, value: number) => {
      const copy = Buffer.from(zip);
      copy.writeUInt32LE(value, at + offset);
      return copy;
    };
    const locked = Buffer.from(zip);
    locked.writeUInt16LE(1, at + 8);
    expect(() => new ZipArchive(locked, 'x', 1)).toThrow('x: is locked with a password; save it without one');
    expect(() => new ZipArchive(zip.subarray(0, zip.length - 1), 'x', 1)).toThrow('x: is a damaged docx file');
    expect(() => new ZipArchive(new Uint8Array(3), 'x', 1)).toThrow('x: is a damaged docx file');
    await expect(unpacked(new ZipArchive(changed(42, 1 << 30), 'x', 1), 'a')).rejects.toThrow('damaged');
    await expect(unpacked(new ZipArchive(changed(20, 1 << 30), 'x', 1), 'a')).rejects.toThrow('damaged');
    await expect(unpacked(new ZipArchive(changed(20, 3), 'x', 1), 'a')).rejects.toThrow('damaged');
  });
});
