/** What the options of `chart` set, and whether the charts heed it. */
import type { ListedChart } from '../charts/chart-answer.ts';
import { SETTING_NAMES, type SettingName, takenSettings } from '../charts/taken-settings.ts';
import type { ChartOptions } from './chart.ts';
import { type Given, optionOf } from './chart-settings.ts';
import { CommandError } from './command-error.ts';

export function givenOptions(options: ChartOptions): Given {
  const { theme, ...others } = options;
  const all: Partial<Record<SettingName, string | string[] | undefined>> = { ...others, themes: theme };
  const entries = SETTING_NAMES.flatMap((name) => {
    const texts = all[name];
    return texts === undefined ? [] : [[name, [texts].flat()] as const];
  });
  return Object.fromEntries(entries);
}

/**
 * A chart that does not heed what it is told would be taken for one that does.
 *
 * @returns a line for each chart that goes without an option which others heed
 * @throws {CommandError} for an option that none of the charts heeds
 */
export function unheededOptions(charts: readonly ListedChart[], names: readonly SettingName[]): string[] {
  const taken = new Map(charts.map((chart) => [chart.id, takenSettings(chart)]));
  return names.flatMap((name) => {
    const without = charts.map(({ id }) => id).filter((id) => !taken.get(id)!.includes(name));
    if (without.length < charts.length)
      return without.map((id) => `${id}: does not take ${optionOf(name)}, is drawn without it`);
    if (charts.length > 1) throw new CommandError(`none of these charts takes ${optionOf(name)}`);
    const [id] = without;
    const options = taken.get(id!)!.map(optionOf).join(' ');
    throw new CommandError(`${id} does not take ${optionOf(name)}; it takes ${options}`);
  });
}
