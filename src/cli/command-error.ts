/** A failure that the message alone explains; the command ends with exit code 1. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
