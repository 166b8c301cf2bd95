import { useCallback, useInsertionEffect, useRef } from 'react';

/** A function that stays the same and does what the newest one would: to be called from events, not while rendering. */
export function useHandler<A extends readonly unknown[], R>(newest: (...args: A) => R): (...args: A) => R {
  const latest = useRef(newest);
  useInsertionEffect(() => {
    latest.current = newest;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
