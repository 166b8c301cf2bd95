import type { ClipInfo } from '../core/clip.ts';
import type { FrameSpan } from '../core/corrections/frameSpan.ts';
import type { TwoCurves } from '../core/cycle/curveDifferences.ts';
import type { PoseWay } from '../core/pose/poseWay.ts';
import type { RunnerChoice } from '../core/pose/runner.ts';
import type { RunnerBox } from '../core/pose/runnerBox.ts';
import type { PoseModel, PoseTrack } from '../core/pose/track.ts';
import type { Result } from '../core/problem.ts';
import type { Stretch } from '../core/stats/curveBand.ts';
import type { AnalysisChoices, Trial } from '../core/trial.ts';

/** How far a running job is. `secondsLeft` is null until the speed is known. */
export interface Progress {
  /** What is going on: fetching the model comes before the first frame, the pelvis after the last; waiting is for another clip. */
  readonly phase: 'loadingModel' | 'waiting' | 'findingPose' | 'followingPelvis';
  readonly framesDone: number;
  readonly framesTotal: number;
  readonly framesPerS: number;
  readonly secondsLeft: number | null;
  /** While runtime and model are fetched, which is once on a computer. */
  readonly download?: { readonly bytesDone: number; readonly bytesTotal: number };
}

/** A clip opened for looking at single frames; whoever opened it disposes of it. */
export interface FrameViewer {
  /** File time of every frame, seconds from the first, strictly increasing. */
  readonly fileTimesS: Float64Array;
  /**
   * Draws frame `index` upright, filling a canvas, which gets the size of the clip, or a half, a quarter or an eighth
   * of it where that is no smaller than `shownWidthPx`, the width that the whole picture takes up in pixels of the
   * screen. Resolves false when a later call overtook this one, so that a dragged slider never queues up work;
   * rejects where the frame is damaged.
   */
  draw(index: number, canvas: HTMLCanvasElement, shownWidthPx?: number): Promise<boolean>;
  dispose(): void;
}

/** A clip opened for making pictures that leave the app; whoever opened it disposes of it. */
export interface FrameReel {
  /**
   * Frame `index` upright and whole, in the clip's own size; good until the next is asked for. Going on is quick, going
   * back costs the way from a key frame. Rejects where the frame is damaged.
   */
  picture(index: number): Promise<OffscreenCanvas>;
  dispose(): void;
}

/** A video to be made: what every frame of it shows. */
export interface VideoPlan {
  readonly widthPx: number;
  readonly heightPx: number;
  /** When each frame begins to be seen, seconds from 0, ascending. */
  readonly timesS: readonly number[];
  /** When the last one ends. */
  readonly endS: number;
  draw(frame: number, context: OffscreenCanvasRenderingContext2D): Promise<void>;
}

export interface VideoFile {
  readonly data: Uint8Array<ArrayBuffer>;
  readonly mimeType: string;
  /** With its dot. */
  readonly extension: string;
}

/** Where a picture shows the runner. */
export interface Look {
  /** Seconds of the file from its first frame. */
  readonly fileTimeS: number;
  readonly box: RunnerBox;
}

/** What the app needs of the browser; use cases take it as an argument, so that tests can bring their own. */
export interface Platform {
  /** Reads headers and the frame table; decodes one frame to be sure that this browser can. */
  openClip(file: File): Promise<Result<ClipInfo>>;
  /** A small upright JPEG of a frame: of the runner, or all of one about a third into the clip. */
  thumbnail(file: File, look?: Look): Promise<Blob | null>;
  /**
   * Runs the pose model over every frame in workers. Aborting rejects with the signal's reason. A clip whose
   * data turns out damaged gives the frames before the damage: fewer than `clip.frames`. With a runner picked, that
   * person is followed among several, which takes about twice the time.
   */
  trackPose(
    file: File,
    clip: ClipInfo,
    options: {
      model: PoseModel;
      /** Who the runner is, where several people are in view; absent: whoever the model finds first. */
      runner?: RunnerChoice;
      /** The frames to look at; absent: all. The track has the others too, with nobody in them. */
      part?: FrameSpan;
      /** The first frames that are to be looked at, as the parts of a run that broke off joined: the run goes on from there. */
      from?: PoseTrack;
      signal: AbortSignal;
      onProgress: (progress: Progress) => void;
      /**
       * Every few seconds, the frames found since the last part; the parts follow each other without a gap from the
       * first frame that is looked at, or from where `from` ends. None for a picked runner, who is known only after the last frame.
       */
      onPart?: (part: PoseTrack) => void;
    },
  ): Promise<Result<PoseTrack>>;
  /** What the pose model runs on here, the same for as long as the page lives. */
  poseWay(): Promise<PoseWay>;
  /** Whether `trackPose` would answer at once, because it was asked before. */
  knowsPose(file: File, clip: ClipInfo, options: { model: PoseModel }): Promise<boolean>;
  /** `core/analyze.ts`, beside the page. The trial holds the very track that was given. */
  analyzeTrack(
    label: string,
    clip: ClipInfo,
    track: PoseTrack,
    choices: AnalysisChoices,
  ): Promise<Result<Trial>>;
  /**
   * A stored track from its file, read beside the page; null where it is damaged or of a newer version.
   *
   * @throws {DOMException} where the file can't be read
   */
  readTrack(file: Blob): Promise<PoseTrack | null>;
  /** `core/cycle/curveDifferences.ts`, beside the page. */
  curveDifferences(curves: TwoCurves): Promise<readonly Stretch[] | null>;
  /** Starts what reads videos and what computes numbers: both are about to be asked. Never rejects. */
  prepareWorkers(): Promise<void>;
  /** Loads the pose model: a clip is there, and somebody is about to have it analysed. Never rejects. */
  preparePose(model: PoseModel): Promise<void>;
  openViewer(file: File): Promise<Result<FrameViewer>>;
  openReel(file: File): Promise<Result<FrameReel>>;
  /** Encodes frame by frame: MP4 where this browser can, else WebM, else a problem. Aborting rejects. */
  writeVideo(
    plan: VideoPlan,
    options: { signal: AbortSignal; onFrame: (done: number) => void },
  ): Promise<Result<VideoFile>>;
}
