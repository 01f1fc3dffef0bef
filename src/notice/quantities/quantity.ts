/** A quantity with its shadow range. */
import type { Qualifier } from '../notice.ts';

export interface Quantity {
  start: number;
  end: number;
  value: number | null;
  valueHigh: number | null;
  unit: string | null;
  qualifier: Qualifier;
}
