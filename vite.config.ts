import { existsSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { englishOnly } from './scripts/englishOnly.mjs';

/**
 * What the page may do: load from its own origin and nothing else. It is sent with every response because a
 * module worker goes by the header of its own script, not by the page's.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "worker-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The second page belongs to the command line. */
const pages = ['index.html', 'cli/index.html'].filter((page) => existsSync(page));

export default defineConfig({
  // Relative, so that the built app also works below a path.
  base: './',
  // What is not there is a 404, not the page once more.
  appType: 'mpa',
  plugins: [react(), englishOnly()],
  assetsInclude: ['**/*.task'],
  worker: { format: 'es' },
  build: { target: 'es2023', manifest: true, rolldownOptions: { input: pages } },
  // The dev server has no policy: its hot reload needs inline scripts.
  preview: { headers: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY } },
});
