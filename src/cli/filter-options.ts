import type { Command } from 'commander';
import { LEVELS, STATUSES, UNKNOWN } from '../charts/filters.ts';

/** The filters as a command's options give them; lists are not yet cut at their commas. */
export interface FilterOptions {
  theme?: string[];
  place?: string[];
  level?: string[];
  province?: string[];
  status?: string[];
  from?: string;
  to?: string;
}

/** An option that is given once or again. */
export function collect(text: string, before: string[] | undefined): string[] {
  return [...(before ?? []), text];
}

/** Gives a command the filters that the page's addresses have. */
export function withFilters(command: Command): Command {
  return command
    .option('--theme <names>', 'themes, by code or name; lists have commas, or the option is given again', collect)
    .option('--place <names>', 'places, by code or name: 清远市', collect)
    .option('--level <levels>', `levels of the places: ${[...LEVELS, UNKNOWN].join(', ')}`, collect)
    .option('--province <names>', 'provinces', collect)
    .option('--status <statuses>', `measures of a status: ${STATUSES.join(', ')}`, collect)
    .option('--from <date>', 'published from a day, a month or a year on')
    .option('--to <date>', 'published up to it');
}
