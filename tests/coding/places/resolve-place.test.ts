import { describe, expect, it } from 'vitest';
import { DIVISIONS, pathOf, provinceOf } from '../../../src/coding/places/gazetteer.ts';
import { placeWarnings } from '../../../src/coding/places/place-warnings.ts';
import { resolvePlace } from '../../../src/coding/places/resolve-place.ts';
import type { Header } from '../../../src/notice/notice.ts';
import { parseNotice } from '../../../src/notice/parse-notice.ts';
import { noticeText } from '../../support/sample-notices.ts';

/** The place of a text whose header says so much and no more. */
function place(header: Partial<Header>, text = '') {
  const notice = parseNotice(text);
  return resolvePlace(
    { ...notice, header: { ...notice.header, issuer: null, title: null, inspector: null, ...header } },
    text,
  );
}

describe('resolvePlace, stated', () => {
  it.each<[string, string | null, string | null, string | null, string | null]>([
    ['云浮市云安区教育局党组', '云浮市云安区', '广东省', '445303', 'county'],
    ['中共仪陇县卫生健康局党组', '南充市仪陇县', '四川省', '511324', 'county'],
    ['中共清远市教育局党组', '清远市', '广东省', '441800', 'prefecture'],
    ['中共甘肃省天水市秦州区教育局党组', '天水市秦州区', '甘肃省', '620502', 'county'],
    ['中共江西省教育厅党组', '江西省', '江西省', '360000', 'province'],
    // Municipalities: no prefecture between.
    ['中共北京市朝阳区委教育工作委员会', '朝阳区', '北京市', '110105', 'county'],
    ['中共重庆市渝中区教育委员会党委', '渝中区', '重庆市', '500103', 'county'],
    ['中共重庆市忠县教育委员会党组', '忠县', '重庆市', '500233', 'county'],
    ['中共上海市教育委员会党组', '上海市', '上海市', '310000', 'province'],
    // Directly under a province.
    ['中共济源市教育体育局党组', '济源市', '河南省', '419001', 'county'],
    ['中共仙桃市教育局党组', '仙桃市', '湖北省', '429004', 'county'],
    ['中共陵水黎族自治县教育局党组', '陵水黎族自治县', '海南省', '469028', 'county'],
    ['中共石河子市教育局党组', '石河子市', '新疆维吾尔自治区', '659001', 'county'],
    // 自治州, 盟, 旗, 自治县, and their short names.
    ['中共凉山彝族自治州教育和体育局党组', '凉山彝族自治州', '四川省', '513400', 'prefecture'],
    ['中共凉山州教育和体育局党组', '凉山彝族自治州', '四川省', '513400', 'prefecture'],
    ['锡林郭勒盟教育局党组', '锡林郭勒盟', '内蒙古自治区', '152500', 'prefecture'],
    ['鄂温克族自治旗教育局党组', '呼伦贝尔市鄂温克族自治旗', '内蒙古自治区', '150724', 'county'],
    ['中共玉屏县教育局党组', '铜仁市玉屏侗族自治县', '贵州省', '520622', 'county'],
    ['中共义乌市教育局党组', '金华市义乌市', '浙江省', '330782', 'county'],
    ['中共赵县教育局党组', '石家庄市赵县', '河北省', '130133', 'county'],
    // A county-level city and the prefecture around it differ by their kind.
    ['中共恩施市教育局党组', '恩施土家族苗族自治州恩施市', '湖北省', '422801', 'county'],
    ['中共恩施州教育局党组', '恩施土家族苗族自治州', '湖北省', '422800', 'prefecture'],
    // A namesake decided by what is named with it, in full or for short.
    ['中共南京市鼓楼区教育局党组', '南京市鼓楼区', '江苏省', '320106', 'county'],
    ['中共兰州城关区教育局党组', '兰州市城关区', '甘肃省', '620102', 'county'],
    // Names that only look like one.
    ['区管理局党组', null, null, null, null],
    ['住房和城乡建设局党组', null, null, null, null],
  ])('%s', (issuer, jurisdiction, province, adcode, level) => {
    expect(place({ issuer })).toMatchObject({ jurisdiction, province, adcode, level, stated: jurisdiction !== null });
  });

  it('finds every division of the table by its full name, and none by a name that several bear', () => {
    const named = (name: string) => DIVISIONS.filter((division) => division.name === name).length;
    const wrong = DIVISIONS.filter((division) => {
      const province = provinceOf(division.code)!;
      const path = division === province ? province.name : `${province.name}${pathOf(division)}`;
      const alone = named(division.name) === 1 ? division.code : null;
      return (
        place({ issuer: `中共${path}教育局党组` }).adcode !== division.code ||
        place({ issuer: `${division.name}教育和体育局党组` }).adcode !== alone ||
        place({ issuer: `中共${division.name}委员会` }).adcode !== alone
      );
    });
    expect(wrong).toEqual([]);
  });

  it('takes the title where the issuer names no place, then the opening', () => {
    expect(place({ issuer: '教育局党组', title: '清远市教育局党组关于巡察整改的通报' }).adcode).toBe('441800');
    const text = '根据中共秦州区委统一部署，区委第一巡察组对区教育局党组开展了巡察。';
    const found = place({ issuer: '区教育局党组', inspector: '区委第一巡察组' }, text);
    expect(found).toMatchObject({ jurisdiction: '天水市秦州区', stated: true });
    expect(found.evidence.map(({ start, end }) => text.slice(start, end))).toEqual(['秦州区']);
  });

  it('does not take a city for one of its districts', () => {
    const found = place(
      { issuer: '区教育局党组', inspector: '区委第一巡察组' },
      '根据天水市委统一部署，巡察了区教育局。',
    );
    expect(found).toMatchObject({ jurisdiction: null, adcode: null, province: '甘肃省' });
  });

  it('reads a name without its kind where only one place can be meant', () => {
    const confirmed = place({ issuer: '秦州教育局党组' }, '天水市秦州区教育局整改情况。');
    expect(confirmed).toMatchObject({ jurisdiction: '天水市秦州区', confidence: 0.95 });
    expect(place({ issuer: '中共清远教育局党组' })).toMatchObject({ jurisdiction: '清远市', confidence: 0.8 });
    // 朝阳市, 朝阳县 and several 朝阳区: which one only the inspecting committee tells.
    expect(place({ issuer: '中共朝阳教育局党组' }).jurisdiction).toBeNull();
    expect(place({ issuer: '中共朝阳教育局党组', inspector: '市委第一巡察组' }).jurisdiction).toBe('朝阳市');
    expect(place({ issuer: '中共朝阳教育局党组', inspector: '县委第一巡察组' }).jurisdiction).toBe('朝阳市朝阳县');
    expect(place({ issuer: '西安交通大学党委' }).jurisdiction).toBeNull();
  });

  it('gives a body to the province or the centre that inspected it', () => {
    const text = '安徽省委第五巡视组对学校党委开展巡视。学校位于安徽省合肥市，与江苏省合作。安徽省教育厅指导。';
    expect(place({ issuer: '中共皖江理工大学委员会', inspector: '省委第五巡视组' }, text)).toMatchObject({
      jurisdiction: '安徽省',
      level: 'province',
    });
    expect(place({ issuer: '中共合肥工业大学委员会', inspector: '省委第五巡视组' })).toMatchObject({
      province: '安徽省',
      confidence: 0.8,
    });
    expect(place({ issuer: '中共清华大学委员会', inspector: '中央第三巡视组' }).level).toBe('nation');
    // A city's own committee is inspected by the province too and stays the city's.
    expect(place({ issuer: '中共淄博市委', inspector: '省委第五巡视组' }).jurisdiction).toBe('淄博市');
  });
});

