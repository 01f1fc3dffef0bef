import { describe, expect, it } from 'vitest';
import { liveSnippet } from '../../../src/site/embed/live-snippet.ts';

describe('the code of a live embed', () => {
  it('is a frame and its script, without inline style or script', () => {
    const code = liveSnippet('https://a.example/b/', 'https://a.example/b/embed.html?chart=x&lang=en', '为什么？');
    expect(code).toBe(
      `<iframe data-notice-atlas src="https://a.example/b/embed.html?chart=x&amp;lang=en" title="为什么？" width="100%" height="520" frameborder="0" loading="lazy"></iframe>
<script src="https://a.example/b/embed.js" async></script>
`,
    );
  });

  it('lets no address or title out of its attribute', () => {
    const code = liveSnippet(
      'https://a.example/',
      'https://a.example/embed.html?x="><b>',
      '"><script>alert(1)</script>',
    );
    expect(code.match(/<[a-z]+/g)).toEqual(['<iframe', '<script']);
  });
});
