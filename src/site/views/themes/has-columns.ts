/** Pictures of themes that have columns, of a kind that the reader chooses, and those of themes or notices alone. */
import type { Route } from '../../route/route.ts';

export function hasColumns(picture: Route['chart']): boolean {
  return picture !== 'together' && picture !== 'concentration';
}
