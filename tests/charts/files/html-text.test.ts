import { expect, it } from 'vitest';
import { htmlText } from '../../../src/charts/files/html-text.ts';

it('leaves no markup, no end of an attribute and nothing that turns the text about', () => {
  expect(htmlText(`<b a="1" b='2'>&\u202e12`)).toBe('&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;12');
});
