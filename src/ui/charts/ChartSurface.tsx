import { type KeyboardEvent, type PointerEvent, type ReactNode, useId } from 'react';
import { AREA_BOTTOM, AREA_LEFT, AREA_RIGHT, AREA_TOP } from './area.ts';
import styles from './ChartSurface.module.css';

/** A place in the chart's own area, as shares of its width and, from the top, of its height: 0–1. */
export interface Spot {
  readonly across: number;
  readonly down: number;
}

interface ChartSurfaceProps {
  readonly label: string;
  /** The chart in words, for who can't see it. */
  readonly description: string;
  readonly value: { readonly now: number; readonly max: number; readonly text: string };
  readonly onHover: (spot: Spot) => void;
  readonly onLeave: () => void;
  readonly onPick: (spot: Spot) => void;
  /** An arrow key: −1 back, +1 on; `far` with Shift. */
  readonly onStep: (direction: -1 | 1, far: boolean) => void;
  readonly children: ReactNode;
}

const clamped = (share: number): number => Math.min(1, Math.max(0, share));

/** A chart that moves the video: by pointing at it, by a click or a tap, by arrow keys. To a screen reader, a slider. */
export function ChartSurface(props: ChartSurfaceProps) {
  const { label, description, value, onHover, onLeave, onPick, onStep, children } = props;
  const descriptionId = useId();

  const spotOf = ({ currentTarget, clientX, clientY }: PointerEvent): Spot => {
    const box = currentTarget.getBoundingClientRect();
    return {
      across: clamped((clientX - box.left - AREA_LEFT) / (box.width - AREA_LEFT - AREA_RIGHT)),
      down: clamped((clientY - box.top - AREA_TOP) / (box.height - AREA_TOP - AREA_BOTTOM)),
    };
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    onStep(event.key === 'ArrowLeft' ? -1 : 1, event.shiftKey);
  };

  return (
    <>
      <div
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-describedby={descriptionId}
        aria-valuemin={0}
        aria-valuemax={value.max}
        aria-valuenow={value.now}
        aria-valuetext={value.text}
        className={styles.surface}
        onKeyDown={onKeyDown}
        onPointerMove={(event) => onHover(spotOf(event))}
        onPointerLeave={onLeave}
        onPointerCancel={onLeave}
        onPointerUp={(event) => {
          if (event.button === 0) onPick(spotOf(event));
        }}
      >
        {children}
      </div>
      <p id={descriptionId} className={styles.description}>
        {description}
      </p>
    </>
  );
}
