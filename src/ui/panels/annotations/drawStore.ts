import { create } from 'zustand';
import type { AnnotationKind } from '../../../core/annotations/annotation.ts';

/** What is being drawn: nothing here is kept with the clip. */
interface DrawState {
  /** What the next press on a picture begins; null: it takes hold of what is there. */
  readonly tool: AnnotationKind | null;
  /** The drawing whose points can be moved. */
  readonly selectedId: string | null;
}

export const useDraw = create<DrawState>()(() => ({ tool: 'angle', selectedId: null }));

export const chooseTool = (tool: AnnotationKind | null): void => useDraw.setState({ tool, selectedId: null });
/** After one drawing the hand is free again, so that the next press moves it rather than drawing another. */
export const selectDrawing = (selectedId: string | null): void =>
  useDraw.setState({ tool: null, selectedId });
