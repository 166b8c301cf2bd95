import { type ClipInfo, timeScale } from '../../../core/clip.ts';
import type { FrameSpan } from '../../../core/corrections/frameSpan.ts';
import { formatNumber } from '../../format.ts';

/** Real seconds of a clip whose frames' own times are not at hand. */
const roughS = (clip: ClipInfo, frame: number): number =>
  (clip.fileDurationS * timeScale(clip) * frame) / clip.frames;

/** "10.0–30.0 s" */
export const spanWords = (clip: ClipInfo, { first, last }: FrameSpan): string =>
  `${formatNumber(roughS(clip, first), 1)}–${formatNumber(roughS(clip, last + 1), 1)} s`;
