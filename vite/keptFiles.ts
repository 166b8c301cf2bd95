import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';

const SUFFIX = '?kept';
const PREFIX = '\0kept:';

/**
 * `import file from 'large.bin?kept'` gives `{ url, bytes, sha256 }`: where a large file lies and what it must be, so
 * that what arrives can be checked before it is kept. A path that starts with `/` is one in the public folder.
 */
export function keptFiles(): Plugin {
  let publicDir = '';
  return {
    name: 'evenstride:kept-files',
    enforce: 'pre',
    configResolved(config) {
      publicDir = config.publicDir;
    },
    async resolveId(source, importer) {
      if (!source.endsWith(SUFFIX)) return null;
      const path = source.slice(0, -SUFFIX.length);
      if (path.startsWith('/')) return PREFIX + join(publicDir, path);
      const found = await this.resolve(path, importer, { skipSelf: true });
      return found && PREFIX + found.id;
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const path = id.slice(PREFIX.length);
      const content = readFileSync(path);
      const url = relative(publicDir, path).startsWith('..')
        ? `import url from ${JSON.stringify(`${path}?url`)};`
        : `const url = import.meta.env.BASE_URL + ${JSON.stringify(publicAddress(publicDir, path, content))};`;
      return `${url}\nexport default { url, bytes: ${content.length}, sha256: '${sha256Of(content)}' };`;
    },
  };
}

/** The name of a public file stays when its content changes: the hash behind it keeps the two apart. */
export const publicAddress = (publicDir: string, path: string, content: Uint8Array): string =>
  `${relative(publicDir, path).replaceAll('\\', '/')}?${sha256Of(content).slice(0, 12)}`;

const sha256Of = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
