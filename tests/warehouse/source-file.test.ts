import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NO_METADATA } from '../../src/text/formats/document.ts';
import { describeSource, sourceRow, unknownSource } from '../../src/warehouse/source-file.ts';

const BYTES = new TextEncoder().encode('<html>');
const PAGE = {
  format: 'html' as const,
  encoding: 'gb18030' as const,
  metadata: {
    ...NO_METADATA,
    url: { value: 'http://a.gov.cn/1.html', from: 'link canonical' },
    site: { value: '某县人民政府', from: 'meta SiteName' },
    published: { value: '2025-08-11', from: 'meta PubDate' },
  },
};

describe('describeSource', () => {
  it('tells what the file is and what it says of itself, each with where it stands', () => {
    expect(describeSource('in/页.html', BYTES, PAGE, null)).toEqual({
      ...unknownSource('in/页.html', 'gb18030'),
      format: 'html',
      sizeBytes: 6,
      fileHash: createHash('sha256').update('<html>').digest('hex'),
      url: 'http://a.gov.cn/1.html',
      site: '某县人民政府',
      sitePublished: '2025-08-11',
      metadataOrigin: 'url: link canonical; site: meta SiteName; site_published: meta PubDate',
    });
  });

  it('puts sources.csv before the page, and its empty cells behind', () => {
    const listed = { url: 'http://b.gov.cn/2.html', retrieved: '2025-09-01', site: null };
    expect(describeSource('a.html', BYTES, PAGE, listed)).toMatchObject({
      url: 'http://b.gov.cn/2.html',
      retrieved: '2025-09-01',
      site: '某县人民政府',
      metadataOrigin: 'url: sources.csv; site: meta SiteName; site_published: meta PubDate; retrieved: sources.csv',
    });
  });

  it('parts Markdown from plain text by the name alone', () => {
    const text = { format: 'text' as const, encoding: 'utf-8' as const, metadata: NO_METADATA };
    const formatOf = (path: string) => describeSource(path, BYTES, text, null).format;
    expect([formatOf('a.md'), formatOf('a.MD'), formatOf('a.txt')]).toEqual(['md', 'md', 'txt']);
    expect(describeSource('a.txt', BYTES, text, null).metadataOrigin).toBeNull();
  });
});

describe('sourceRow', () => {
  it('names the file without its folder, and the one it doubles', () => {
    expect(sourceRow('n', unknownSource('in/deep/a.txt', 'utf-8'), 'in/b.txt')).toMatchObject({
      notice_id: 'n',
      path: 'in/deep/a.txt',
      file: 'a.txt',
      duplicate_of: 'in/b.txt',
      format: 'txt',
    });
  });
});
