/** What the options of a chart may name, and by which names. */
import type { Corpus } from '../charts/corpus.ts';
import { UNKNOWN } from '../charts/filters.ts';
import { placeLabel, placeLabels } from '../charts/place-label.ts';
import { CommandError } from './command-error.ts';
import { nearestNames } from './nearest-names.ts';

export interface NamedThing {
  /** As addresses have it. */
  key: string;
  /** What else it is called, as the page shows it first. */
  names: readonly string[];
}

/** Things that are listed where a name fits none of them and is like none of them. */
const MOST_LISTED = 40;

export function themesOfCorpus({ themes }: Corpus): NamedThing[] {
  return themes.map(({ theme, name_zh, name_en }) => ({ key: theme, names: [name_zh, name_en] }));
}

export function indicatorsOfCorpus({ indicators }: Corpus): NamedThing[] {
  return indicators.map(({ indicator, name_zh, name_en }) => ({ key: indicator, names: [name_zh, name_en] }));
}

export function provincesOfCorpus({ notices }: Corpus): NamedThing[] {
  return [...new Set(notices.map(({ province }) => province ?? UNKNOWN))].map((key) => ({ key, names: [] }));
}

/** Places are called as the page calls them, with or without their province. */
export function placesOfCorpus({ notices }: Corpus): NamedThing[] {
  const places = new Map<string, Set<string>>();
  for (const notice of notices) {
    const { place, jurisdiction, province } = notice;
    const names = places.get(place) ?? new Set();
    if (jurisdiction !== null) {
      names.add(jurisdiction);
      names.add(placeLabel(notice, 'zh')).add(placeLabel(notice, 'en'));
      if (province !== null) names.add(province + jurisdiction);
    }
    places.set(place, names);
  }
  return [...places].map(([key, names]) => ({ key, names: [...names] }));
}

/** Notices are called by their file, or as the page calls them: by their place, and what tells them apart. */
export function noticesOfCorpus({ notices }: Corpus): NamedThing[] {
  const [zh, en] = [placeLabels(notices, 'zh'), placeLabels(notices, 'en')];
  return notices.map(({ notice_id, jurisdiction, file }) => ({
    key: notice_id,
    names: [zh.get(notice_id)!, en.get(notice_id)!, file, ...(jurisdiction === null ? [] : [jurisdiction])],
  }));
}

/** Letters that the beginning of a name must have to stand for it. */
const LEAST_LETTERS = 2;

/**
 * The key of what a text names; its letters may be small or large. The beginning of a name, 教师队伍 for 教师队伍配备,
 * is enough where no other thing is called so.
 *
 * @param what as in `no such theme`
 * @throws {CommandError} where it names nothing, or several things, listing what was likely meant
 */
export function keyOf(text: string, things: readonly NamedThing[], what: string): string {
  const wanted = plain(text);
  if (things.some(({ key }) => key === text.trim())) return text.trim();
  const named = things.filter(({ key, names }) => [key, ...names].some((name) => plain(name) === wanted));
  if (named.length === 1) return named[0]!.key;
  if (named.length > 1) {
    throw new CommandError(`${text}: is ${named.length} ${what}s; say which: ${listed(named)}`);
  }
  const begun = things.filter(({ names }) => names.some((name) => plain(name).startsWith(wanted)));
  if (begun.length === 1 && wanted.length >= LEAST_LETTERS) return begun[0]!.key;
  if (begun.length > 1 && wanted.length >= LEAST_LETTERS) {
    throw new CommandError(`${text}: begins the names of ${begun.length} ${what}s; say which: ${listed(begun)}`);
  }
  throw new CommandError(`${text}: no such ${what}; ${choice(text, things)}`);
}

/** Quotation marks that belong to a name (“双减”) are seldom typed. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/["“”]/gu, '').trim().toLowerCase();
}

/** @returns a clause such as `nearest: …` or `there are: …` */
export function choice(text: string, things: readonly NamedThing[]): string {
  const owners = new Map(things.flatMap((thing) => [thing.key, ...thing.names].map((name) => [plain(name), thing])));
  const near = new Set(nearestNames(plain(text), [...owners.keys()]).map((name) => owners.get(name)!));
  return near.size > 0 ? `nearest: ${listed([...near])}` : `there are: ${listed(things)}`;
}

function listed(things: readonly NamedThing[]): string {
  const shown = things.slice(0, MOST_LISTED).map(({ key, names: [name] }) => (name ? `${name} (${key})` : key));
  const more = things.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
