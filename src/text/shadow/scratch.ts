/**
 * Working memory that one notice after another is read in. A fresh buffer for each would cost more than the
 * reading: the collector counts them against the whole heap.
 */

/** Makes a function that lends one buffer of at least a size; what it held before is gone with the next call. */
function lender<Buffer extends { length: number }>(make: (size: number) => Buffer): (size: number) => Buffer {
  let buffer = make(0);
  return (size) => {
    if (buffer.length < size) buffer = make(Math.ceil(size * 1.25));
    return buffer;
  };
}

export const lendUint16 = (): ((size: number) => Uint16Array) => lender((size) => new Uint16Array(size));
export const lendInt32 = (): ((size: number) => Int32Array) => lender((size) => new Int32Array(size));
