import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the app as its next version would be: every script has another name. */
export function buildNext(folder: string): void {
  const names = 'assets/next-[name]-[hash].js';
  const options = {
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: names, chunkFileNames: names } },
    },
  };
  const program = `import { build } from 'vite'; await build(${JSON.stringify(options)});`;
  // In a process of its own: the test runner's NODE_ENV would make it a development build.
  const { status } = spawnSync('node', ['--input-type=module', '--eval', program], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The next version could not be built.');
}
