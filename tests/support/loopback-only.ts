/**
 * Preloaded into a process (`node --import`), it ends the process with code 70 at the first connection that would
 * leave this machine, whoever asks for it and whatever would be made of the failure.
 */
import { writeSync } from 'node:fs';
import { type NetConnectOpts, Socket } from 'node:net';

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
const connect = Socket.prototype.connect as (this: Socket, ...args: unknown[]) => Socket;

/** The target in any of the shapes that `connect` takes: options, [options, callback], port and host, a path. */
function hostOf(args: readonly unknown[]): string | null {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (typeof first === 'object' && first !== null) {
    const options = first as NetConnectOpts;
    return 'path' in options && options.path ? null : ('host' in options && options.host) || 'localhost';
  }
  if (typeof first === 'string' && Number.isNaN(Number(first))) return null;
  return typeof args[1] === 'string' ? args[1] : 'localhost';
}

Socket.prototype.connect = function (this: Socket, ...args: unknown[]): Socket {
  const host = hostOf(args);
  if (host !== null && !LOOPBACK.has(host)) {
    writeSync(2, `asked for the network: ${host}\n`);
    process.exit(70);
  }
  return connect.apply(this, args);
} as Socket['connect'];
