/** Puts the content-security policy into the built page, so that it holds on any server. */
import type { Plugin } from 'vite';
import { contentSecurityPolicyMeta } from '../content-security-policy.ts';

/** Writes the policy into the head of the page, as a `<meta>`. */
export function policyPlugin(): Plugin {
  return {
    name: 'notice-atlas:content-security-policy',
    // The development server needs inline scripts of its own.
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicyMeta },
        injectTo: 'head-prepend',
      },
    ],
  };
}
