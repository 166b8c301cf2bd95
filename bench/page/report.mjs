// @ts-check

/** @typedef {import('./trace.mjs').Task} Task */
/** @typedef {{ frames: { atMs: number, ms: number }[], inputs: { atMs: number, ms: number }[], marks: { name: string, atMs: number }[] }} Watched */

/** In the page, before its own scripts: keeps long animation frames, and how long inputs waited for the page. */
export function watchFrames() {
  /** @type {{ atMs: number, ms: number }[]} */
  const frames = [];
  /** @type {{ atMs: number, ms: number }[]} */
  const inputs = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) frames.push({ atMs: startTime, ms: duration });
  }).observe({ type: 'long-animation-frame', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { startTime, processingStart } = /** @type {PerformanceEventTiming} */ (entry);
      inputs.push({ atMs: startTime, ms: processingStart - startTime });
    }
  }).observe(/** @type {any} */ ({ type: 'event', durationThreshold: 16, buffered: true }));
  Object.assign(window, {
    benchFrames: () => ({
      frames,
      inputs,
      marks: performance
        .getEntriesByType('mark')
        .filter(({ name }) => name.startsWith('step: '))
        .map(({ name, startTime }) => ({ name: name.replace('step: ', ''), atMs: startTime })),
    }),
  });
}

const LONG_MS = 50;

/**
 * @param {{ steps: import('./trace.mjs').Step[], tasks: Task[] }} read
 * @param {Watched} watched
 */
export function pageTable({ steps, tasks }, { frames, inputs, marks }) {
  const rows = steps.map(({ name, startMs }, i) => {
    const endMs = steps[i + 1]?.startMs ?? Number.POSITIVE_INFINITY;
    // A task that ends in a step belongs to it: what brought the step about is its first.
    const own = tasks.filter((task) => task.startMs + task.ms >= startMs && task.startMs + task.ms < endMs);
    const longest = own.toSorted((a, b) => b.ms - a.ms)[0];
    const from = marks.find((mark) => mark.name === name)?.atMs ?? Number.NaN;
    const to = marks.find((mark) => mark.name === steps[i + 1]?.name)?.atMs ?? Number.POSITIVE_INFINITY;
    /** @param {{ atMs: number, ms: number }[]} entries */
    const longestIn = (entries) =>
      Math.max(
        0,
        ...entries.filter(({ atMs, ms }) => atMs + ms >= from && atMs + ms < to).map(({ ms }) => ms),
      );
    const { script, layout, paint, commit } = longest?.parts ?? {};
    return [
      name,
      text(longest?.ms),
      text(longest?.cpuMs),
      [script, layout, paint, commit].map(text).join(' / '),
      own.filter(({ ms }) => ms > LONG_MS).length,
      text(Math.max(0, ...own.map(({ cpuMs }) => cpuMs || 0))),
      text(longestIn(frames)),
      text(longestIn(inputs)),
    ];
  });
  return [
    '| step | longest task, ms | of it at work | script / layout / paint / commit | over 50 ms | most work in a task | longest frame | an input waited |',
    '|---|---|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
}

/** @param {number | undefined} ms */
const text = (ms) => (ms === undefined ? '–' : ms.toFixed(0));
