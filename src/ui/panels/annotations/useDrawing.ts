import { type PointerEvent, useRef, useState } from 'react';
import { type Annotation, type AnnotationKind, annotationOf } from '../../../core/annotations/annotation.ts';
import { startingPoints } from '../../../core/annotations/starting.ts';
import type { Place } from '../../../core/camera/drawnLine.ts';
import type { Trial } from '../../../core/trial.ts';
import type { Slot } from '../../../state/trials.ts';
import { inside, placeUnder, wholeOf } from '../../components/still/points.ts';
import type { Box } from '../../overlay/runnerBox.ts';
import { type Draft, isComplete, pointsToShow, withPointLaid } from './draft.ts';
import { selectDrawing, useDraw } from './drawStore.ts';
import { movedBy, startOf, withPointAt } from './places.ts';
import { useAnnotations } from './useAnnotations.ts';
import { useHeld } from './useHeld.ts';

interface DrawnOn {
  readonly slot: Slot;
  readonly trial: Trial;
  readonly frame: number;
  readonly box: Box;
}

/** Pixels of the screen between a click and a drag. */
const MIN_DRAG_PX = 4;
/** Id of what is not kept yet. */
const DRAFT_ID = 'draft';

/** What hands and keys do on the paper. */
export function useDrawing({ slot, trial, frame, box }: DrawnOn) {
  const { annotations, keep, remove } = useAnnotations(slot);
  const { tool, selectedId } = useDraw();
  const [draft, setDraft] = useState<Draft | null>(null);
  const { held, hold, release } = useHeld(keep);
  const [writing, setWriting] = useState<{ readonly frame: number; readonly at: Place } | null>(null);
  /** Somebody works with keys: they go on at the first point of what they just began. */
  const [newId, setNewId] = useState<string | null>(null);
  /** The drawing that the pointer has hold of, and where it took it. */
  const grip = useRef<{ readonly annotation: Annotation; readonly from: Place | null } | null>(null);
  const { track } = trial;

  // What was begun on another frame, or with another tool, is given up.
  const begun = draft?.frame === frame && draft.kind === tool ? draft : null;
  const preview =
    begun && annotationOf({ id: DRAFT_ID, frame, kind: begun.kind, points: pointsToShow(begun) });
  const onFrame = annotations
    .filter((annotation) => annotation.frame === frame)
    .map((annotation) => (annotation.id === held?.id ? held : annotation));
  const selected = onFrame.find(({ id }) => id === selectedId) ?? null;

  function add(kind: AnnotationKind, points: readonly Place[], text?: string): string | null {
    const annotation = annotationOf({ id: crypto.randomUUID(), frame, kind, points, text });
    giveUp();
    if (!annotation) return null;
    keep(annotation);
    selectDrawing(annotation.id);
    return annotation.id;
  }

  function giveUp(): void {
    setDraft(null);
    setWriting(null);
    hold(null);
  }

  const placeOf = (event: PointerEvent<HTMLElement>): Place =>
    inside(placeUnder(event, event.currentTarget, box), wholeOf(track));
  const minDragPx = ({ currentTarget }: PointerEvent<HTMLElement>): number =>
    (MIN_DRAG_PX * box.width) / currentTarget.getBoundingClientRect().width;

  function lay(from: Draft, event: PointerEvent<HTMLElement>): void {
    const next = withPointLaid(from, placeOf(event), minDragPx(event));
    if (isComplete(next)) add(next.kind, next.laid);
    else setDraft(next);
  }

  return {
    tool,
    selected,
    shown: preview ? [...onFrame, preview] : onFrame,
    writingAt: writing?.frame === frame ? writing.at : null,
    takesFocus: selected !== null && selected.id === newId,
    onFocusTaken: () => setNewId(null),
    remove,
    giveUp,
    release,

    pick(annotation: Annotation | null): void {
      selectDrawing(annotation?.id ?? null);
      grip.current = annotation && { annotation, from: null };
    },

    movePoint(index: number, place: Place): void {
      if (selected) hold(withPointAt(selected, index, place, track));
    },

    write(text: string): void {
      if (writing) setNewId(add('text', [writing.at], text));
    },

    startInMiddle(): void {
      if (!tool) return;
      const { middle, sizePx } = startOf(box, track);
      if (tool === 'text') setWriting({ frame, at: middle });
      else setNewId(add(tool, startingPoints(tool, middle, sizePx)));
    },

    pointerHandlers: {
      onPointerDown(event: PointerEvent<HTMLElement>): void {
        if (event.button !== 0 || !event.isPrimary) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        if (grip.current) grip.current = { ...grip.current, from: placeOf(event) };
        // Words are asked for when the press is over, which would take the focus from the field.
        else if (tool && tool !== 'text') {
          lay(begun ?? { frame, kind: tool, laid: [], at: placeOf(event) }, event);
        }
      },

      onPointerMove(event: PointerEvent<HTMLElement>): void {
        const at = placeOf(event);
        const { annotation, from } = grip.current ?? {};
        if (annotation && from) {
          hold(movedBy(annotation, { x: at.x - from.x, y: at.y - from.y }, track));
        } else if (begun) setDraft({ ...begun, at });
      },

      onPointerUp(event: PointerEvent<HTMLElement>): void {
        grip.current = null;
        release();
        if (tool === 'text') setWriting({ frame, at: placeOf(event) });
        else if (begun) lay(begun, event);
      },

      onPointerCancel(): void {
        grip.current = null;
        hold(null);
      },
    },
  };
}
