/** How far into the text the reader is: a line below the way back, which stays in sight. */
import type { ReadonlySignal } from '@preact/signals';

export function ReadingProgress({ reading, length }: { reading: ReadonlySignal<number>; length: number }) {
  const share = length === 0 ? 0 : reading.value / length;
  return (
    <>
      <span class="faint" aria-hidden="true">
        {Math.round(share * 100)}%
      </span>
      <span class="reading-progress" aria-hidden="true" style={{ transform: `scaleX(${share})` }} />
    </>
  );
}
