import { create } from 'zustand';
import type { Landmark } from '../../../core/pose/landmarks.ts';
import type { Slot } from '../../../state/trials.ts';

/** A joint in one frame of a clip. */
export interface ChosenJoint {
  readonly slot: Slot;
  readonly landmark: Landmark;
  readonly frame: number;
}

interface JointState {
  /** The one that was worked on last. */
  readonly chosen: ChosenJoint | null;
  /** One picked from the list, to get the focus on the picture; one that was not seen waits there to be laid. */
  readonly picked: ChosenJoint | null;
}

/** What the joints on the picture and the tools below it share. */
export const useJoints = create<JointState>()(() => ({ chosen: null, picked: null }));

export const chooseJoint = (chosen: ChosenJoint): void => useJoints.setState({ chosen });
export const pickJoint = (picked: ChosenJoint | null): void => useJoints.setState({ picked });
