/** The commands of a page of the docs, as they stand in it, and running them as a reader would. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Step {
  /** A block of commands, to the letter. */
  commands: string;
  /** What the page says that they print, null where it does not. */
  prints: string | null;
}

/** The `sh` blocks of a page in their order; a `text` block right behind one is what it prints. */
export function stepsOf(markdown: string): Step[] {
  const steps: Step[] = [];
  for (const [, commands, prints] of markdown.matchAll(/```sh\n([\s\S]*?)\n```(?:\n\n```text\n([\s\S]*?)\n```)?/g))
    steps.push({ commands: commands!, prints: prints ?? null });
  return steps;
}

/** Whether a step serves until it is stopped. */
export function serves({ commands }: Step): boolean {
  return commands.startsWith('npm start');
}

interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
  /** The folder that the shell is in afterwards. */
  folder: string;
}

/** Runs a step in the shell, as it stands, in a folder. */
export async function runStep({ commands }: Step, folder: string, env: NodeJS.ProcessEnv): Promise<Outcome> {
  // The shell says on a channel of its own where it has gone, for the next step.
  const child = spawn('bash', ['-e', '-c', `${commands}\npwd >&3`], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const read = async (stream: NodeJS.ReadableStream): Promise<string> => {
    let text = '';
    stream.setEncoding('utf8');
    for await (const chunk of stream) text += String(chunk);
    return text;
  };
  const [, stdout, stderr, place] = child.stdio;
  const said = Promise.all([read(stdout!), read(stderr!), read(place as NodeJS.ReadableStream)]);
  const [[code], [out, err, where]] = await Promise.all([once(child, 'close') as Promise<[number | null]>, said]);
  return { code, stdout: out, stderr: err, folder: where.trim() || folder };
}

/** Runs a step that serves, asks for its page, and stops it as Ctrl-C does. @returns the page's HTML @throws where it serves none */
export async function visitServed({ commands }: Step, folder: string, env: NodeJS.ProcessEnv): Promise<string> {
  // A group of its own, so that the signal reaches all of it, as from a terminal.
  const child = spawn('bash', ['-e', '-c', commands], {
    cwd: folder,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  try {
    let said = '';
    for await (const chunk of child.stdout.setEncoding('utf8')) {
      said += String(chunk);
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (address === undefined) continue;
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      return await answer.text();
    }
    throw new Error(`served nothing: ${said}`);
  } finally {
    process.kill(-child.pid!, 'SIGINT');
    await closed;
  }
}
