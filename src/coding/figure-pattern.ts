/** The patterns of indicators: regular expressions over a figure's sentence, with … for a short stretch. */

/** Up to 20 characters without a comma, a stop or another figure. */
const STRETCH = '[^，；：。\\d*#]{0,20}';

/** The pattern as a regular expression. @throws {SyntaxError} where it is none */
export function figurePattern(source: string): RegExp {
  return new RegExp(source.replaceAll('…', STRETCH));
}

/** One expression that fits where one of several patterns does; null for none. */
export function anyPattern(sources: readonly string[]): RegExp | null {
  return sources.length > 0 ? figurePattern(sources.map((source) => `(?:${source})`).join('|')) : null;
}
