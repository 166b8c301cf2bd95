import { analyzeTrack } from '../../src/core/analyze.ts';
import { markdownTable } from '../report/table.ts';
import type { Tracked } from '../scoring/tracked.ts';
import { type Truth, trueCamera } from '../truth.ts';
import { leverages, leverageTable } from './leverage.ts';
import { hipLimits, type LimitClip, limitTable } from './limits.ts';

/** A clip's truth, and its pose where that was found before. */
interface Known {
  readonly name: string;
  readonly truth: Truth;
  readonly pose: Tracked['pose'] | null;
}

/** The parts of docs/accuracy.md on what hip rotation could reach, by name, from running clips from behind. */
export function hipLimitParts(known: readonly Known[]): Readonly<Record<string, string>> {
  const clips = known
    .filter(({ truth }) => truth.view === 'posterior' && truth.events.length > 0)
    .map(({ name, truth, pose }): LimitClip => {
      if (!pose?.ok) return { truth, seen: null };
      const analysed = analyzeTrack(name, pose.clip, pose.track, { camera: trueCamera(truth) });
      return { truth, seen: analysed.ok ? { track: pose.track, gait: analysed.value.gait } : null };
    });
  return {
    hipLeverage: markdownTable(leverageTable(leverages(clips.map(({ truth }) => truth)))),
    hipLimits: markdownTable(limitTable(hipLimits(clips))),
  };
}
