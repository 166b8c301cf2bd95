import { useEffect, useRef, useState } from 'react';
import type { Problem, Result } from '../core/problem.ts';

/** What a job is given: when to stop, and where to say how far it is. */
export interface JobTools {
  readonly signal: AbortSignal;
  readonly onStep: (done: number, total: number) => void;
}

interface Progress {
  readonly share: number;
  readonly secondsLeft: number | null;
}

interface Job {
  /** null while nothing is made. */
  readonly progress: Progress | null;
  readonly problem: Problem | null;
  /** Runs `work`, one at a time; an unexpected end is said as `failure`. */
  readonly run: (work: (tools: JobTools) => Promise<Result<unknown>>, failure: Problem) => void;
  readonly cancel: () => void;
}

/** Something that takes its time: with progress, time left and a way to stop it; it ends with the panel. */
export function useJob(): Job {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function make(work: Parameters<Job['run']>[0], signal: AbortSignal): Promise<Problem | null> {
    const began = performance.now();
    const onStep: JobTools['onStep'] = (done, total) => {
      const share = done / total;
      const elapsedS = (performance.now() - began) / 1000;
      setProgress({ share, secondsLeft: elapsedS > 1 && share > 0 ? elapsedS / share - elapsedS : null });
    };
    const made = await work({ signal, onStep });
    return made.ok ? null : made.problem;
  }

  return {
    progress,
    problem,
    run(work, failure) {
      const controller = new AbortController();
      running.current = controller;
      setProblem(null);
      setProgress({ share: 0, secondsLeft: null });
      void make(work, controller.signal)
        .catch((error: unknown) => {
          if (controller.signal.aborted) return null;
          console.error(error);
          return failure;
        })
        .then((found) => {
          setProblem(found);
          setProgress(null);
        });
    },
    cancel: () => running.current?.abort(new DOMException('Cancelled by the person.', 'AbortError')),
  };
}
