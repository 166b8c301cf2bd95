import { useRef } from 'react';
import { FrameCanvas } from '../../components/still/FrameCanvas.tsx';
import { type Size, wholeOf } from '../../components/still/points.ts';
import { useDrawnFrame } from '../../components/still/useDrawnFrame.ts';
import type { FrameViewer } from '../../components/still/useFrameViewer.ts';
import styles from './PartForm.module.css';

interface PartEndPictureProps {
  readonly viewer: FrameViewer | null;
  readonly frame: number;
  readonly clip: Size;
}

/** Pixels of the screen, on a usual one. */
const WIDTH_PX = 400;

/** What the video shows where the part begins or ends. */
export function PartEndPicture({ viewer, frame, clip }: PartEndPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useDrawnFrame(viewer, canvas, frame, { shownWidthPx: WIDTH_PX });
  return (
    <div
      role="img"
      aria-label={`Frame ${(drawn ?? frame) + 1} of the video`}
      className={styles.picture}
      style={{ aspectRatio: clip.widthPx / clip.heightPx }}
    >
      <FrameCanvas ref={canvas} size={clip} box={wholeOf(clip)} />
    </div>
  );
}
