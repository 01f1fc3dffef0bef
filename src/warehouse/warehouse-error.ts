/** A database file that cannot be read or written as a warehouse. The message is one line naming the file. */
export class WarehouseError extends Error {
  override readonly name = 'WarehouseError';
}
