/**
 * What the app may do: load from its own origin and nothing else. The one place where it is written: the server of
 * the build sends it, the service worker adds it where a host does not, and the pages carry it themselves.
 */
const DIRECTIVES = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "worker-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  // Libraries and the report write styles into the page; what a style could load is held by the lines around it.
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** For the header of every response: a module worker goes by that of its own script, not by its page's. */
export const CONTENT_SECURITY_POLICY = DIRECTIVES.join('; ');

/** For `<meta>` in a page, where browsers take no rule about who may frame it. */
export const PAGE_POLICY = DIRECTIVES.filter((directive) => !directive.startsWith('frame-')).join('; ');
