/** What the page may load: only what this server serves. */

const directives: readonly string[] = [
  "default-src 'none'",
  // DuckDB compiles its WebAssembly; nothing else is evaluated (Vega runs through its expression interpreter).
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  // The preview of an embedded chart.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** The policy as a response header. */
export const contentSecurityPolicy: string = [...directives, "frame-ancestors 'self'"].join('; ');

/** That of the page of an embedded chart: the pages of others may show it, also those opened from a disk. */
export const embedSecurityPolicy: string = [...directives, 'frame-ancestors * file:'].join('; ');

/** The policy for a `<meta>` of the page, where browsers refuse `frame-ancestors`. */
export const contentSecurityPolicyMeta: string = directives.join('; ');
