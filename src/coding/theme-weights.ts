/** How much a word counts by its place, and what a theme needs. Set on all annotated notices together. */
export const WEIGHTS = {
  /** In the first clause of the measure, which says what the action is. */
  lead: 3,
  /** In the rest of its first sentence. */
  opening: 1.4,
  /** In the rest of the measure. */
  body: 0.6,
  /** In the title of its item. */
  title: 1.6,
  /** In the lowest heading above; each heading further out counts `outerHeading` of the one below it. */
  heading: 0.5,
  outerHeading: 0.5,
  /** In the title of a document that the measure cites. */
  inDocument: 0.5,
  /** Each time a word stands again it counts this share of the time before. */
  repeat: 0.5,
  /** Characters of a first clause: a shorter one (首先，) runs on, a longer one is cut. */
  shortestLead: 6,
  longestLead: 32,
  longestOpening: 110,
  /** A second or third theme needs this share of the first one's weight … */
  shareOfFirst: 0.42,
  /** … and this weight … */
  leastSecond: 1.6,
  /** … and this much of it from the measure's own words, unless its title says it and the first theme's too. */
  leastOwn: 1,
  /** The first theme needs this weight; below it a measure gets the codebook's fallback. */
  leastFirst: 1,
  mostThemes: 3,
};
