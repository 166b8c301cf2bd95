/** Not for ever where the page never comes to rest. */
const LATEST_MS = 2000;

/** Does it once nothing else goes on; a little later where the browser doesn't tell. The answer calls it off. */
export function whenIdle(work: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work, LATEST_MS);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: LATEST_MS });
  return () => cancelIdleCallback(handle);
}
