/** How large the page may be, as `budget.json` says it, and what is larger. Sizes are bytes, limits kB of 1000 bytes. */
import * as v from 'valibot';

const Limit = v.pipe(v.number(), v.minValue(0));

const FirstLoad = v.strictObject({
  /** The page whose load is the first. */
  entry: v.string(),
  /** Modules that the entry fetches by `import()` as soon as it runs, from the project's root. */
  eager: v.array(v.string()),
  scriptKB: Limit,
  styleKB: Limit,
});
export type FirstLoad = v.InferOutput<typeof FirstLoad>;

export const Budget = v.strictObject({
  firstLoad: FirstLoad,
  /** Pages that open without the first: what each fetches, also what it has in common with the first. */
  otherPages: v.optional(v.array(FirstLoad), []),
  /** What is fetched later: the first of these that fits a load is its limit. */
  later: v.array(
    v.strictObject({
      what: v.string(),
      /** What the path of one of its modules or files holds. */
      holds: v.string(),
      kB: Limit,
    }),
  ),
});
export type Budget = v.InferOutput<typeof Budget>;

/** Files that are fetched together. */
export interface Load {
  name: string;
  parts: readonly { file: string; bytes: number }[];
  /** Paths of its modules and files, with `/`. */
  paths: readonly string[];
}

export interface MeasuredPage {
  script: Load;
  style: Load;
}

export interface MeasuredBundle {
  first: MeasuredPage;
  /** In the order of the budget. */
  others: readonly MeasuredPage[];
  later: readonly Load[];
}

interface Held {
  load: Load;
  bytes: number;
  limit: number;
}

/** Each load with its limit, the first load before all others, then those of other pages. @throws where a load has no limit */
export function withLimits({ first, others, later }: MeasuredBundle, budget: Budget): Held[] {
  const held = (load: Load, kB: number): Held => ({ load, bytes: bytesOf(load), limit: kB * 1000 });
  const page = ({ script, style }: MeasuredPage, { scriptKB, styleKB }: FirstLoad) => [
    held(script, scriptKB),
    held(style, styleKB),
  ];
  return [
    ...page(first, budget.firstLoad),
    ...others.flatMap((other, at) => page(other, budget.otherPages[at]!)),
    ...later.map((load) => {
      const limit = budget.later.find(({ holds }) => load.paths.some((path) => path.includes(holds)));
      if (limit === undefined) throw new Error(`the budget has no limit for ${load.name}`);
      return held(load, limit.kB);
    }),
  ];
}

/** Lines that say what is past its limit, by how much, and what it is made of; none where all is within. */
export function faultsOf(loads: readonly Held[]): string[] {
  return loads
    .filter(({ bytes, limit }) => bytes > limit)
    .flatMap(({ load, bytes, limit }) => [
      `${load.name}: ${kB(bytes)} of ${kB(limit)} kB, ${kB(bytes - limit)} kB too many`,
      ...[...load.parts].sort((a, b) => b.bytes - a.bytes).map((part) => `    ${kB(part.bytes)} kB  ${part.file}`),
    ]);
}

/** One line a load, for the build's log. */
export function summaryOf(loads: readonly Held[]): string[] {
  return loads.map(({ load, bytes, limit }) => `${kB(bytes).padStart(9)} of ${kB(limit).padStart(8)} kB  ${load.name}`);
}

const bytesOf = ({ parts }: Load) => parts.reduce((sum, { bytes }) => sum + bytes, 0);
const kB = (bytes: number) => (bytes / 1000).toFixed(1);
