import { textWidth } from '../../src/charts/text-width.ts';

export interface TextBox {
  words: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where each line of text of a drawn SVG stands, in pixels of the picture; turned texts are not handled. */
export function textBoxes(svg: string): TextBox[] {
  const boxes: TextBox[] = [];
  const groups: { x: number; y: number }[] = [{ x: 0, y: 0 }];
  const moved = (tag: string) => {
    const [, x = '0', y = '0'] = /transform="translate\(([-\d.]+),([-\d.]+)\)/.exec(tag) ?? [];
    const { x: left, y: top } = groups.at(-1)!;
    return { x: left + Number(x), y: top + Number(y) };
  };
  for (const [tag] of svg.matchAll(/<text[^>]*>.*?<\/text>|<g[^>]*>|<\/g>/gs)) {
    if (tag === '</g>') groups.pop();
    else if (tag.startsWith('<g')) groups.push(moved(tag));
    else {
      const [head = ''] = /<text[^>]*>/.exec(tag) ?? [];
      const { x, y } = moved(head);
      const size = Number(/font-size="([\d.]+)px"/.exec(head)?.[1]);
      const anchor = /text-anchor="(\w+)"/.exec(head)?.[1] ?? 'start';
      const lines = tag.includes('<tspan')
        ? [...tag.matchAll(/<tspan([^>]*?)(?:\/>|>(.*?)<\/tspan>)/gs)].map(([, spot = '', words = '']) => ({
            words,
            dy: Number(/dy="([-\d.]+)"/.exec(spot)?.[1] ?? 0),
          }))
        : [{ words: tag.replace(/<[^>]*>/g, ''), dy: 0 }];
      let base = y;
      for (const { words, dy } of lines) {
        base += dy;
        if (words.trim() === '') continue;
        const width = textWidth(words, size);
        const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
        // From the top of a Han character to its foot.
        boxes.push({ words, left, right: left + width, top: base - size * 0.85, bottom: base + size * 0.12 });
      }
    }
  }
  return boxes;
}

/** Pairs of lines that lie over each other, and lines that the picture cuts off. */
export function textFaults({ svg, width, height }: { svg: string; width: number; height: number }): string[] {
  const boxes = textBoxes(svg);
  const faults = boxes
    .filter((box) => box.left < -1 || box.right > width + 1 || box.top < -1 || box.bottom > height + 1)
    .map((box) => `cut off: ${box.words}`);
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) {
      // Words drawn twice in one place are on a ground of their own.
      if (a.words === b.words && a.left === b.left && a.top === b.top) continue;
      const apart =
        a.right <= b.left + 0.5 || b.right <= a.left + 0.5 || a.bottom <= b.top + 0.5 || b.bottom <= a.top + 0.5;
      if (!apart) faults.push(`over each other: ${a.words} | ${b.words}`);
    }
  }
  return faults;
}
