import type { RunnerBox } from '../../core/pose/runnerBox.ts';
import type { PoseModel, PoseTrack } from '../../core/pose/track.ts';
import { imageOf } from '../video/framePixels.ts';
import { SpareMemory } from '../video/spareMemory.ts';
import { blankBeside } from './blankBeside.ts';
import { clipPictures, type FrameRange } from './clipPictures.ts';
import { isSceneFrame, sceneSegments } from './sceneSegments.ts';
import { LEAD_FRAMES } from './stretches.ts';
import { TrackBuilder, type TrackSize } from './trackBuilder.ts';
import { type Copies, twoSided } from './twoSided.ts';

/** A clip to be looked at; all of it can be sent to a worker. */
export interface ClipJob extends TrackSize {
  readonly file: Blob;
  readonly model: PoseModel;
  /** What is looked at. It begins at an even frame; `framesTotal` are in it. */
  readonly part: FrameRange;
  /** Real seconds in one second of the file. */
  readonly timeScale: number;
}

/** A stretch of a clip. */
export interface StretchJob extends ClipJob, FrameRange {
  /** So many frames before the first are looked at too, so that the model follows the runner when it comes to it. */
  readonly lead: number;
  /** Where the runner is in the first {@link LEAD_FRAMES} of those: nothing else is shown in them. Null: all is shown. */
  readonly only: RunnerBox | null;
}

/** Told while a stretch is looked at. */
export interface StretchListener {
  /** A frame is done; those before the stretch don't count. */
  readonly onFrame: () => void;
  /** The frames since the last part; together the parts are the stretch. The first comes with what was seen before it. */
  readonly onPart: (part: PoseTrack, lead: PoseTrack | null) => void;
}

/** A part is handed out this often. */
const PART_MS = 2000;

/**
 * Runs the pose model over a stretch of a clip. Where the file's data breaks off or is damaged, it ends with the last
 * good frame.
 */
export async function findStretch(
  job: StretchJob,
  copies: Copies,
  { onFrame, onPart }: StretchListener,
): Promise<void> {
  const track = new TrackBuilder(job, job.first - job.part.first);
  const before = new TrackBuilder(job);
  let lead: PoseTrack | null = null;
  const handOut = () => {
    if (track.frames === 0) return;
    onPart(track.take(job.model), lead);
    lead = null;
  };
  const memory = new SpareMemory();
  let tookMs = performance.now();
  for await (const { index, fileTimeS, seen, picture, scene } of twoSided(picturesOf(job, memory), copies)) {
    const timeS = fileTimeS * job.timeScale;
    if (index < job.first) {
      before.add(timeS, seen);
      track.see(seen);
    } else {
      if (index === job.first && job.lead > 0) lead = before.take(job.model);
      track.add(timeS, seen);
      track.addPelvis(() => imageOf(picture));
      if (scene) track.addScene(scene);
      onFrame();
    }
    memory.give(picture.data);
    if (performance.now() - tookMs > PART_MS) {
      handOut();
      tookMs = performance.now();
    }
  }
  handOut();
}

/** What needs the whole picture is taken from it before it is handed away. */
async function* picturesOf(job: StretchJob, memory: SpareMemory) {
  const range = { first: job.first - job.lead, end: job.end };
  for await (const shown of clipPictures(job.file, range, memory)) {
    const place = shown.index - job.part.first;
    const scene = isSceneFrame(place, job.framesTotal) ? sceneSegments(shown.raw, job.widthPx) : null;
    if (job.only && shown.index < range.first + LEAD_FRAMES) blankBeside(shown.picture, job.only);
    yield { ...shown, scene };
  }
}
