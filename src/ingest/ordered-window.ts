/** How much may be under way at once. */
export interface WindowLimits {
  count: number;
  /** Of whatever {@link sizeOf} counts; one piece alone may be larger. */
  size: number;
}

/**
 * Starts work on each entry as soon as there is room and yields the results in the order of the entries, so that
 * memory stays bounded however many there are and however far one falls behind.
 *
 * @param start begins work on an entry; says how large it is, and promises its result, which must not be refused
 */
export async function* orderedWindow<Entry, Result>(
  entries: Iterable<Entry>,
  limits: WindowLimits,
  start: (entry: Entry) => Promise<{ size: number; result: Promise<Result> }>,
): AsyncGenerator<readonly [Entry, Result]> {
  const underWay: { entry: Entry; size: number; result: Promise<Result> }[] = [];
  let size = 0;
  const takeFirst = async (): Promise<readonly [Entry, Result]> => {
    const first = underWay.shift()!;
    const result = await first.result;
    size -= first.size;
    return [first.entry, result];
  };
  for (const entry of entries) {
    while (underWay.length > 0 && (underWay.length >= limits.count || size >= limits.size)) yield await takeFirst();
    const started = await start(entry);
    underWay.push({ entry, ...started });
    size += started.size;
  }
  while (underWay.length > 0) yield await takeFirst();
}
