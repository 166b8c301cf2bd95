import { correctionsOf } from './corrections/corrections.ts';
import type { Gait, Path } from './gait.ts';
import { BODY_LANDMARKS, type BodyLandmark } from './pose/landmarks.ts';
import type { PoseTrack } from './pose/track.ts';
import type { AnalysisChoices, Trial } from './trial.ts';

/**
 * A trial as data alone, which can go from thread to thread: without its track, which is large, and what a person chose,
 * for both sides have them.
 */
export interface TrialData extends Omit<Trial, keyof Given | 'gait'> {
  readonly gait: Omit<Gait, 'path' | 'timesS'>;
  readonly paths: Readonly<Record<BodyLandmark, Path>>;
}

/** What the trial was made of. */
type Given = Pick<Trial, 'track' | 'corrections' | 'notes' | 'annotations'>;

/** The data of a trial. Paths and series, its largest parts, are copies that may be given away. */
export function trialData(trial: Trial): TrialData {
  const { gait, series, ...others } = without(trial, ['track', 'corrections', 'notes', 'annotations']);
  const { path, ...gaitData } = without(gait, ['timesS']);
  const copied = (landmark: BodyLandmark): Path => ({
    x: path(landmark).x.slice(),
    y: path(landmark).y.slice(),
  });
  return {
    ...others,
    gait: gaitData,
    paths: Object.fromEntries(BODY_LANDMARKS.map((name) => [name, copied(name)])) as TrialData['paths'],
    series: Object.fromEntries(Object.entries(series).map(([name, values]) => [name, values.slice()])),
  };
}

function without<T extends object, K extends keyof T>(whole: T, keys: readonly K[]): Omit<T, K> {
  const rest = { ...whole };
  for (const key of keys) delete rest[key];
  return rest;
}

/** The memory of those copies. */
export const givenAway = ({ paths, series }: TrialData): ArrayBufferLike[] => [
  ...Object.values(paths).flatMap(({ x, y }) => [x.buffer, y.buffer]),
  ...Object.values(series).map((values) => values.buffer),
];

/** The trial that the data are of. */
export const trialOf = (
  { paths, gait, ...rest }: TrialData,
  track: PoseTrack,
  choices: AnalysisChoices,
): Trial => ({
  ...rest,
  track,
  corrections: correctionsOf(choices),
  notes: choices.notes ?? {},
  annotations: choices.annotations ?? [],
  gait: { ...gait, timesS: track.timesS, path: (landmark) => paths[landmark] },
});
