import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createJob, type Job } from './job.ts';

/** How a job stands that goes on when its panel is left. */
export const useJobState = <T>({ state }: Job<T>) => useStore(state);

/** A job that ends with its panel. */
export function useJob() {
  const [job] = useState(createJob<unknown>);
  useEffect(() => job.cancel, [job]);
  return { ...useJobState(job), run: job.run, cancel: job.cancel };
}
