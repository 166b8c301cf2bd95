/** The first event later than a time, of events in order of time; halves the list instead of walking through it. */
export function firstAfter<T extends { readonly timeS: number }>(
  events: readonly T[],
  timeS: number,
): T | undefined {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (events[middle]!.timeS > timeS) high = middle;
    else low = middle + 1;
  }
  return events[low];
}
