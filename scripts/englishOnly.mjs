// @ts-check
import { dirname, join } from 'node:path';

const LOCALE_FILE = /[a-z]{2}-[A-Z]{2}\.mjs$/;
const COMPONENTS = /[/\\](react-stately|react-aria|react-aria-components)[/\\]/;

/**
 * Leaves the components' words in 33 other languages out of the build: the page is in English. What stands for them is
 * the English, not nothing, because the components look their words up by the browser's language.
 *
 * @returns {import('vite').Plugin}
 */
export const englishOnly = () => ({
  name: 'english-only',
  enforce: 'pre',
  resolveId: {
    filter: { id: LOCALE_FILE },
    handler(id, importer) {
      if (!importer || !COMPONENTS.test(importer)) return null;
      return join(dirname(importer), id).replace(LOCALE_FILE, 'en-US.mjs');
    },
  },
});
