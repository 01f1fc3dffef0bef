/** Layers of a picture that stand there only where they hold something. */

import type { Field } from 'vega-lite/types_unstable/channeldef.js';
import type { LayerSpec, UnitSpec } from 'vega-lite/types_unstable/spec/index.js';

type Layer = LayerSpec<Field> | UnitSpec<Field>;

/** The layer where there are marks for it: without any it would be an image that a screen reader finds no words for. */
export function some(marks: readonly unknown[], layer: Layer): Layer[] {
  return marks.length === 0 ? [] : [layer];
}
