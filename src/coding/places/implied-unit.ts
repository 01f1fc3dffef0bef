/** The kind of division whose bodies a notice speaks of: 州 in 州委第一巡察组, 区 in 区教育局党组. */
import type { Header } from '../../notice/notice.ts';
import type { Division } from './gazetteer.ts';

export type Unit = '省' | '市' | '区' | '县' | '州' | '盟' | '旗';

/**
 * The unit that the inspector's words imply, else the issuer's; null where they tell none. The inspector comes
 * first: a bureau of any level may leave its own out.
 */
export function impliedUnit({ inspector, issuer }: Pick<Header, 'inspector' | 'issuer'>): Unit | null {
  if (/自治区(?:党委|委)/.test(inspector ?? '')) return '省';
  const unit =
    /([省市区县州盟旗])(?:委|党委)/.exec(inspector ?? '')?.[1] ??
    /^(?:中共)?([省市区县州盟旗])(?![^，。]{0,4}(?:区|县))/.exec(issuer ?? '')?.[1];
  return (unit ?? null) as Unit | null;
}

/** Whether a division is of the kind; without one, every division is. */
export function isOfUnit({ name, level }: Division, unit: Unit | null): boolean {
  switch (unit) {
    case null:
      return true;
    case '省':
      return level === 'province';
    case '市':
      return name.endsWith('市') || name.endsWith('地区');
    case '区':
      return name.endsWith('区') && level === 'county';
    default:
      return name.endsWith(unit);
  }
}
