/** Numbers kept for each segment: both ends. */
export const VALUES_PER_SEGMENT = 4;

/**
 * The straight edges that one frame shows beside the runner: what is known of the surroundings, once the pictures
 * themselves are gone.
 */
export interface SceneLines {
  /** Which frame of the track. */
  readonly frame: number;
  /** [segment, (x1, y1, x2, y2)] in pixels of the upright clip: x right, y down, (0, 0) the corner of the picture. */
  readonly segments: Float32Array;
}

export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export function segmentsOf({ segments }: SceneLines): Segment[] {
  return Array.from({ length: segments.length / VALUES_PER_SEGMENT }, (_, i) => {
    const start = i * VALUES_PER_SEGMENT;
    return {
      x1: segments[start]!,
      y1: segments[start + 1]!,
      x2: segments[start + 2]!,
      y2: segments[start + 3]!,
    };
  });
}
