import { useState } from 'react';
import type { Problem, Result } from '../../../core/problem.ts';
import { UNEXPECTED } from '../../../state/problems.ts';

interface Work {
  /** Why the last thing asked did not work. */
  readonly problem: Problem | null;
  readonly isBusy: boolean;
  /** Does it and answers what came of it; null where it failed, and `problem` says why. */
  readonly run: <T>(work: () => Promise<Result<T>>) => Promise<{ readonly value: T } | null>;
  readonly dismiss: () => void;
}

/** For what the library is asked: while it works, and what is said when it could not. */
export function useWork(): Work {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  return {
    problem,
    isBusy,
    dismiss: () => setProblem(null),
    async run(work) {
      setBusy(true);
      try {
        const done = await work();
        setProblem(done.ok ? null : done.problem);
        return done.ok ? { value: done.value } : null;
      } catch (error) {
        console.error(error);
        setProblem(UNEXPECTED);
        return null;
      } finally {
        setBusy(false);
      }
    },
  };
}
