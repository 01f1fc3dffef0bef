import { Command, Option } from 'commander';
import { DEFAULT_PORT, parsePort } from './port.ts';
import { DEFAULT_SITE } from './site-folder.ts';

/** `serve`: the built site on 127.0.0.1. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('serve the built site on 127.0.0.1')
    .addOption(portOption())
    .option('--dir <folder>', 'the built site', DEFAULT_SITE)
    .action(async ({ port, dir }: { port: number; dir: string }) => {
      const { serveSite } = await import('./serve-site.ts');
      await serveSite(dir, port);
    });
}

/** `--port`, or the environment variable PORT. */
export function portOption(): Option {
  return new Option('-p, --port <number>', 'port; if it is taken, the next free one')
    .argParser(parsePort)
    .default(DEFAULT_PORT)
    .env('PORT');
}
