import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/text/formats/read-document.ts';
import { makeDocx, paragraph } from '../../support/make-docx.ts';
import { makePdf } from '../../support/make-pdf.ts';
import { makeZip } from '../../support/make-zip.ts';
import { fixture } from './fixture.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('readDocument', () => {
  it('reads each format by its extension, whatever its case', async () => {
    const pdf = makePdf([[{ text: '整改情况通报：追回资金三万元，问责二人，全部完成整改。', x: 70, y: 700 }]]);
    const files: [string, Uint8Array, string][] = [
      ['a.TXT', bytes('\uFEFF通报\r\n'), 'text'],
      ['a.md', bytes('# 通报\n'), 'text'],
      ['a.HTM', bytes('<p>整改情况通报，追回资金三万元。</p>'), 'html'],
      ['a.docx', makeDocx({ body: paragraph('整改情况通报') }), 'docx'],
      ['a.pdf', pdf, 'pdf'],
    ];
    for (const [name, content, format] of files) {
      const read = await readDocument(content, name);
      expect(read.format).toBe(format);
      expect(read.text).toContain('通报');
      expect(read.encoding).toBe(format === 'text' || format === 'html' ? 'utf-8' : null);
    }
    expect((await readDocument(bytes('\uFEFF通报\r\n'), 'a.txt')).text).toBe('通报\r\n');
  });

  it('trusts the bytes over the name where a site served one as the other', async () => {
    expect((await readDocument(bytes('<!DOCTYPE html><p>整改情况，追回资金三万元。</p>'), 'a.docx')).format).toBe(
      'html',
    );
    expect((await readDocument(makeDocx({ body: paragraph('整改') }), 'a.html')).format).toBe('docx');
    expect((await readDocument(fixture('chromium-print.pdf'), 'a.html')).format).toBe('pdf');
  });

  it('refuses what it cannot read, with the way out', async () => {
    const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600));
    const locked = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]);
    const cases: [string, Uint8Array, string][] = [
      ['f/a.doc', old, 'f/a.doc: cannot read .doc; save it as .docx'],
      ['a.ofd', bytes('PK'), 'a.ofd: cannot read .ofd; export it as a PDF with text'],
      ['a.xlsx', bytes('PK'), 'a.xlsx: cannot read .xlsx, only .txt, .md, .html, .htm, .shtml, .xhtml, .docx and .pdf'],
      ['f.x/README', bytes('x'), 'f.x/README: cannot read files without an extension'],
      ['a.docx', old, 'a.docx: is an old Word file, whatever its name says; save it as .docx'],
      ['a.docx', locked, 'a.docx: is locked with a password; save it without one'],
      ['a.docx', bytes('通报'), 'a.docx: is not a docx file'],
      ['a.pdf', bytes('通报'), 'a.pdf: is a damaged PDF'],
      ['a.pdf', new Uint8Array(), 'a.pdf: the file is empty'],
      ['a.docx', makeZip({ 'x.txt': 'x' }), 'a.docx: holds no Word document'],
      ['a.docx', makeDocx({ body: '' }), 'a.docx: the document has no text'],
    ];
    for (const [name, content, message] of cases) await expect(readDocument(content, name)).rejects.toThrow(message);
  });

  it('refuses what passes a limit, by name and option, and reads it once the limit is raised', async () => {
    const text = bytes('通报'.repeat(200_000));
    await expect(readDocument(text, 'big.txt', { maxFileMb: 1 })).rejects.toThrow(
      'big.txt: is larger than 1 MB; raise the limit with --max-file-mb',
    );
    expect((await readDocument(text, 'big.txt', { maxFileMb: 2 })).text).toHaveLength(400_000);

    const pages = Array.from({ length: 3 }, () => [
      { text: '一是追回资金三万元，问责二人。二是完善制度五项。', x: 70, y: 700 },
    ]);
    await expect(readDocument(makePdf(pages), 'long.pdf', { maxPages: 2 })).rejects.toThrow(
      'long.pdf: has more than 2 pages; raise the limit with --max-pages',
    );
    expect((await readDocument(makePdf(pages), 'long.pdf', { maxPages: 3 })).format).toBe('pdf');

    const docx = makeDocx({ body: paragraph('通报'.repeat(1_000_000)) });
    expect(docx.length).toBeLessThan(100_000);
    await expect(readDocument(docx, 'b.docx', { maxUnpackedMb: 5 })).rejects.toThrow(
      'b.docx: unpacks to more than 5 MB; raise the limit with --max-unpacked-mb',
    );
    expect((await readDocument(docx, 'b.docx', { maxUnpackedMb: 6 })).text).toHaveLength(2_000_001);
  });
});
