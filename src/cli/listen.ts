import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CommandError } from './command-error.ts';

/** How many ports above the wanted one are tried. */
const ATTEMPTS = 20;
const HOST = '127.0.0.1';

/**
 * Listens on 127.0.0.1, on the wanted port or, if it is taken, on the next free one.
 *
 * @param onTaken told each port that is taken
 * @returns the port in use
 * @throws {CommandError} where no port can be had
 */
export async function listen(server: Server, wanted: number, onTaken: (port: number) => void): Promise<number> {
  const last = Math.min(wanted + ATTEMPTS, 65535);
  for (let port = wanted; port <= last; port += 1) {
    const failure = await attempt(server, port);
    if (failure === null) return (server.address() as AddressInfo).port;
    if (failure !== 'EADDRINUSE')
      throw new CommandError(`port ${port} cannot be used (${failure}); choose another with --port`);
    onTaken(port);
  }
  throw new CommandError(`ports ${wanted} to ${last} are all taken; choose another with --port`);
}

/** Null where it listens, else the error's code. */
function attempt(server: Server, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException) => {
      server.off('listening', succeed);
      resolve(error.code ?? error.message);
    };
    const succeed = () => {
      server.off('error', fail);
      resolve(null);
    };
    server.once('error', fail).once('listening', succeed).listen(port, HOST);
  });
}
