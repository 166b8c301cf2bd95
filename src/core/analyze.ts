import { bodyProportion } from './bodyProportion.ts';
import { type CameraSetup, cameraSetup } from './camera/cameraSetup.ts';
import type { ClipInfo } from './clip.ts';
import { correctedEvents } from './corrections/correctedEvents.ts';
import { type Corrections, correctionsOf, correctionWords } from './corrections/corrections.ts';
import { withSwapsByHand } from './corrections/legSwaps.ts';
import { measuredSpan, trimmed } from './corrections/trim.ts';
import { findActivity, mayRun } from './events/activity.ts';
import { type Bounce, findBounce, stridePhase } from './events/bounce.ts';
import { contactsOf } from './events/contacts.ts';
import { bySide, findSteps, findStrides } from './events/steps.ts';
import type { Gait } from './gait.ts';
import { allResults } from './measures/result.ts';
import { allSeries } from './measures/series.ts';
import { pelvisAngles } from './pelvis/pelvisAngles.ts';
import { bodyHeightPx, torsoLengthPx } from './pose/bodySize.ts';
import { type CleanBody, cleanBody } from './pose/clean.ts';
import { findLegSwaps } from './pose/swaps.ts';
import { MIN_PERSON_SHARE, type PoseTrack, personShare } from './pose/track.ts';
import { detectView } from './pose/view.ts';
import { failed, ok, type Result } from './problem.ts';
import type { View } from './sides.ts';
import type { AnalysisChoices, LogEntry, Trial } from './trial.ts';
import { trialWarnings } from './warnings.ts';

/**
 * From what the pose model saw to what is said about it: clean → view → foot contacts → steps → measures →
 * statistics, each step logged. Pure, and fast enough (about 0.1 s for ten seconds of video) that every
 * correction runs it again.
 *
 * @param label "before", "after" or another name for the trial
 */
export function analyzeTrack(
  label: string,
  clip: ClipInfo,
  track: PoseTrack,
  choices: AnalysisChoices,
): Result<Trial> {
  const { trim } = choices;
  const seen = trim ? trimmed(track, trim) : track;
  const measured = measuredSpan(track, trim);
  if (!measured && track.part) {
    return failed(
      'part-not-analysed',
      `The measured part of “${clip.name}” was not analysed yet.`,
      'Analyze it below the video, or choose a part that lies inside what was.',
    );
  }
  const share =
    personShare(seen) * (track.timesS.length / (measured ? measured.last - measured.first + 1 : 1));
  const torsoPx = torsoLengthPx(seen);
  const guess = share >= MIN_PERSON_SHARE ? detectView(seen, torsoPx) : null;
  if (!guess) {
    return failed(
      'no-person',
      `No runner was found in “${clip.name}”.`,
      'Film the whole body from behind or from the side, filling at least a third of the picture’s height.',
    );
  }
  const view = choices.view ?? guess.view;
  const { body, bounce } = bodyWithLegsSorted(seen, torsoPx, choices);
  const { timesS } = track;
  const activity = findActivity(timesS, body.path, bounce, torsoPx);
  // Standing and walking have no flight: what is called a foot strike here would be a guess.
  const found = mayRun(activity) ? contactsOf(timesS, bounce) : [];
  const events = correctedEvents(found, timesS, choices);
  const strikes = bySide(events, 'footStrike');
  const toeOffs = bySide(events, 'toeOff');

  const strides = findStrides(strikes, toeOffs);
  const camera = cameraSetup(track, view, choices.camera);
  const gait: Gait = {
    view,
    timesS,
    path: body.path,
    strikes,
    toeOffs,
    steps: findSteps(strikes),
    strides,
    bodyHeightPx: bodyHeightPx(torsoPx),
    bodyProportion: bodyProportion(body, view),
    camera,
    pelvis: pelvisAngles(track, view, strides, choices),
    facing: facing(view),
  };
  const log: LogEntry[] = [
    {
      step: 'pose',
      detail: `MediaPipe Pose Landmarker, ${track.model}, ${framesLookedAt(track)}${track.how ? `; ${track.how}` : ''}`,
    },
    ...body.log,
    {
      step: 'view',
      detail: choices.view
        ? `${view}, set by hand (found: ${guess.view})`
        : `${view}, confidence ${guess.confidence.toFixed(2)}`,
    },
    {
      step: 'foot contacts',
      detail: `trunk bounce, step period ${bounce?.stepPeriodS.toFixed(2) ?? '–'} s: ${strikes.left.length} left, ${strikes.right.length} right`,
    },
    { step: 'camera', detail: cameraWords(camera) },
    ...correctionWords(choices).map((detail) => ({ step: 'by hand', detail })),
    ...(gait.pelvis ? [{ step: 'pelvis', detail: gait.pelvis.how }] : []),
  ];
  const trial = {
    label,
    clip,
    track,
    view,
    viewConfidence: choices.view ? 1 : guess.confidence,
    viewSource: choices.view ? 'person' : 'auto',
    activity,
    personShare: share,
    found,
    events,
    corrections: correctionsOf(choices),
    notes: choices.notes ?? {},
    annotations: choices.annotations ?? [],
    gait,
    measures: allResults(gait),
    series: allSeries(gait),
    log,
  } as const;
  // What lies outside the part that is measured is no reason for doubt.
  return ok({ ...trial, warnings: trialWarnings({ ...trial, track: seen }) });
}

const framesLookedAt = ({ timesS, part }: PoseTrack): string =>
  part
    ? `${part.last - part.first + 1} of ${timesS.length} frames, from ${timesS[part.first]!.toFixed(2)} to ${timesS[part.last]!.toFixed(2)} s`
    : `${timesS.length} frames`;

/** The steps are found first, because swapped legs show against the pattern of the stride; the steps need no legs. */
function bodyWithLegsSorted(
  track: PoseTrack,
  torsoPx: number,
  { swaps = [], points = [] }: Corrections,
): { readonly body: CleanBody; readonly bounce: Bounce | null } {
  const { timesS } = track;
  const unsorted = cleanBody(track, torsoPx, { points });
  const bounce = findBounce(timesS, unsorted.path);
  const found = bounce ? findLegSwaps(track, stridePhase(timesS, bounce), torsoPx) : [];
  const swapped = withSwapsByHand(found, swaps, timesS.length);
  if (!swapped.some(Boolean)) return { body: unsorted, bounce };
  const body = cleanBody(track, torsoPx, { swapped, points });
  // The ankles name the feet, so sorted legs may name them anew.
  return { body, bounce: findBounce(timesS, body.path) };
}

const cameraWords = ({ roll, yaw, heightBodies }: CameraSetup): string =>
  [
    `roll ${roll.deg.toFixed(1)}° ± ${roll.sdDeg.toFixed(1)}° (${roll.source})`,
    ...(yaw
      ? [`off the line of running ${yaw.deg.toFixed(1)}° ± ${yaw.sdDeg.toFixed(1)}° (${yaw.source})`]
      : []),
    ...(heightBodies === null ? [] : [`height ${heightBodies.toFixed(2)} of the body’s`]),
  ].join(', ');

const facing = (view: View): Gait['facing'] => (view === 'left' ? -1 : view === 'right' ? 1 : 0);
