import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../core/problem.ts';
import { useReportDetails } from '../../../state/reportDetails.ts';
import { useActions } from '../../ActionsContext.ts';
import type { FrameViewer } from '../../components/still/useFrameViewer.ts';
import { download } from '../../download.ts';
import { useView } from '../../viewStore.ts';
import { type Outcome, presentTrials } from '../results/outcome.ts';
import { sideBySide } from './sideBySide.ts';

interface VideoJob {
  /** null while none is made. */
  readonly progress: { readonly share: number; readonly secondsLeft: number | null } | null;
  readonly problem: Problem | null;
  readonly start: () => void;
  readonly cancel: () => void;
}

const FAILED: Problem = {
  code: 'video-failed',
  message: 'The video could not be made.',
  tip: 'Try again; if it happens again, save the report, which holds stills.',
};

/** Makes the video of both clips and hands it over. */
export function useVideoJob(outcome: Outcome): VideoJob {
  const actions = useActions();
  const measureId = useView((state) => state.measureId);
  const blursFaces = useReportDetails((state) => state.blursFaces);
  const [progress, setProgress] = useState<VideoJob['progress']>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function make(signal: AbortSignal): Promise<Problem | null> {
    const viewers: Record<string, FrameViewer> = {};
    try {
      for (const { slot } of presentTrials(outcome)) {
        const opened = await actions.openViewer(slot);
        if (!opened.ok) return opened.problem;
        viewers[slot] = opened.value;
      }
      const plan = sideBySide(outcome, viewers, { measureId, blursFaces });
      const began = performance.now();
      const made = await actions.writeVideo(plan, {
        signal,
        onFrame: (done) => {
          const share = done / plan.frames;
          const elapsedS = (performance.now() - began) / 1000;
          setProgress({ share, secondsLeft: elapsedS > 1 ? elapsedS / share - elapsedS : null });
        },
      });
      if (!made.ok) return made.problem;
      const { data, mimeType, extension } = made.value;
      download(`evenstride-side-by-side${extension}`, mimeType, data);
      return null;
    } finally {
      for (const viewer of Object.values(viewers)) viewer.dispose();
    }
  }

  return {
    progress,
    problem,
    start() {
      const controller = new AbortController();
      running.current = controller;
      setProblem(null);
      setProgress({ share: 0, secondsLeft: null });
      void make(controller.signal)
        .catch((error: unknown) => {
          if (controller.signal.aborted) return null;
          console.error(error);
          return FAILED;
        })
        .then((found) => {
          setProblem(found);
          setProgress(null);
        });
    },
    cancel: () => running.current?.abort(new DOMException('Cancelled by the person.', 'AbortError')),
  };
}
