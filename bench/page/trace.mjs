// @ts-check
// Reads a browser's trace: what the page's main thread did, task by task.

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];
/** Far more than a minute of analysis takes; the browser drops what does not fit. */
const BUFFER_KB = 2_000_000;

/**
 * Traces the browser until the answer is called, which gives the events of the thread that marks steps.
 *
 * @param {import('playwright').Browser} browser
 * @returns {Promise<() => Promise<TraceEvent[]>>}
 */
export async function startTrace(browser) {
  const session = await browser.newBrowserCDPSession();
  await session.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: {
      recordMode: 'recordUntilFull',
      traceBufferSizeInKb: BUFFER_KB,
      includedCategories: CATEGORIES,
      excludedCategories: ['*'],
    },
  });
  return async () => {
    /** @type {Promise<{ stream?: string }>} */
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    const { stream: handle = '' } = await complete;
    /** @type {Buffer[]} */
    const pieces = [];
    for (let isOver = false; !isOver; ) {
      const { data, eof, base64Encoded } = await session.send('IO.read', { handle, size: 16_000_000 });
      pieces.push(Buffer.from(data, base64Encoded ? 'base64' : 'utf8'));
      isOver = eof;
    }
    await session.detach();
    /** @type {{ traceEvents: TraceEvent[] }} */
    const { traceEvents } = JSON.parse(Buffer.concat(pieces).toString());
    const mark = traceEvents.find(isStep);
    return traceEvents.filter(({ pid, tid }) => pid === mark?.pid && tid === mark.tid);
  };
}

/** @param {TraceEvent} event */
const isStep = ({ name, cat }) => cat.includes('user_timing') && name.startsWith('step: ');

/** What the parts of a task are called in a trace, by what they are. */
const KINDS = /** @type {const} */ ({
  script: [
    'FunctionCall',
    'EvaluateScript',
    'RunMicrotasks',
    'FireAnimationFrame',
    'EventDispatch',
    'TimerFire',
    'v8.compile',
    'v8.deserializeOnBackground',
    'HandlePostMessage',
  ],
  layout: ['UpdateLayoutTree', 'Layout'],
  paint: ['PrePaint', 'Paint', 'Layerize', 'IntersectionObserverController::computeIntersections'],
  commit: ['Commit'],
});

/** @typedef {{ name: string, ph: string, ts: number, dur?: number, tdur?: number, pid: number, tid: number, cat: string, args?: any }} TraceEvent */
/** @typedef {Record<keyof typeof KINDS, number>} Parts */
/** @typedef {{ startMs: number, ms: number, cpuMs: number, parts: Parts }} Task `cpuMs`: the thread's own time in it */
/** @typedef {{ name: string, startMs: number }} Step */

/**
 * @param {readonly TraceEvent[]} events of one thread
 * @returns {{ steps: Step[], tasks: Task[] }}
 */
export function readTrace(events) {
  const spans = events.filter(({ ph }) => ph === 'X').sort((a, b) => a.ts - b.ts);
  /** @type {Task[]} */
  const tasks = [];
  for (const [i, run] of spans.entries()) {
    if (run.name !== 'RunTask') continue;
    const { ts, dur = 0, tdur = Number.NaN } = run;
    let end = i + 1;
    while ((spans[end]?.ts ?? Number.POSITIVE_INFINITY) < ts + dur) end += 1;
    const parts = partsOf(spans.slice(i + 1, end));
    tasks.push({ startMs: ts / 1000, ms: dur / 1000, cpuMs: tdur / 1000, parts });
  }
  const steps = events
    .filter(isStep)
    .map(({ name, ts }) => ({ name: name.replace('step: ', ''), startMs: ts / 1000 }))
    .sort((a, b) => a.startMs - b.startMs);
  return { steps, tasks };
}

/**
 * Time of each kind in a task, in which what lies inside another counts once: layout that a script forces is layout.
 *
 * @param {readonly TraceEvent[]} spans
 * @returns {Parts}
 */
function partsOf(spans) {
  const parts = { script: 0, layout: 0, paint: 0, commit: 0 };
  /** @type {{ kind: keyof Parts, endUs: number }[]} */
  const open = [];
  for (const { name, ts, dur = 0 } of spans) {
    const kind = /** @type {(keyof Parts)[]} */ (Object.keys(KINDS)).find((each) =>
      /** @type {readonly string[]} */ (KINDS[each]).includes(name),
    );
    if (!kind) continue;
    while ((open.at(-1)?.endUs ?? Number.POSITIVE_INFINITY) <= ts) open.pop();
    const outer = open.at(-1);
    if (outer) parts[outer.kind] -= dur / 1000;
    parts[kind] += dur / 1000;
    open.push({ kind, endUs: ts + dur });
  }
  return parts;
}
