/** Debian's packages, where this process may install them. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether this is Debian, or made of it, and run by root. */
export function mayInstallPackages(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/** The commands that install packages. */
export function packageCommands(...names: string[]): string[][] {
  return [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', ...names],
  ];
}

/** Says a command and runs it, its output on standard error. @returns whether it succeeded */
export function run([command, ...args]: string[]): boolean {
  console.error(`$ ${[command, ...args].join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command!, args, { stdio: ['ignore', 2, 2], env }).status === 0;
}