describe('resolvePlace, namesakes', () => {
  it('decides by the other places of the text and says how sure it is', () => {
    const text = '鼓楼区教育局整改情况。福州市教育局督导，与仓山区、晋安区联合检查。';
    const found = place({ issuer: '鼓楼区教育局党组' }, text);
    expect(found).toMatchObject({ jurisdiction: '福州市鼓楼区', adcode: '350102', stated: true, confidence: 0.92 });
    expect(found.evidence.map(({ start, end }) => text.slice(start, end))).toEqual([
      '鼓楼区',
      '福州市',
      '仓山区',
      '晋安区',
    ]);
  });

  it('leaves the choice open where the text does, and warns', () => {
    const found = place({ issuer: '鼓楼区教育局党组' }, '鼓楼区教育局赴福州市考察。');
    expect(found).toMatchObject({ jurisdiction: '鼓楼区', province: null, adcode: null, level: null, confidence: 0 });
    const [warning] = placeWarnings(found);
    expect(warning).toMatchObject({ code: 'place_ambiguous', start: 0, end: 3 });
    expect(warning!.message).toContain(
      '江苏省南京市鼓楼区、江苏省徐州市鼓楼区、福建省福州市鼓楼区、河南省开封市鼓楼区',
    );
  });
});

describe('resolvePlace, outside the table', () => {
  it.each([
    ['西安高新区教育局党组', '西安高新区', '陕西省'],
    ['淄博市高新技术产业开发区教育局党组', '淄博市高新技术产业开发区', '山东省'],
    ['中共云安区石城镇委员会', '云浮市云安区石城镇', '广东省'],
    ['中共雄安新区教育局党组', '雄安新区', null],
  ])('%s stays a name', (issuer, jurisdiction, province) => {
    const found = place({ issuer });
    expect(found).toMatchObject({ jurisdiction, province, adcode: null, level: null, stated: true });
    expect(placeWarnings(found)).toMatchObject([{ code: 'place_not_in_table' }]);
  });

  it.each(['清远市城镇管理局党组', '清远市农业农村局党组', '清远市住房和城乡建设局党组', '清远市乡村振兴局党组'])(
    '%s is the city itself',
    (issuer) => {
      expect(place({ issuer }).jurisdiction).toBe('清远市');
      expect(placeWarnings(place({ issuer }))).toEqual([]);
    },
  );
});

