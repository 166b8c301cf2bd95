import { createStore, type StoreApi } from 'zustand';
import type { Problem, Result } from '../core/problem.ts';

/** What a job is given: when to stop, and where to say how far it is. */
export interface JobTools {
  readonly signal: AbortSignal;
  readonly onStep: (done: number, total: number) => void;
}

interface JobState<T> {
  /** null while nothing is made. */
  readonly progress: { readonly share: number; readonly secondsLeft: number | null } | null;
  readonly problem: Problem | null;
  /** What was made last; null: nothing, or it did not come to its end. */
  readonly made: T | null;
}

/** Something that takes its time: with progress, time left and a way to stop it. */
export interface Job<T> {
  readonly state: StoreApi<JobState<T>>;
  /** Runs `work`, one at a time; an unexpected end is said as `failure`. */
  run(work: (tools: JobTools) => Promise<Result<T>>, failure: Problem): void;
  cancel(): void;
  /** Says nothing more of what has ended. */
  forget(): void;
}

export function createJob<T>(): Job<T> {
  const state = createStore<JobState<T>>(() => ({ progress: null, problem: null, made: null }));
  let running: AbortController | null = null;
  return {
    state,
    run(work, failure) {
      running = new AbortController();
      const { signal } = running;
      const began = performance.now();
      const onStep: JobTools['onStep'] = (done, total) => {
        const share = done / total;
        const elapsedS = (performance.now() - began) / 1000;
        const secondsLeft = elapsedS > 1 && share > 0 ? elapsedS / share - elapsedS : null;
        state.setState({ progress: { share, secondsLeft } });
      };
      state.setState({ progress: { share: 0, secondsLeft: null }, problem: null, made: null });
      void work({ signal, onStep })
        .then((result) => (result.ok ? { made: result.value } : { problem: result.problem }))
        .catch((error: unknown) => {
          if (signal.aborted) return {};
          console.error(error);
          return { problem: failure };
        })
        .then((end) => state.setState({ ...end, progress: null }));
    },
    forget: () => void (state.getState().progress ?? state.setState({ problem: null, made: null })),
    cancel: () => running?.abort(new DOMException('Cancelled by the person.', 'AbortError')),
  };
}
