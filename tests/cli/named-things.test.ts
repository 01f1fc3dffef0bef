import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/charts/corpus.ts';
import { keyOf, noticesOfCorpus, placesOfCorpus, themesOfCorpus } from '../../src/cli/named-things.ts';
import { openSamples } from '../support/open-samples.ts';

describe('what options name', () => {
  it('is found by code and by every name that the page shows', async () => {
    const { held } = await openSamples();
    const places = placesOfCorpus(held);
    for (const name of [
      '632500',
      '海南藏族自治州',
      '海南藏族自治州（推定）',
      '海南藏族自治州(推定)',
      '青海省海南藏族自治州',
    ]) {
      expect(keyOf(name, places, 'place')).toBe('632500');
    }
    const themes = themesOfCorpus(held);
    for (const name of ['school_meals', ' 校园餐 ', 'School meals', 'SCHOOL MEALS']) {
      expect(keyOf(name, themes, 'theme')).toBe('school_meals');
    }
    const [notice] = held.notices;
    for (const name of [notice!.notice_id, notice!.file, notice!.jurisdiction!]) {
      expect(keyOf(name, noticesOfCorpus(held), 'notice')).toBe(notice!.notice_id);
    }
  });

  it('is found by the beginning of a name that nothing else begins with', async () => {
    const { held } = await openSamples();
    expect(keyOf('清远', placesOfCorpus(held), 'place')).toBe('441800');
    expect(keyOf('教师队伍', themesOfCorpus(held), 'theme')).toBe('teacher_staffing');
    expect(() => keyOf('教师', themesOfCorpus(held), 'theme')).toThrow(
      /教师: begins the names of 3 themes; say which: /,
    );
    expect(() => keyOf('清', placesOfCorpus(held), 'place')).toThrow('清: no such place');
  });

  it('is refused where there is none, with what is nearest or all there is', async () => {
    const { held } = await openSamples();
    const places = placesOfCorpus(held);
    expect(() => keyOf('清原市', places, 'place')).toThrow('清原市: no such place; nearest: 清远市 (441800)');
    expect(() => keyOf('北京', places, 'place')).toThrow(/北京: no such place; there are: .*清远市 \(441800\)/);
  });

  it('is refused where a name is that of several, with their codes', async () => {
    const { held } = await openSamples();
    const [notice] = held.notices;
    const two = (province: string, place: string) => ({
      ...notice!,
      province,
      place,
      jurisdiction: '鼓楼区',
      notice_id: place,
    });
    const corpus: Corpus = { ...held, notices: [two('江苏省', '320106'), two('福建省', '350102')] };
    expect(() => keyOf('鼓楼区', placesOfCorpus(corpus), 'place')).toThrow(
      '鼓楼区: is 2 places; say which: 鼓楼区 (320106), 鼓楼区 (350102)',
    );
    expect(keyOf('江苏省鼓楼区', placesOfCorpus(corpus), 'place')).toBe('320106');
    expect(() => keyOf('鼓楼区', noticesOfCorpus(corpus), 'notice')).toThrow('is 2 notices');
  });
});
