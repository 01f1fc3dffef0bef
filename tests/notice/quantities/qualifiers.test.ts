import { describe, expect, it } from 'vitest';
import { qualifierAfter, qualifierBefore } from '../../../src/notice/quantities/qualifiers.ts';

describe('qualifierBefore', () => {
  it.each([
    ['不少于', 'over'],
    ['不低于', 'over'],
    ['至少', 'over'],
    ['超过', 'over'],
    ['逾', 'over'],
    ['不超过', 'under'],
    ['不足', 'under'],
    ['近', 'under'],
    ['低于', 'under'],
    ['约', 'about'],
    ['大约', 'about'],
  ])('%s is %s', (word, qualifier) => {
    const text = `资金${word}500万元`;
    const at = text.indexOf('500');
    expect(qualifierBefore(text, at)).toEqual({ qualifier, start: 2 });
  });

  it.each(['节约', '附近', '最近', '预约', '签约', '就近', '不得超过'])('%s is none of over, about or near', (word) => {
    const text = `学校${word}3名`;
    const found = qualifierBefore(text, text.indexOf('3'));
    expect(found === null || (word === '不得超过' && found.qualifier === 'under')).toBe(true);
  });

  it.each(['体育老师配备不足5个问题', '存在不足3项', '整改不足五个方面问题'])('不足 in %s is a noun', (text) => {
    expect(qualifierBefore(text, text.indexOf('不足') + 2)).toBeNull();
  });

  it.each(['党员不足3名的学校', '到会率由不足70%提升', '生源不足30人的教学点'])('不足 in %s counts', (text) => {
    expect(qualifierBefore(text, text.indexOf('不足') + 2)?.qualifier).toBe('under');
  });

  it('finds none in 共, 达 and 为', () => {
    for (const word of ['共', '达', '为', '有']) expect(qualifierBefore(`学校${word}3名`, 3)).toBeNull();
  });
});

describe('qualifierAfter', () => {
  it.each([
    ['以上', 'over'],
    ['及以上', 'over'],
    ['以内', 'under'],
    ['以下', 'under'],
    ['左右', 'about'],
  ])('%s is %s', (word, qualifier) => {
    expect(qualifierAfter(`20人${word}的`, 3, '人')).toEqual({ qualifier, end: 3 + word.length });
  });

  it.each(['以来', '内', '多学校'])('%s is none', (word) => {
    expect(qualifierAfter(`20人${word}`, 3, '人')).toBeNull();
  });
});
