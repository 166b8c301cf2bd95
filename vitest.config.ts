import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumLaunchOptions } from './scripts/chromium.mjs';
import { keptFiles } from './vite/keptFiles.ts';

/** A machine that runs tests may stand still for seconds; what doesn't happen at all is told a little later then. */
const PATIENT = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 15_000 } } };

export default defineConfig({
  plugins: [keptFiles()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
          // Made by a plugin, wherever the file lies.
          server: { deps: { inline: [/kept:/] } },
        },
      },
      {
        extends: './vite.config.ts',
        // Found before the first test: a dependency met later makes the page reload in the middle of one.
        optimizeDeps: { entries: ['src/**/*.{ts,tsx}', 'tests/browser/**/*.{ts,tsx}'] },
        // The list component asks for it in tests, and there is no `process` in a browser.
        define: { 'process.env.VIRT_ON': '"on"' },
        // Real clips lie beside the project where there are any.
        server: { fs: { allow: ['.', '../shared'] } },
        test: {
          name: 'browser',
          ...PATIENT,
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromiumLaunchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'app',
          ...PATIENT,
          environment: 'node',
          include: ['tests/app/**/*.test.ts'],
          globalSetup: 'tests/app/globalSetup.ts',
          // Each file keeps two cores busy with the pose model.
          fileParallelism: false,
        },
      },
    ],
  },
});
