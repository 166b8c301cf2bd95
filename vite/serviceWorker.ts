import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import type { AppFile } from '../src/sw/build.ts';
import { CONTENT_SECURITY_POLICY, PAGE_POLICY } from './contentSecurityPolicy.ts';
import { publicAddress } from './keptFiles.ts';

const PAGE = 'index.html';
/** Large files: fetched when they are needed, with progress, and kept (`src/platform/files`). */
const IS_KEPT = /\.(task|wasm|mp4)(\?|$)/;
/** Pages come on their own; the truth of the sample and licences are not used by the app. */
const IS_LEFT_OUT = /^\.vite|\.html$|\.truth\.json$|LICENSE|NOTICE/;

/** Stands for the build's id until all files are there. */
const ID_TO_COME = 'BUILD-ID';

type Bundle = Rolldown.OutputBundle;

/**
 * Makes the service worker (`src/sw`) with the list of all files of the build in it, and gives the pages the policy and
 * the build's id as `<meta>`.
 */
export function serviceWorker(): Plugin {
  let publicDir = '';
  return {
    name: 'evenstride:service-worker',
    apply: 'build',
    configResolved(config) {
      publicDir = config.publicDir;
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_, { path }) => [
        meta({ 'http-equiv': 'Content-Security-Policy', content: PAGE_POLICY }),
        ...(path === `/${PAGE}` ? [meta({ name: 'evenstride-build', content: ID_TO_COME })] : []),
      ],
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const page = bundle[PAGE];
        // A worker is a bundle of its own, without a page.
        if (page?.type !== 'asset') return;
        const all = filesOf(bundle, publicDir);
        const id = sha256(JSON.stringify(all), 'hex').slice(0, 12);
        page.source = String(page.source).replace(ID_TO_COME, id);
        const source = await compile({
          id,
          policy: CONTENT_SECURITY_POLICY,
          files: [
            // Hosts differ in whether they answer to the page's name; all do to its folder.
            { address: './', integrity: integrityOf(page.source) },
            ...all.filter(({ address }) => !IS_KEPT.test(address)),
          ],
          kept: all.map(({ address }) => address).filter((address) => IS_KEPT.test(address)),
        });
        this.emitFile({ type: 'asset', fileName: 'sw.js', source });
      },
    },
  };
}

/** What the app consists of, but for its page. */
function filesOf(bundle: Bundle, publicDir: string): AppFile[] {
  const made = Object.values(bundle)
    .filter((output) => !(output.type === 'chunk' && output.facadeModuleId?.includes('/cli/')))
    .map((output) => ({
      address: output.fileName,
      integrity: integrityOf(output.type === 'chunk' ? output.code : output.source),
    }));
  const given = readdirSync(publicDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const content = readFileSync(path);
      const plain = relative(publicDir, path).replaceAll('\\', '/');
      const address = IS_KEPT.test(plain) ? publicAddress(publicDir, path, content) : plain;
      return { address, integrity: integrityOf(content) };
    });
  return [...made, ...given]
    .filter(({ address }) => !IS_LEFT_OUT.test(address))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

const meta = (attrs: Record<string, string>) => ({ tag: 'meta', attrs, injectTo: 'head-prepend' as const });

const sha256 = (content: string | Uint8Array, encoding: 'base64' | 'hex') =>
  createHash('sha256').update(content).digest(encoding);

const integrityOf = (content: string | Uint8Array) => `sha256-${sha256(content, 'base64')}`;

/** One classic script: not every browser takes a service worker that imports. */
async function compile(about: object): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { __BUILD__: JSON.stringify(about) },
    build: {
      write: false,
      modulePreload: false,
      target: 'es2023',
      rolldownOptions: { input: 'src/sw/sw.ts', output: { format: 'iife', entryFileNames: 'sw.js' } },
    },
  });
  const [output] = [made].flat().flatMap((one) => ('output' in one ? one.output : []));
  if (output?.type !== 'chunk') throw new Error('The service worker could not be built.');
  return output.code;
}
