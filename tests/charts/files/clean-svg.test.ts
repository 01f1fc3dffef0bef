import { expect, it } from 'vitest';
import { cleanSvg } from '../../../src/charts/files/clean-svg.ts';

it('shows what XML cannot hold as a sign for it, and drops what would turn the text about', () => {
  const svg = cleanSvg('<svg><text>a\u0000b\u0008\ud83d整\ufffe\u202e12\u2069\u{1f600}</text></svg>');
  expect(svg).toBe('<svg><text>a\ufffdb\ufffd\ufffd整\ufffd12\u{1f600}</text></svg>');
  // The page shows it as an address.
  expect(() => encodeURIComponent(svg)).not.toThrow();
});
