// @ts-check
import { ROOT } from './setup.mjs';

/**
 * Serves dist/ on this computer only, with the headers that a host should send.
 *
 * @param {number} port 0 for any free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveBuild(port) {
  const { preview } = await import('vite');
  const server = await preview({
    root: ROOT,
    logLevel: 'error',
    preview: { host: '127.0.0.1', port, strictPort: false },
  });
  const address = server.httpServer.address();
  if (!address || typeof address === 'string')
    throw new Error('The app could not be served on this computer.');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
