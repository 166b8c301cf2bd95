import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Manifest } from 'vite';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/setup.mjs';

/** What the first screen may load, in bytes of gzip. Who adds to it looks for what can wait. */
const MAX_SCRIPT_BYTES = 220_000;

const DIST = join(ROOT, 'dist');
const manifest: Manifest = JSON.parse(readFileSync(join(DIST, '.vite', 'manifest.json'), 'utf8'));

/** The scripts that the page loads before anybody does anything. */
function scriptsOf(key: string, found = new Map<string, string>()): ReadonlyMap<string, string> {
  const chunk = manifest[key];
  if (!chunk || found.has(chunk.file)) return found;
  found.set(chunk.file, readFileSync(join(DIST, chunk.file), 'utf8'));
  for (const imported of chunk.imports ?? []) scriptsOf(imported, found);
  return found;
}

describe('the first load', () => {
  const scripts = [...scriptsOf('index.html').values()];

  it('is light', () => {
    const sizes = scripts.map((script) => gzipSync(script).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MAX_SCRIPT_BYTES);
  });

  it('leaves for later what reads videos, draws charts or checks forms', () => {
    const lazy = Object.values(manifest).filter(({ isDynamicEntry }) => isDynamicEntry);
    const names = lazy.map(({ name }) => name);
    for (const name of [
      'videoService',
      'Results',
      'MotionPanel',
      'MeasuresPanel',
      'GalleryPanel',
      'ClipSettings',
    ]) {
      expect(names).toContain(name);
    }
  });

  it('has no words in other languages', () => {
    const all = Object.values(manifest)
      .filter(({ file }) => file.endsWith('.js'))
      .map(({ file }) => readFileSync(join(DIST, file), 'utf8'))
      .join('\n');
    // "Dismiss" and "press to …" in the components' German and Russian.
    expect(all).not.toMatch(/Schließen|Drücken Sie|Закрыть|Нажмите/);
    expect(all).toMatch(/Dismiss/);
  });
});
