import { useEffect, useState } from 'react';
import type { Problem, Result } from '../../../core/problem.ts';
import type { Actions } from '../../../state/actions.ts';
import { type ClipSlot, useTrials } from '../../../state/trials.ts';
import { useActions } from '../../ActionsContext.ts';

type Opened = Awaited<ReturnType<Actions['openViewer']>>;
export type FrameViewer = Opened extends Result<infer Viewer> ? Viewer : never;

interface ViewerState {
  readonly viewer: FrameViewer | null;
  readonly problem: Problem | null;
}

const CLOSED: ViewerState = { viewer: null, problem: null };

/** Opens a slot's clip for looking at single frames, and closes it again. */
export function useFrameViewer(slot: ClipSlot): ViewerState {
  const { openViewer } = useActions();
  const file = useTrials((state) => state.slots[slot].file);
  const [state, setState] = useState<ViewerState>(CLOSED);

  useEffect(() => {
    if (!file) return;
    let isOver = false;
    let opened: FrameViewer | null = null;
    void openViewer(slot).then((result) => {
      if (!result.ok) {
        if (!isOver) setState({ viewer: null, problem: result.problem });
        return;
      }
      if (isOver) result.value.dispose();
      else {
        opened = result.value;
        setState({ viewer: opened, problem: null });
      }
    });
    return () => {
      isOver = true;
      opened?.dispose();
      setState(CLOSED);
    };
  }, [openViewer, slot, file]);

  return state;
}
