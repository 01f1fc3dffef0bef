/** A coding of a notice: measures with their themes and status, by machine or by hand. */
import * as v from 'valibot';
import type { Span } from '../notice/notice.ts';

const Measure = v.object({
  id: v.string(),
  starts: v.string(),
  ends: v.string(),
  themes: v.array(v.string()),
  status: v.string(),
  start: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  end: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});

const Coding = v.object({ file: v.pipe(v.string(), v.minLength(1)), measures: v.array(Measure) });

export type Coding = v.InferOutput<typeof Coding>;
export type PlacedMeasure = v.InferOutput<typeof Measure> & Span;

/** A coding that cannot be compared; the message names the file and the fault. */
export class CodingError extends Error {
  override readonly name = 'CodingError';
}

/**
 * Checks the JSON of a coding, in the shape that `parse` prints.
 *
 * @param name of the file, for errors
 * @throws {CodingError}
 */
export function readCoding(name: string, json: string): Coding {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    throw new CodingError(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const result = v.safeParse(Coding, data);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new CodingError(`${name}: ${v.getDotPath(issue) ?? 'the file itself'}: ${issue.message}`);
}

/**
 * The measures with their offsets: their own, or those of the words they start and end with, looked up in
 * order.
 *
 * @param text the notice's, null where it is not at hand
 * @throws {CodingError} where a measure has no offsets and its words cannot be found
 */
export function placeMeasures(name: string, { file, measures }: Coding, text: string | null): PlacedMeasure[] {
  let cursor = 0;
  return measures.map((measure) => {
    if (measure.start !== undefined && measure.end !== undefined) {
      return { ...measure, start: measure.start, end: measure.end };
    }
    if (text === null)
      throw new CodingError(`${name}: gives no offsets; name the folder that holds ${file} by --notices`);
    const start = text.indexOf(measure.starts, cursor);
    const last = start < 0 ? -1 : text.indexOf(measure.ends, start);
    if (last < 0) throw new CodingError(`${name}: measure ${measure.id} ("${measure.starts}") is not in ${file}`);
    cursor = start + 1;
    return { ...measure, start, end: last + measure.ends.length };
  });
}