describe('resolvePlace, inferred', () => {
  it('infers the prefecture of a redacted notice from its counties, with the words', () => {
    const text = noticeText('002');
    const found = resolvePlace(parseNotice(text), text);
    expect(found).toMatchObject({ jurisdiction: '海南藏族自治州', adcode: '632500', stated: false, confidence: 0.75 });
    expect(new Set(found.evidence.map(({ start, end }) => text.slice(start, end)))).toEqual(
      new Set(['共和县', '贵德县']),
    );
    expect(placeWarnings(found)).toMatchObject([{ code: 'place_inferred', ...found.evidence[0] }]);
  });

  const issuer = '县教育局党组';
  it('infers a county from a name given again and again', () => {
    const text = '仪陇县城学校；仪陇县教师；仪陇县食堂；另与南部县联合检查。';
    expect(place({ issuer, inspector: '县委第一巡察组' }, text)).toMatchObject({
      jurisdiction: '南充市仪陇县',
      stated: false,
      confidence: 0.56,
    });
  });

  it.each([
    ['仪陇县城学校；仪陇县教师。', '县委第一巡察组', 'named only twice'],
    ['仪陇县仪陇县仪陇县南部县南部县南部县', '县委第一巡察组', 'as often as another'],
    ['赴仪陇县考察；到仪陇县学习；来自仪陇县；仪陇县籍教师。', '县委第一巡察组', 'only as somewhere else'],
    ['共和县学校', '州委第一巡察组', 'one county of a prefecture'],
    ['仪陇县与贵德县', '市委第一巡察组', 'no two of one prefecture'],
    ['建成县级学校，提高县域水平，加强管理县城，创新县情', '县委第一巡察组', 'words across the border of two'],
  ])('guesses nothing: %s', (text, inspector) => {
    const found = place({ issuer: '教育局党组', inspector }, text);
    expect(found).toMatchObject({ jurisdiction: null, adcode: null, confidence: 0, evidence: [] });
    expect(placeWarnings(found)).toMatchObject([{ code: 'place_unknown', start: 0, end: 0 }]);
  });
});
