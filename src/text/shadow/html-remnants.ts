/**
 * What a site's editor left in a text that was copied from its source: &nbsp; &ldquo; <br/> </p>. They are read as
 * what they stand for; anything else between < and > is left alone, as it may be words.
 */

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  '#160': '\u00a0',
  '#xa0': '\u00a0',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  quot: '"',
  lt: '<',
  gt: '>',
  amp: '&',
  middot: '·',
  bull: '●',
  mdash: '—',
  ndash: '-',
  hellip: '…',
  permil: '‰',
  times: '×',
};
const ENTITY = /&([a-z]{2,6}|#160|#xa0);/y;
const TAG = /<(?:br|\/?p|\/?div|\/?span|\/?strong|\/?b|\/?font)(?: [^<>]{0,200})?\s?\/?>/iy;
/** Tags that end a line; the others stand within one. */
const BREAKS = /^<\/?(?:br|p|div)/i;

export interface Remnant {
  /** The UTF-16 unit it stands for, 0 for none. */
  unit: number;
  /** Characters it takes. */
  length: number;
}

/** The remnant at an offset that holds & or <, or null where there is none. */
export function remnantAt(source: string, at: number): Remnant | null {
  if (source[at] === '&') {
    ENTITY.lastIndex = at;
    const match = ENTITY.exec(source);
    const words = match ? ENTITIES[match[1]!] : undefined;
    return words === undefined ? null : { unit: words.charCodeAt(0), length: match![0].length };
  }
  TAG.lastIndex = at;
  const tag = TAG.exec(source)?.[0];
  return tag === undefined ? null : { unit: BREAKS.test(tag) ? 10 : 0, length: tag.length };
}
