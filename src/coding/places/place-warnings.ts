/** What a reader should know about a place. */
import type { Warning } from '../../notice/notice.ts';
import type { Place } from '../coded-notice.ts';
import { pathOf, provinceOf } from './gazetteer.ts';
import { placesIn } from './places-in.ts';

/** At most one warning: the place is not known, only inferred, in no table, or one of several of its name. */
export function placeWarnings(place: Place): Warning[] {
  const found = messageOf(place);
  if (!found) return [];
  const { start, end } = place.evidence[0] ?? { start: 0, end: 0 };
  return [{ code: found[0], message: found[1], start, end }];
}

function messageOf({ jurisdiction, adcode, level, stated, confidence }: Place): [string, string] | null {
  if (jurisdiction === null) return ['place_unknown', '文中没有足以确定地区的地名，地区留空。'];
  if (!stated) {
    const sure = `${Math.round(confidence * 100)}%`;
    return ['place_inferred', `发文机关未写明地区，由文中地名推定为“${jurisdiction}”，把握约${sure}。`];
  }
  if (adcode !== null || level === 'nation') return null;
  const namesakes = placesIn(jurisdiction).find(
    ({ start, end, divisions }) => start === 0 && end === jurisdiction.length && divisions.length > 1,
  );
  if (!namesakes)
    return ['place_not_in_table', `“${jurisdiction}”不在县级以上行政区划表中，只保留名称，没有区划代码。`];
  const choices = namesakes.divisions.map((division) => {
    const province = provinceOf(division.code)?.name ?? '';
    return `${province}${pathOf(division)}`;
  });
  return ['place_ambiguous', `“${jurisdiction}”同名的有${choices.join('、')}，文中无从判断是哪一个。`];
}
