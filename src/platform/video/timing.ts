import type { ClipInfo } from '../../core/clip.ts';

/** A frame outside these shares of the median duration is out of the ordinary. */
const LONG_SHARE = 1.5;
const SHORT_SHARE = 0.5;

type Timing = Pick<ClipInfo, 'frames' | 'fileDurationS' | 'fileFps' | 'variableFrameRate'>;

/**
 * What the timestamps say of a clip's timing. The rate is that of the ordinary frames: the median finds them,
 * so that pauses and dropped frames don't count, and their mean evens out timestamps that are rounded to
 * whole milliseconds (33, 33, 34 ms in WebM). The last frame lasts as long as an ordinary one.
 *
 * @param timestampsS [frame], at least two, strictly increasing
 */
export function timingOf(timestampsS: Float64Array): Timing {
  const durationsS = timestampsS.slice(1).map((timeS, index) => timeS - timestampsS[index]!);
  const medianS = durationsS.toSorted()[durationsS.length >> 1]!;
  const ordinaryS = durationsS.filter(
    (durationS) => durationS >= SHORT_SHARE * medianS && durationS <= LONG_SHARE * medianS,
  );
  const frameS = ordinaryS.reduce((sum, durationS) => sum + durationS, 0) / ordinaryS.length;
  return {
    frames: timestampsS.length,
    fileDurationS: timestampsS.at(-1)! - timestampsS[0]! + frameS,
    fileFps: 1 / frameS,
    variableFrameRate: ordinaryS.length < durationsS.length,
  };
}
