import { existsSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { englishOnly } from './scripts/englishOnly.mjs';
import { codeSplitting } from './vite/chunks.ts';
import { codeVersions } from './vite/codeVersions.ts';
import { CONTENT_SECURITY_POLICY } from './vite/contentSecurityPolicy.ts';
import { keptFiles } from './vite/keptFiles.ts';
import { serviceWorker } from './vite/serviceWorker.ts';

/** The second page belongs to the command line. */
const pages = ['index.html', 'cli/index.html'].filter((page) => existsSync(page));

export default defineConfig({
  // Relative, so that the built app also works below a path.
  base: './',
  // What is not there is a 404, not the page once more.
  appType: 'mpa',
  plugins: [react(), englishOnly(), keptFiles(), serviceWorker()],
  define: { __CODE_VERSIONS__: JSON.stringify(codeVersions()) },
  assetsInclude: ['**/*.task'],
  worker: { format: 'es', plugins: () => [keptFiles()] },
  build: { target: 'es2023', manifest: true, rolldownOptions: { input: pages, output: { codeSplitting } } },
  // The dev server has no policy: its hot reload needs inline scripts.
  preview: { headers: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY } },
});
