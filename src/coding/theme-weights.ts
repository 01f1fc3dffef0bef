/** How much a word counts by its place, and what a theme needs. Set on all annotated notices together. */
export const WEIGHTS = {
  /** In the first clause of the measure, which says what the action is. */
  lead: 3,
  /** In the rest of its first sentence. */
  opening: 1.5,
  /** In the rest of the measure. */
  body: 1.2,
  /** In the title of its item. */
  title: 1.8,
  /** A title over more measures than this says less of each, by that proportion. */
  fewSiblings: 4,
  /** In the lowest heading above; each heading further out counts `outerHeading` of the one below it. */
  heading: 0.22,
  outerHeading: 0.25,
  /** In the title of a document that the measure cites. */
  inDocument: 0.65,
  /** Each time a word stands again it counts this share of the time before. */
  repeat: 0.8,
  /** Characters of a first clause: a shorter one (首先，) runs on, a longer one is cut. */
  shortestLead: 4,
  longestLead: 40,
  longestOpening: 80,
  /** A second theme needs this share of the first one's weight, a third one the next … */
  shareOfFirst: 0.45,
  shareOfThird: 0.55,
  /** … which counts no more than this here, so that a long measure does not shut out its second theme … */
  mostOfFirst: 9.5,
  /** … and this weight … */
  leastSecond: 1.45,
  /** … and this much of it from the measure's own words; a theme of the title alone needs `titleAlone` of it. */
  leastOwn: 2,
  titleAlone: 0.75,
  /** … where title and headings count no more than this. */
  mostOfTitle: 4.5,
  /** The first theme needs this weight; below it a measure gets the codebook's fallback. */
  leastFirst: 1.5,
  /** A theme of this share of the fallback's weight is given before it. */
  overFallback: 0.85,
  mostThemes: 3,
};
