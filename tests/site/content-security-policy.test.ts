import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  contentSecurityPolicyMeta,
  embedSecurityPolicy,
} from '../../src/site/content-security-policy.ts';

const parse = (policy: string) =>
  new Map(
    policy.split('; ').map((directive): [string, string[]] => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );

describe('the content-security policy', () => {
  const policy = parse(contentSecurityPolicy);

  it('forbids what it does not name', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
    for (const name of ['base-uri', 'form-action']) expect(policy.get(name)).toEqual(["'none'"]);
    expect(policy.get('frame-ancestors')).toEqual(["'self'"]);
  });

  it('lets nothing in from elsewhere: no scheme, host or wildcard', () => {
    const allowed = ["'self'", "'none'", "'wasm-unsafe-eval'", 'data:', 'blob:'];
    for (const [name, sources] of policy)
      for (const source of sources) expect(allowed, `${name} ${source}`).toContain(source);
  });

  it('allows scripts of our own and WebAssembly, no evaluated or inline code', () => {
    expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(policy.get('style-src')).toEqual(["'self'"]);
    expect(policy.get('connect-src')).toEqual(["'self'"]);
  });

  it('lets any page show an embedded chart, and nothing else that it does not let the explorer do', () => {
    const embed = parse(embedSecurityPolicy);
    expect(embed.get('frame-ancestors')).toEqual(['*', 'file:']);
    const rest = (all: Map<string, string[]>) => [...all].filter(([name]) => name !== 'frame-ancestors');
    expect(rest(embed)).toEqual(rest(policy));
  });

  it('is the same in the page, without what a page may not set', () => {
    expect(contentSecurityPolicyMeta).not.toContain('frame-ancestors');
    expect(`${contentSecurityPolicyMeta}; frame-ancestors 'self'`).toBe(contentSecurityPolicy);
  });
});
