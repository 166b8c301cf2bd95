import type { InputVideoTrack } from 'mediabunny';
import { FramePixels, type RawPicture, uprightPixels } from '../video/framePixels.ts';
import { type Frame, type FrameStart, framesOf, framesUntilDamage } from '../video/frames.ts';
import { readFrameTable } from '../video/frameTable.ts';
import { openVideo } from '../video/openVideo.ts';
import type { Pixels } from '../video/pixels.ts';
import { SpareMemory } from '../video/spareMemory.ts';

/**
 * The model looks at 224 × 224 of the whole picture, then at 256 × 256 round the person; more pixels than
 * this only cost time to convert.
 */
export const MAX_SIDE_PX = 1400;

interface ClipPicture {
  readonly index: number;
  /** Seconds of the file from its first frame. */
  readonly fileTimeS: number;
  /** Upright, no larger than the model can use. Whoever gets it may hand it away. */
  readonly picture: Pixels;
  /** As it was coded; good until the next is asked for, or the upright picture is handed away. */
  readonly raw: RawPicture;
}

/** Frames of a clip; the end is not included. */
export interface FrameRange {
  readonly first: number;
  readonly end: number;
}

/**
 * The frames of a file in order, the last good one where its data is damaged.
 *
 * @param memory the pictures are made in; whoever gets one may give it back
 */
export async function* clipPictures(
  file: Blob,
  { first, end }: FrameRange,
  memory = new SpareMemory(),
): AsyncGenerator<ClipPicture, void, undefined> {
  const { input, track } = await openVideo(file);
  const pixels = new FramePixels(memory);
  try {
    for await (const { index, timeS, sample } of goodFrames(track, first)) {
      if (index >= end) return;
      const raw = await pixels.read(sample);
      yield { index, fileTimeS: timeS, picture: uprightPixels(raw, MAX_SIDE_PX, memory), raw };
    }
  } finally {
    input.dispose();
  }
}

async function* goodFrames(track: InputVideoTrack, first: number): AsyncGenerator<Frame, void, undefined> {
  let next = first;
  try {
    for await (const frame of framesOf(
      track,
      undefined,
      first > 0 ? await startAt(track, first) : undefined,
    )) {
      next = frame.index + 1;
      yield frame;
    }
  } catch (error) {
    console.error(error);
    const { timestampsS } = await readFrameTable(track);
    yield* framesUntilDamage(track, timestampsS, next);
  }
}

async function startAt(track: InputVideoTrack, index: number): Promise<FrameStart> {
  const { timestampsS } = await readFrameTable(track);
  const [firstTimestampS, timestampS] = [timestampsS[0], timestampsS[index]];
  if (firstTimestampS === undefined || timestampS === undefined)
    throw new Error(`There is no frame ${index}.`);
  return { index, timestampS, firstTimestampS };
}
