import { create } from 'zustand';
import type { ClipSlot, Slot } from '../state/trials.ts';

/** What a hand on the picture does: looks (moves and enlarges it), lays joints, or draws. */
export type StageMode = 'look' | 'joints' | 'draw';

/** What is being looked at: nothing here is a result. */
interface ViewState {
  readonly measureId: string | null;
  readonly seriesId: string | null;
  /** Frame shown of each clip; null until somebody moves: the first foot strike. */
  readonly frames: Readonly<Record<Slot, number | null>>;
  /** Both videos move together, strike by strike. */
  readonly linked: boolean;
  /** The clip that plays; a linked one follows it. */
  readonly playing: Slot | null;
  /** 1 is life. */
  readonly speed: number;
  /** Cut the picture to where the runner is. */
  readonly closeUp: boolean;
  /** Draw over the picture what pelvic angles are read from. */
  readonly showPelvis: boolean;
  readonly mode: StageMode;
  /** The clip whose level is being set; null while nobody does. */
  readonly levelling: Slot | null;
  /** The clip whose pelvic markers are being pointed out; null while nobody does. */
  readonly marking: ClipSlot | null;
}

export const useView = create<ViewState>()(() => ({
  measureId: null,
  seriesId: null,
  frames: { before: null, after: null },
  linked: true,
  playing: null,
  speed: 0.25,
  closeUp: true,
  showPelvis: true,
  mode: 'look',
  levelling: null,
  marking: null,
}));

export const chooseMeasure = (measureId: string): void => useView.setState({ measureId });
export const chooseSeries = (seriesId: string): void => useView.setState({ seriesId });
export const setLinked = (linked: boolean): void => useView.setState({ linked });
export const setPlaying = (playing: Slot | null): void => useView.setState({ playing });
export const setSpeed = (speed: number): void => useView.setState({ speed });
export const setCloseUp = (closeUp: boolean): void => useView.setState({ closeUp });
export const setShowPelvis = (showPelvis: boolean): void => useView.setState({ showPelvis });
export const setMode = (mode: StageMode): void => useView.setState({ mode });
export const startLevelling = (slot: Slot): void => useView.setState({ levelling: slot });
export const stopLevelling = (): void => useView.setState({ levelling: null });
export const startMarking = (slot: ClipSlot): void => useView.setState({ marking: slot });
export const stopMarking = (): void => useView.setState({ marking: null });
/** Forgets where a clip stood. */
export const leave = (slot: Slot): void =>
  useView.setState(({ frames, playing }) => ({
    frames: { ...frames, [slot]: null },
    playing: playing === slot ? null : playing,
  }));
export const showFrames = (frames: Partial<Record<Slot, number>>): void =>
  useView.setState((state) => ({ frames: { ...state.frames, ...frames } }));
