/** Reports how far a long task is. */
export interface Progress {
  step(done: number, total: number, name: string): void;
  end(): void;
}

/** Milliseconds between two lines where the output is no terminal. */
const PAUSE = 1000;

/**
 * Progress on a stream: one line that rewrites itself on a terminal; elsewhere a line for the first, the last,
 * and at most one a second between.
 */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  if (stream.isTTY) {
    return {
      step: (done, total, name) => {
        const count = `${done}/${total} `;
        stream.write(`\r\u001b[K${count}${fitted(name, (stream.columns || 80) - count.length)}`);
      },
      end: () => {
        stream.write('\r\u001b[K');
      },
    };
  }
  let last = 0;
  return {
    step: (done, total, name) => {
      const now = performance.now();
      if (done > 1 && done < total && now - last < PAUSE) return;
      last = now;
      stream.write(`${done}/${total} ${name}\n`);
    },
    end: () => {},
  };
}

/** The end of a name that is too wide, so that the line never wraps and the file itself is seen. */
function fitted(name: string, columns: number): string {
  let width = 0;
  const characters = [...name];
  for (let i = characters.length - 1; i >= 0; i -= 1) {
    // Han characters and their punctuation take two columns.
    width += characters[i]!.codePointAt(0)! >= 0x2e80 ? 2 : 1;
    if (width >= columns) return characters.slice(i + 1).join('');
  }
  return name;
}
