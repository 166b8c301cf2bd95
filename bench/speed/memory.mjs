// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { median } from 'simple-statistics';

const INTERVAL_MS = 500;
/** What Chromium starts for itself after three minutes, on an empty page too, and a page does not use: 54 MB. */
const NOT_THE_PAGE = '--utility-sub-type=on_device_model';

/**
 * Watches how much memory a process and all that it started hold, shared pages divided among those who share them
 * (PSS). Linux only; elsewhere there is nothing to be had.
 *
 * @param {number} pid
 */
export function watchMemory(pid) {
  /** @type {{ atS: number, mb: number }[]} */
  const samples = [];
  const start = performance.now();
  const look = () => {
    const mb = memoryMb(pid);
    if (mb !== null) samples.push({ atS: Number(((performance.now() - start) / 1000).toFixed(1)), mb });
  };
  look();
  const timer = setInterval(look, INTERVAL_MS);
  return () => {
    clearInterval(timer);
    look();
    const held = samples.map(({ mb }) => mb);
    return {
      medianMb: held.length > 0 ? Math.round(median(held)) : null,
      peakMb: held.length > 0 ? Math.max(...held) : null,
      samples,
    };
  };
}

/** @param {number} root */
function memoryMb(root) {
  if (!existsSync('/proc/self/smaps_rollup')) return null;
  let kb = 0;
  for (const pid of family(root)) {
    try {
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(NOT_THE_PAGE)) continue;
      kb += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      // It ended between being listed and being read.
    }
  }
  return Math.round(kb / 1024);
}

/** @param {number} root */
function family(root) {
  /** @type {Map<number, number[]>} */
  const children = new Map();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // As above.
    }
  }
  const found = [root];
  for (const pid of found) found.push(...(children.get(pid) ?? []));
  return found;
}
