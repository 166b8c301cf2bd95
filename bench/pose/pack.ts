import type { SceneLines } from '../../src/core/camera/sceneLines.ts';
import type { PoseTrack } from '../../src/core/pose/track.ts';

/** A pose track as it is kept in a file: its arrays as bytes in base 64, NaN and all. */
export interface PackedTrack extends Omit<PoseTrack, 'timesS' | 'image' | 'world' | 'sceneLines'> {
  readonly timesS: string;
  readonly image: string;
  readonly world: string;
  readonly sceneLines: readonly (Omit<SceneLines, 'segments'> & { readonly segments: string })[];
}

export const packTrack = ({ timesS, image, world, sceneLines, ...rest }: PoseTrack): PackedTrack => ({
  ...rest,
  timesS: toBase64(timesS),
  image: toBase64(image),
  world: toBase64(world),
  sceneLines: sceneLines.map((lines) => ({ ...lines, segments: toBase64(lines.segments) })),
});

export const unpackTrack = ({ timesS, image, world, sceneLines, ...rest }: PackedTrack): PoseTrack => ({
  ...rest,
  timesS: new Float64Array(fromBase64(timesS)),
  image: new Float32Array(fromBase64(image)),
  world: new Float32Array(fromBase64(world)),
  sceneLines: sceneLines.map((lines) => ({
    ...lines,
    segments: new Float32Array(fromBase64(lines.segments)),
  })),
});

/** `String.fromCharCode` takes its bytes as arguments, of which there may not be too many. */
const CHUNK = 0x8000;

function toBase64({ buffer, byteOffset, byteLength }: Float32Array | Float64Array): string {
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  let text = '';
  for (let i = 0; i < bytes.length; i += CHUNK) text += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return btoa(text);
}

const fromBase64 = (text: string): ArrayBuffer => Uint8Array.from(atob(text), (c) => c.charCodeAt(0)).buffer;
