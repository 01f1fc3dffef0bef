import { describe, expect, it } from 'vitest';
import { searchNotices } from '../../../src/site/filters/search-notices.ts';
import { someNotice } from '../views/bureaus/some-notices.ts';

const NOTICES = [
  someNotice('a', {
    jurisdiction: '清远市',
    province: '广东省',
    title: '巡察整改进展情况的通报',
    published: '2025-08-08',
  }),
  someNotice('b', { jurisdiction: '连州市', province: '广东省', issuer: 'Lianzhou Bureau', published: '2024-01-02' }),
  someNotice('c', { file: 'reports/Hainan.docx' }),
];
const found = (search: string) => searchNotices(NOTICES, search).map((notice) => notice.notice_id);

describe('a search among notices', () => {
  it.each([
    ['nothing', '  ', ['a', 'b', 'c']],
    ['a place', '连州', ['b']],
    ['words of several fields', '广东 整改', ['a']],
    ['a date', '2025-08', ['a']],
    ['letters in any case', 'LIANZHOU', ['b']],
    ['the name of a file', 'hainan', ['c']],
    ['a word that none has', '广东 天气', []],
  ])('for %s', (_, search, ids) => {
    expect(found(search)).toEqual(ids);
  });

  it('takes no word from the end of one field and the beginning of the next', () => {
    expect(found('清远市广东省')).toEqual([]);
  });
});
