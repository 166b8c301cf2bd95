import type { PelvisTask, PelvisTaskDone } from './followPelvis.ts';
import { type PelvisPictures, VALUES_PER_PICTURE } from './pelvisPictures.ts';
import { PARAMETER_COUNT } from './surface.ts';

/** Frames from which each share but the first begins, so that all have about as many pictures. */
export function shareBounds({ frames }: PelvisPictures, shares: number): readonly number[] {
  return Array.from(
    { length: shares - 1 },
    (_, k) => frames[Math.floor(((k + 1) * frames.length) / shares)]!,
  );
}

/** The pictures of one share of the frames. */
export function pictureShares(
  pictures: PelvisPictures,
  bounds: readonly number[],
): readonly PelvisPictures[] {
  const { frames, values, places } = pictures;
  return ranges(frames, bounds).map(([from, to]) => ({
    frames: frames.slice(from, to),
    values: values.slice(from * VALUES_PER_PICTURE, to * VALUES_PER_PICTURE),
    places,
  }));
}

/** The task in shares, each of which has the frames of its pictures only. */
export function taskShares(task: PelvisTask, bounds: readonly number[]): readonly PelvisTask[] {
  return ranges(task.frames, bounds).map(([from, to]) => ({
    ...task,
    frames: task.frames.slice(from, to),
    starts: task.starts.slice(from * PARAMETER_COUNT, to * PARAMETER_COUNT),
  }));
}

export const joinShares = (shares: readonly PelvisTaskDone[]): PelvisTaskDone => ({
  patches: shares.flatMap(({ patches }) => patches),
  fits: shares.flatMap(({ fits }) => fits),
});

/** Where the frames of each share begin and end in an ascending list. */
function ranges(
  frames: ArrayLike<number>,
  bounds: readonly number[],
): readonly (readonly [number, number])[] {
  const list = Array.from(frames);
  const cuts = bounds.map((bound) => {
    const at = list.findIndex((frame) => frame >= bound);
    return at < 0 ? list.length : at;
  });
  return [0, ...cuts].map((from, k) => [from, cuts[k] ?? list.length]);
}
