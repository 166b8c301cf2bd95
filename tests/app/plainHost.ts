import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
/** As below a clinic's own site. */
const FOLDER = '/some/path/';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.mp4': 'video/mp4',
  '.webmanifest': 'application/manifest+json',
};

/**
 * The simplest web host there is: files below a path, no headers but the type and those given. Told to a browser as its proxy, it sees
 * everything that leaves that browser, and lets nothing out.
 */
export interface PlainHost {
  readonly url: string;
  /** For a browser's launch options: everything through here, this host's own address too. */
  readonly proxy: { readonly server: string; readonly bypass: string };
  /** Paths below the folder, in the order asked for. */
  readonly asked: string[];
  /** Everything that was meant for anybody else. */
  readonly foreign: string[];
  /** Another build from now on. */
  publish(folder: string): void;
  close(): Promise<void>;
}

export async function startPlainHost(headers: Readonly<Record<string, string>> = {}): Promise<PlainHost> {
  let dist = DIST;
  const asked: string[] = [];
  const foreign: string[] = [];
  const server = createServer((request, response) => {
    // A proxy is asked with the whole address.
    const { origin: wanted, pathname } = new URL(request.url ?? '', origin());
    if (wanted !== origin()) {
      foreign.push(`${request.method} ${request.url}`);
      response.writeHead(502).end();
      return;
    }
    const path = decodeURI(pathname.slice(FOLDER.length));
    asked.push(path);
    const file = join(dist, path === '' || path.endsWith('/') ? `${path}index.html` : path);
    if (!pathname.startsWith(FOLDER) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { ...headers, 'Content-Type': type });
    createReadStream(file).pipe(response);
  });
  const refuse = (request: IncomingMessage, socket: Pick<Socket, 'end'>) => {
    foreign.push(`${request.method} ${request.url}`);
    socket.end();
  };
  // https and wss to anybody come as CONNECT; ws without a proxy as an upgrade.
  server.on('connect', refuse);
  server.on('upgrade', refuse);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = () => `http://127.0.0.1:${port}`;
  return {
    url: origin() + FOLDER,
    proxy: { server: origin(), bypass: '<-loopback>' },
    asked,
    foreign,
    publish(folder) {
      dist = folder;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
