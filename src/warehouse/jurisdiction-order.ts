/** Where a notice's place stands; null where it is not known. */
export interface PlaceKey {
  noticeId: string;
  adcode: string | null;
  province: string | null;
  jurisdiction: string | null;
}

/**
 * The order of the jurisdictions, from 1: by code, whose first two digits are the province; then places
 * known by name only, then notices without a place. Notices of one place share a number.
 */
export function jurisdictionOrder(places: readonly PlaceKey[]): Map<string, number> {
  const keys = new Map(places.map((place) => [place.noticeId, sortText(place)]));
  const ranks = new Map([...new Set(keys.values())].sort().map((key, index) => [key, index + 1]));
  return new Map([...keys].map(([noticeId, key]) => [noticeId, ranks.get(key)!]));
}

function sortText({ adcode, province, jurisdiction }: PlaceKey): string {
  if (adcode) return `0${adcode}`;
  if (province || jurisdiction) return `1${province ?? ''}/${jurisdiction ?? ''}`;
  return '2';
}
