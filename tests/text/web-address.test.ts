import { expect, it } from 'vitest';
import { webAddress } from '../../src/text/web-address.ts';

it('lets through what is an address of the web', () => {
  expect(webAddress('https://www.example.gov.cn/a?b=1')).toBe('https://www.example.gov.cn/a?b=1');
  expect(webAddress('http://example.cn/通报.html')).toBe('http://example.cn/%E9%80%9A%E6%8A%A5.html');
});

it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/hosts', 'www.example.cn', '', 'JAVASCRIPT:x'])(
  'links to nothing for %j',
  (text) => {
    expect(webAddress(text)).toBeNull();
  },
);
