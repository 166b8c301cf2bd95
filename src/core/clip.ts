/** What is known of a video file before anybody looks for a runner in it. */
export interface ClipInfo {
  readonly name: string;
  readonly container: string;
  readonly codec: string;
  /** Size of the upright picture, rotation and pixel aspect applied. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Clockwise turn that the file asks for, already applied wherever a picture is handed out. */
  readonly rotationDeg: 0 | 90 | 180 | 270;
  readonly frames: number;
  /** Length in the file's own time, seconds. */
  readonly fileDurationS: number;
  /** Frames per second of the file as it plays. */
  readonly fileFps: number;
  /** Frames per second of the camera; differs from `fileFps` in slow motion. */
  readonly captureFps: number;
  readonly captureFpsSource: 'metadata' | 'person' | 'assumed';
  /** Some frames last over 1.5 times as long as the median frame, or under half as long. */
  readonly variableFrameRate: boolean;
  /** Frames that the file lists but does not hold, because it was cut off; `frames` leaves them out. */
  readonly missingFrames: number;
}

/** Real seconds that pass in one second of the file: below 1 for slow motion. */
export const timeScale = (clip: Pick<ClipInfo, 'fileFps' | 'captureFps'>): number =>
  clip.fileFps / clip.captureFps;
