import { create } from 'zustand';
import type { ClipSlot, Slot } from '../state/trials.ts';

/** What a hand on the picture does: looks (moves and enlarges it), lays joints, or draws. */
export type StageMode = 'look' | 'joints' | 'draw';

/** How before and after lie to each other: beside, one above the other, or the after-runner over the before-runner. */
export type Layout = 'beside' | 'stacked' | 'over';

/** What part of a picture is enlarged. */
export interface Zoom {
  /** 1 shows all of it. */
  readonly factor: number;
  /** The middle of what is shown, shares of the width and height, from the upper left. */
  readonly x: number;
  readonly y: number;
}

export const NO_ZOOM: Zoom = { factor: 1, x: 0.5, y: 0.5 };

/** What is being looked at: nothing here is a result. */
interface ViewState {
  readonly measureId: string | null;
  readonly seriesId: string | null;
  /** Frame shown of each clip; null until somebody moves: the first foot strike. */
  readonly frames: Readonly<Record<Slot, number | null>>;
  readonly layout: Layout;
  /** Of the after-runner where it lies over the before-runner, 0–1. */
  readonly opacity: number;
  /** Both videos move together, strike by strike. */
  readonly linked: boolean;
  /** Strides by which the after-clip is ahead of the one that belongs to the before-clip. */
  readonly strideOffset: number;
  /** The clip that keys and buttons act on. */
  readonly active: Slot;
  /** The clip that plays; a linked one follows it. */
  readonly playing: Slot | null;
  /** 1 is life. */
  readonly speed: number;
  readonly isReversed: boolean;
  /** One stride plays over and over. */
  readonly looping: boolean;
  readonly zooms: Readonly<Record<Slot, Zoom>>;
  /** Cut the picture to where the runner is. */
  readonly closeUp: boolean;
  readonly mode: StageMode;
  /** The clip whose level is being set; null while nobody does. */
  readonly levelling: Slot | null;
  /** The clip whose pelvic markers are being pointed out; null while nobody does. */
  readonly marking: ClipSlot | null;
  readonly isHelpOpen: boolean;
}

export const useView = create<ViewState>()(() => ({
  measureId: null,
  seriesId: null,
  frames: { before: null, after: null },
  layout: 'beside',
  opacity: 0.5,
  linked: true,
  strideOffset: 0,
  active: 'before',
  playing: null,
  speed: 0.25,
  isReversed: false,
  looping: false,
  zooms: { before: NO_ZOOM, after: NO_ZOOM },
  closeUp: true,
  mode: 'look',
  levelling: null,
  marking: null,
  isHelpOpen: false,
}));

export const chooseMeasure = (measureId: string): void => useView.setState({ measureId });
export const chooseSeries = (seriesId: string): void => useView.setState({ seriesId });
export const setLinked = (linked: boolean): void => useView.setState({ linked });
export const setLayout = (layout: Layout): void =>
  useView.setState(({ mode }) => ({ layout, mode: layout === 'over' ? 'look' : mode }));
export const setOpacity = (opacity: number): void => useView.setState({ opacity });
export const setStrideOffset = (strideOffset: number): void => useView.setState({ strideOffset });
export const setActive = (active: Slot): void => useView.setState({ active });
/** Plays a clip forward; null pauses. */
export const setPlaying = (playing: Slot | null): void => useView.setState({ playing, isReversed: false });
export const playBackward = (playing: Slot): void => useView.setState({ playing, isReversed: true });
export const setLooping = (looping: boolean): void => useView.setState({ looping });
/** Enlarges a clip's picture, and the other one alike while they are linked. */
export const setZoom = (slot: Slot, zoom: Zoom): void =>
  useView.setState(({ zooms, linked }) => ({
    zooms: linked ? { before: zoom, after: zoom } : { ...zooms, [slot]: zoom },
  }));
export const setSpeed = (speed: number): void => useView.setState({ speed });
export const setCloseUp = (closeUp: boolean): void => useView.setState({ closeUp });
/** Joints are laid and lines drawn on one picture, not on two that lie over each other. */
export const setMode = (mode: StageMode): void =>
  useView.setState(({ layout }) => ({
    mode,
    layout: mode !== 'look' && layout === 'over' ? 'beside' : layout,
  }));
export const setHelpOpen = (isHelpOpen: boolean): void => useView.setState({ isHelpOpen });
export const startLevelling = (slot: Slot): void => useView.setState({ levelling: slot });
export const stopLevelling = (): void => useView.setState({ levelling: null });
export const startMarking = (slot: ClipSlot): void => useView.setState({ marking: slot });
export const stopMarking = (): void => useView.setState({ marking: null });
/** Forgets where a clip stood. */
export const leave = (slot: Slot): void =>
  useView.setState(({ frames, playing, zooms }) => ({
    frames: { ...frames, [slot]: null },
    playing: playing === slot ? null : playing,
    strideOffset: 0,
    zooms: { ...zooms, [slot]: NO_ZOOM },
  }));
export const showFrames = (frames: Partial<Record<Slot, number>>): void =>
  useView.setState((state) => ({ frames: { ...state.frames, ...frames } }));
