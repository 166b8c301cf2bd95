import { create } from 'zustand';

/** What can be drawn over the picture. */
export type Layer = 'skeleton' | 'measure' | 'trails' | 'confidence' | 'pelvis';

export type Layers = Readonly<Record<Layer, boolean>>;

/** Which of them are; the same for both videos. Nothing here is a result. */
export const useLayers = create<Layers>()(() => ({
  skeleton: true,
  measure: true,
  trails: false,
  confidence: false,
  pelvis: true,
}));

export const setLayer = (layer: Layer, isOn: boolean): void => useLayers.setState({ [layer]: isOn });
