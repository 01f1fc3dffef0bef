import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from './command-error.ts';
import { listen } from './listen.ts';
import { siteServer } from './site-server.ts';

/**
 * Serves a built site on 127.0.0.1 and prints its address on standard output; returns when the process is told
 * to stop (Ctrl-C, SIGTERM).
 *
 * @throws {CommandError} where there is no site or no port
 */
export async function serveSite(folder: string, port: number): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new CommandError(`${folder}: there is no built site here; "npm start" builds it`);
  }
  const server = siteServer(folder);
  const inUse = await listen(server, port, (taken) => console.error(`Port ${taken} is taken; trying the next one.`));
  const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  console.log(`通报图鉴 Notice Atlas: http://127.0.0.1:${inUse}/  (Ctrl-C stops)`);
  await stopped;
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
}
