import { median } from 'simple-statistics';
import { analyzeTrack } from '../../src/core/analyze.ts';
import { type EventEdits, withEventMoved, withEventOfSide } from '../../src/core/corrections/eventEdits.ts';
import type { GaitEvent } from '../../src/core/events/event.ts';
import { otherSide } from '../../src/core/sides.ts';
import type { AnalysisChoices, Trial } from '../../src/core/trial.ts';
import { analyticTrack } from '../../tests/fixtures/analyticTrack.ts';
import { fakeClip } from '../../tests/fixtures/fakeTrial.ts';

const FPS = 60;
const WARM_UPS = 3;

const NO_EDITS: EventEdits = { removed: [], added: [] };
const swapped = (edits: EventEdits, event: GaitEvent): EventEdits =>
  withEventOfSide(edits, event, otherSide(event.side));

/** One of each kind of what a person may put right, on a trial. */
const KINDS: readonly (readonly [name: string, choices: (trial: Trial) => AnalysisChoices])[] = [
  ['nothing', () => ({})],
  [
    'foot strike moved',
    ({ events }) => ({ events: withEventMoved(undefined, events[2]!, events[2]!.timeS + 0.02) }),
  ],
  ['all feet swapped', ({ events }) => ({ events: events.reduce(swapped, NO_EDITS) })],
  ['strike left out', ({ gait }) => ({ leftOut: [gait.strikes.left[1]!] })],
  ['joint laid', () => ({ points: [{ landmark: 'leftKnee', frame: 100, x: 500, y: 700 }] })],
  ['legs exchanged', () => ({ swaps: [{ first: 100, last: 200 }] })],
  ['part measured', ({ track }) => ({ trim: { first: 60, last: track.timesS.length - 60 } })],
  ['view', () => ({ view: 'right' })],
  ['level', () => ({ camera: { rollDeg: 1 } })],
];

interface Timing {
  readonly kind: string;
  /** Processor time, which other work on the machine does not lengthen; median of the runs. */
  readonly ms: number;
}

/** How much work it is until a correction shows in the results, for a made-up run of some length filmed from the side. */
export function timeCorrections(durationS: number, runs: number): readonly Timing[] {
  const track = analyticTrack({ view: 'left', durationS, fps: FPS, noisePx: 1 });
  const clip = { ...fakeClip('run.mp4'), frames: track.timesS.length };
  const analysed = (choices: AnalysisChoices): Trial => {
    const result = analyzeTrack('before', clip, track, choices);
    if (!result.ok) throw new Error(result.problem.message);
    return result.value;
  };
  const trial = analysed({});
  return KINDS.map(([kind, choices]) => {
    const corrections = choices(trial);
    const times = Array.from({ length: WARM_UPS + runs }, () => {
      const start = process.cpuUsage();
      analysed(corrections);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    });
    return { kind, ms: median(times.slice(WARM_UPS)) };
  });
}
