/** How long the page's thread was busy at a stretch while something ran, milliseconds. */
export interface PageWatch {
  /** The longest task that the browser calls long (50 ms and more); 0 where there was none. */
  readonly longestTaskMs: number;
  /** The longest time by which a timer came late: what a click would have waited. */
  readonly longestLagMs: number;
}

const TICK_MS = 10;

export function watchPage(): () => PageWatch {
  let [longestTaskMs, longestLagMs] = [0, 0];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration);
  });
  observer.observe({ type: 'longtask' });
  let dueMs = performance.now() + TICK_MS;
  const timer = setInterval(() => {
    longestLagMs = Math.max(longestLagMs, performance.now() - dueMs);
    dueMs = performance.now() + TICK_MS;
  }, TICK_MS);
  return () => {
    clearInterval(timer);
    observer.disconnect();
    return { longestTaskMs, longestLagMs };
  };
}
