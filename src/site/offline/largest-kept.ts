/** Larger files are not kept for use without the network: a larger database is read in parts, from the server. */
export const LARGEST_KEPT_BYTES = 64 * 2 ** 20;
