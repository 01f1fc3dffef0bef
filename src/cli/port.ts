import { InvalidArgumentError } from 'commander';

/** The port where nothing else is said. */
export const DEFAULT_PORT = 4173;

/** A TCP port from the command line or the environment; 0 lets the system choose. @throws where it is none */
export function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new InvalidArgumentError(`"${text}" is no port (0–65535).`);
  return port;
}
