import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CliResult } from './run-cli.ts';

const LOOPBACK_ONLY = fileURLToPath(new URL('./loopback-only.ts', import.meta.url));

/** Runs a TypeScript program that dies with code 70 when it asks for anything beyond this machine. */
export function runOffline(...program: string[]): Promise<CliResult> {
  const args = ['--import', 'tsx', '--import', LOOPBACK_ONLY, ...program];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== 'number') reject(error);
      else resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}
