import type { SceneLines } from '../../src/core/camera/sceneLines.ts';
import type { PelvisPictures } from '../../src/core/pelvis/pelvisPictures.ts';
import type { PoseTrack } from '../../src/core/pose/track.ts';

/**
 * A pose track as it is kept in a file: its arrays as bytes in base 64, NaN and all. The movement of the pelvis is not
 * kept: it is found from the pictures by the code of today.
 */
export interface PackedTrack
  extends Omit<PoseTrack, 'timesS' | 'image' | 'world' | 'sceneLines' | 'pelvisPictures' | 'pelvisMotion'> {
  readonly timesS: string;
  readonly image: string;
  readonly world: string;
  readonly sceneLines: readonly (Omit<SceneLines, 'segments'> & { readonly segments: string })[];
  readonly pelvisPictures: Readonly<Record<keyof PelvisPictures, string>> | null;
}

export const packTrack = ({
  timesS,
  image,
  world,
  sceneLines,
  pelvisPictures,
  pelvisMotion: _,
  ...rest
}: PoseTrack): PackedTrack => ({
  ...rest,
  timesS: toBase64(timesS),
  image: toBase64(image),
  world: toBase64(world),
  sceneLines: sceneLines.map((lines) => ({ ...lines, segments: toBase64(lines.segments) })),
  pelvisPictures: pelvisPictures && {
    frames: toBase64(pelvisPictures.frames),
    values: toBase64(pelvisPictures.values),
    places: toBase64(pelvisPictures.places),
  },
});

export const unpackTrack = ({
  timesS,
  image,
  world,
  sceneLines,
  pelvisPictures,
  ...rest
}: PackedTrack): PoseTrack => ({
  ...rest,
  timesS: new Float64Array(fromBase64(timesS)),
  image: new Float32Array(fromBase64(image)),
  world: new Float32Array(fromBase64(world)),
  sceneLines: sceneLines.map((lines) => ({
    ...lines,
    segments: new Float32Array(fromBase64(lines.segments)),
  })),
  pelvisPictures: pelvisPictures && {
    frames: new Int32Array(fromBase64(pelvisPictures.frames)),
    values: new Uint8Array(fromBase64(pelvisPictures.values)),
    places: new Float64Array(fromBase64(pelvisPictures.places)),
  },
  pelvisMotion: null,
});

/** `String.fromCharCode` takes its bytes as arguments, of which there may not be too many. */
const CHUNK = 0x8000;

function toBase64({
  buffer,
  byteOffset,
  byteLength,
}: Float32Array | Float64Array | Int32Array | Uint8Array): string {
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  let text = '';
  for (let i = 0; i < bytes.length; i += CHUNK) text += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return btoa(text);
}

const fromBase64 = (text: string): ArrayBuffer => Uint8Array.from(atob(text), (c) => c.charCodeAt(0)).buffer;
