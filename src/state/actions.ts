import type { CameraChoice } from '../core/camera/cameraSetup.ts';
import type { ClipInfo } from '../core/clip.ts';
import type { MarkerChoice } from '../core/pelvis/markers.ts';
import type { PoseModel, PoseTrack } from '../core/pose/track.ts';
import type { Result } from '../core/problem.ts';
import type { ClipEdits } from '../core/session/clipEdits.ts';
import type { View } from '../core/sides.ts';
import type { FrameReel, FrameViewer, Platform } from '../platform/platform.ts';
import type { EditsPatch } from './edits.ts';
import type { ClipSlot, Slot } from './trials.ts';

/** A clip with what was decided about it and found in it. */
interface KeptClip {
  /** null: it is only referred to. */
  readonly file: File | null;
  readonly clipAsRead: ClipInfo;
  readonly edits: ClipEdits;
  /** In the clip's real time, the camera's rate as decided; null: not analysed. */
  readonly track: PoseTrack | null;
  readonly isAnalyzing: boolean;
}

/** Everything a person can do, as the panels see it. What is asked for is seen at once; each promise ends when its results are there. */
export interface Actions {
  /**
   * Takes a new clip into a slot. A file that can't be used leaves the slot as it was, with the problem said. A
   * standing clip, once its pose is found, gives both trials their zero; taken away, it takes that with it.
   */
  loadFile(slot: ClipSlot, file: File): Promise<void>;
  loadSample(): Promise<void>;
  removeClip(slot: ClipSlot): Promise<void>;
  /** See `Platform`. */
  readonly prepareWorkers: Platform['prepareWorkers'];
  readonly readTrack: Platform['readTrack'];
  /** Lays a clip that was kept into a slot, as it was left. An analysis that was broken off goes on. */
  putBack(slot: ClipSlot, kept: KeptClip): Promise<void>;
  /** The video of a clip that was put back without one. */
  giveFile(slot: ClipSlot, file: File): Promise<void>;
  /**
   * The runner who was found, in the clip's small picture. To be asked for when nobody waits for anything else: it decodes
   * the video.
   */
  showRunner(slot: ClipSlot): Promise<void>;
  /** Analyses every slot that is ready and not yet done. */
  analyze(): Promise<void>;
  /** Analyses the measured part of a clip that has a result, where it goes beyond what was looked at. */
  analyzePart(slot: Slot): Promise<void>;
  cancel(slot: ClipSlot): void;
  /**
   * Changes what a person decided about a clip: one step of undo. Results are recomputed at once, without the pose
   * model unless another runner is picked.
   */
  edit(slot: ClipSlot, patch: EditsPatch): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** null lets the software decide. Results are recomputed at once, without the pose model. */
  setView(slot: Slot, view: View | null): Promise<void>;
  /**
   * How the camera was held and where it stood; what is left out, and all of it with null, the software decides.
   * Results are recomputed at once, without the pose model.
   */
  setCamera(slot: Slot, camera: CameraChoice | null): Promise<void>;
  /**
   * Where the markers on the pelvis are; null: the software finds its own points. Results are recomputed at once,
   * without the pose model; those of both trials when it is about the standing clip.
   */
  setMarkers(slot: ClipSlot, markers: MarkerChoice | null): Promise<void>;
  /** Frames per second of the camera; results are recomputed at once. null: back to what the file says. */
  setCaptureFps(slot: Slot, captureFps: number | null): Promise<void>;
  setModel(model: PoseModel): void;
  dismissProblem(slot: ClipSlot): void;
  openViewer(slot: ClipSlot): Promise<Result<FrameViewer>>;
  openReel(slot: ClipSlot): Promise<Result<FrameReel>>;
  writeVideo: Platform['writeVideo'];
  curveDifferences: Platform['curveDifferences'];
}
