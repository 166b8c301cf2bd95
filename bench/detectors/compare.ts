import { isFrontalView } from '../../src/core/sides.ts';
import { median } from '../../src/core/stats/median.ts';
import { type EventScore, poolEvents, scoreEvents } from '../scoring/events.ts';
import { matchEvents } from '../scoring/match.ts';
import type { Timed } from '../truth.ts';
import type { Detector, Filmed } from './detector.ts';
import { DETECTORS } from './index.ts';

/** A recording whose foot strikes are known. */
export interface Recording {
  readonly name: string;
  readonly gait: Filmed;
  readonly strikes: readonly Timed[];
  readonly durationS: number;
  /** The stretch whose contacts are all known; what is found outside of it is passed over. */
  readonly judgedS: readonly [fromS: number, toS: number];
}

/** A detector on one kind of recording; the times are those after the foreign offset is taken off. */
export interface DetectorScore {
  readonly id: string;
  readonly label: string;
  readonly source: string;
  readonly on: 'rear and front, pose' | 'side, pose' | 'markers and forces';
  /** Median of detected − true here, ms; null where the detector found nothing. */
  readonly ownOffsetMs: number | null;
  /** What was taken off: the offset on recordings of the other runner, ms. Null: none could be had. */
  readonly foreignOffsetMs: number | null;
  readonly score: EventScore;
}

/** For an offset that is not known yet, a strike may be this far away: less than half a step. */
const OFFSET_WITHIN_S = 0.16;

/**
 * Every detector with the systematic offset that the other runner's recordings give it: the clips' from the markers,
 * the markers' from the clips (those from the side, as the markers are shown, where there are any). A detector tuned
 * on one must hold on the other.
 */
export function compareDetectors(
  ids: readonly string[],
  clips: readonly Recording[],
  mocap: Recording | null,
): readonly DetectorScore[] {
  const frontal = clips.filter(({ gait }) => isFrontalView(gait.view));
  const side = clips.filter(({ gait }) => !isFrontalView(gait.view));
  const markers = mocap ? [mocap] : [];
  return DETECTORS.filter(({ id }) => ids.includes(id)).flatMap((detector) => [
    ...scoreOn(detector, 'rear and front, pose', frontal, markers),
    ...scoreOn(detector, 'side, pose', side, markers),
    ...scoreOn(detector, 'markers and forces', markers, side.length > 0 ? side : clips),
  ]);
}

function scoreOn(
  detector: Detector,
  on: DetectorScore['on'],
  here: readonly Recording[],
  elsewhere: readonly Recording[],
): readonly DetectorScore[] {
  const { id, label, source } = detector;
  const usable = here.filter(({ gait }) => detector.find(gait) !== null);
  if (usable.length === 0) return [];
  const foreignOffsetMs = offsetMs(detector, elsewhere);
  const score = poolEvents(
    usable.map(({ gait, strikes, durationS, judgedS: [fromS, toS] }) => {
      const found = (detector.find(gait) ?? [])
        .map(({ side, timeS }) => ({ side, timeS: timeS - (foreignOffsetMs ?? 0) / 1000 }))
        .filter(({ timeS }) => timeS >= fromS && timeS <= toS);
      return scoreEvents(matchEvents(strikes, found, durationS));
    }),
  );
  return [{ id, label, source, on, ownOffsetMs: offsetMs(detector, usable), foreignOffsetMs, score }];
}

/** Median of detected − true over recordings, ms; null without a match. */
function offsetMs(detector: Detector, recordings: readonly Recording[]): number | null {
  const offsets = recordings.flatMap(({ gait, strikes, durationS }) => {
    const found = detector.find(gait) ?? [];
    return scoreEvents(matchEvents(strikes, found, durationS, OFFSET_WITHIN_S)).errorsMs;
  });
  return offsets.length === 0 ? null : median(offsets);
}
