import type { Seen } from './unmirrored.ts';

const LANDMARK_VALUES = 4;

/** What was seen as one list of numbers, which goes from thread to thread without being copied. */
export interface PackedSeen {
  readonly people: number;
  /** [image or world, person, landmark, (x, y, z, visibility)] */
  readonly values: Float64Array<ArrayBuffer>;
}

export function packSeen({ landmarks, worldLandmarks }: Seen): PackedSeen {
  const points = [...landmarks.flat(), ...worldLandmarks.flat()];
  const values = new Float64Array(points.length * LANDMARK_VALUES);
  for (const [i, { x, y, z, visibility }] of points.entries()) {
    values.set([x, y, z, visibility], i * LANDMARK_VALUES);
  }
  return { people: landmarks.length, values };
}

export function unpackSeen({ people, values }: PackedSeen): Seen {
  const perPerson = people === 0 ? 0 : values.length / (2 * people);
  const person = (start: number) =>
    Array.from({ length: perPerson / LANDMARK_VALUES }, (_, i) => {
      const at = start + i * LANDMARK_VALUES;
      return { x: values[at]!, y: values[at + 1]!, z: values[at + 2]!, visibility: values[at + 3]! };
    });
  const persons = (first: number) =>
    Array.from({ length: people }, (_, k) => person((first + k) * perPerson));
  return { landmarks: persons(0), worldLandmarks: persons(people) };
}
