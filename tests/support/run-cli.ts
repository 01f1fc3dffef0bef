import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../bin/notice-atlas.js', import.meta.url));

export interface CliResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Starts `notice-atlas` as a process of its own. */
export function spawnCli(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcessWithoutNullStreams {
  const { PORT: _, ...inherited } = process.env;
  return spawn(process.execPath, [BIN, ...args], { env: { ...inherited, ...env } });
}

/** Runs `notice-atlas` to its end. */
export async function runCli(...args: string[]): Promise<CliResult> {
  const child = spawnCli(args);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, stdout, stderr };
}

/** The first line on a stream that matches, from now on. @throws where the stream ends without one */
export async function lineMatching(stream: NodeJS.ReadableStream, pattern: RegExp): Promise<RegExpExecArray> {
  let text = '';
  for await (const chunk of stream) {
    text += String(chunk);
    for (const line of text.split('\n').slice(0, -1)) {
      const match = pattern.exec(line);
      if (match) return match;
    }
  }
  throw new Error(`no line matches ${pattern}: ${text}`);
}
