import { useEffect, useRef } from 'react';
import { setPlaying, useView } from '../viewStore.ts';

type Frames = ReturnType<typeof useView.getState>['frames'];
/** Moves the clips to a moment. `from`: the frames that stood before anything was previewed. */
export type Show = (from: Frames) => void;

interface Preview {
  readonly preview: (show: Show) => void;
  /** Goes there for good. */
  readonly settle: (show: Show) => void;
  readonly goBack: () => void;
}

/**
 * Shows a moment in the video while the pointer rests on it, once per drawn picture at most, and where the video stood
 * before when the pointer has gone. Nothing is previewed while a video plays.
 */
export function usePreview(): Preview {
  const request = useRef(0);
  const home = useRef<Frames | null>(null);
  const previewed = useRef<Frames | null>(null);
  useEffect(() => () => cancelAnimationFrame(request.current), []);

  /** Where the video stands apart from what this shows of it: somebody else may have moved it since. */
  const standing = (): Frames => {
    const { frames } = useView.getState();
    return home.current && frames === previewed.current ? home.current : frames;
  };
  const forget = (): void => {
    cancelAnimationFrame(request.current);
    home.current = null;
    previewed.current = null;
  };
  return {
    preview: (show) => {
      cancelAnimationFrame(request.current);
      request.current = requestAnimationFrame(() => {
        if (useView.getState().playing) return;
        home.current = standing();
        show(home.current);
        previewed.current = useView.getState().frames;
      });
    },
    settle: (show) => {
      const from = standing();
      forget();
      setPlaying(null);
      show(from);
    },
    goBack: () => {
      const frames = standing();
      forget();
      if (frames !== useView.getState().frames) useView.setState({ frames });
    },
  };
}
