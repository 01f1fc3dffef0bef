/** Makes a new notice of a real one: other places, other dates, other figures, the same prose and layout. */
import { type Division, divisionOf, placesIn } from '../src/coding/places/gazetteer.ts';
import { between, type Random } from './random.ts';

const DATE = /(20\d\d)年(\d{1,2})月(?:(\d{1,2})日)?/g;
const FIGURE = /(?<![\d.〔])\d{1,9}(?=个|名|人|次|所|项|条|家|万|元|%|份|场|节|件|套|台|期|篇)/g;

/** Another division of the same level, its name as long and ending alike where one is found. */
function otherDivision(division: Division, random: Random): Division {
  for (let tries = 0; tries < 400; tries += 1) {
    const size = division.level === 'county' ? 1 : division.level === 'prefecture' ? 100 : 10_000;
    const code = String(between(random, 110000, 659999));
    const other = divisionOf(String(Math.floor(Number(code) / size) * size));
    if (other?.level === division.level && other.name.length === division.name.length) return other;
  }
  return division;
}

function replacePlaces(text: string, random: Random): string {
  const chosen = new Map<string, string>();
  let varied = '';
  let at = 0;
  for (const { start, end, divisions } of placesIn(text)) {
    if (start < at) continue;
    const name = text.slice(start, end);
    let other = chosen.get(name);
    if (other === undefined) {
      other = otherDivision(divisions[0]!, random).name;
      chosen.set(name, other);
    }
    varied += text.slice(at, start) + other;
    at = end;
  }
  return varied + text.slice(at);
}

/** A variant of `text`; the same `random` state gives the same words. */
export function varyNotice(text: string, random: Random): string {
  const shift = between(random, -4, 1);
  return replacePlaces(text, random)
    .replace(DATE, (_, year: string, _month: string, day: string | undefined) => {
      const words = `${Number(year) + shift}年${between(random, 1, 12)}月`;
      return day === undefined ? words : `${words}${between(random, 1, 28)}日`;
    })
    .replace(FIGURE, ({ length }) => String(between(random, 10 ** (length - 1), 10 ** length - 1)));
}
