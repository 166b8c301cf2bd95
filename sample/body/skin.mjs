// From lumps on bones to a mesh that moves with them.
import { BufferGeometry, Float32BufferAttribute, Uint16BufferAttribute } from 'three';
import { vec } from '../maths.mjs';
import { softMin } from './solids.mjs';
import { surfaceOf } from './surface.mjs';

/** How far, in metres, the pull of one bone fades into the next across a joint. */
const FADE_M = 0.016;
const REACH_M = 0.09;

/** Puts lumps into the world at rest: a list of { bone, distance(x, y, z) }. `mirror` makes right lumps left ones. */
export function onBones(rest, lumpsByBone, { suffix = '', mirror = 1 } = {}) {
  return Object.entries(lumpsByBone).flatMap(([name, lumps]) => {
    const bone = name + suffix;
    const inBone = asSeenFrom(rest[bone], mirror);
    return lumps.map((lump) => ({ bone, distance: inBone(lump) }));
  });
}

/** Moves a solid, or any function of a point, from a segment's own axes into the world. */
export function asSeenFrom({ p, q }, mirror = 1) {
  const [ax, ay, az] = [vec(1, 0, 0), vec(0, 1, 0), vec(0, 0, mirror)].map((axis) => axis.applyQuaternion(q));
  return (local) => (wx, wy, wz) => {
    const x = wx - p.x;
    const y = wy - p.y;
    const z = wz - p.z;
    return local(
      ax.x * x + ax.y * y + ax.z * z,
      ay.x * x + ay.y * y + ay.z * z,
      az.x * x + az.y * y + az.z * z,
    );
  };
}

/** All lumps softly joined into one solid. */
export const joined = (lumps, soft) => (x, y, z) => {
  let d = 1;
  for (const lump of lumps) {
    const next = lump.distance(x, y, z);
    if (next < d + soft) d = softMin(d, next, soft);
  }
  return d;
};

/**
 * The surface of a solid as a geometry with up to four bones a vertex: those whose lumps are nearest.
 * `uv(x, y, z)` lays a picture on it.
 */
export function skinned({ solid, lumps, bones, box, cell, uv }) {
  const { positions, faces, normals } = surfaceOf(solid, box, cell);
  const geometry = new BufferGeometry();
  const [indices, weights, uvs] = [[], [], []];
  for (let n = 0; n < positions.length; n += 3) {
    const point = positions.slice(n, n + 3);
    const pull = pulls(lumps, point);
    for (let i = 0; i < 4; i++) {
      indices.push(pull[i] ? bones.indexOf(pull[i].bone) : 0);
      weights.push(pull[i]?.share ?? 0);
    }
    if (uv) uvs.push(...uv(...point));
  }
  geometry.setAttribute('position', new Float32BufferAttribute(positions, 3));
  geometry.setAttribute('normal', new Float32BufferAttribute(normals, 3));
  geometry.setAttribute('skinIndex', new Uint16BufferAttribute(indices, 4));
  geometry.setAttribute('skinWeight', new Float32BufferAttribute(weights, 4));
  if (uv) geometry.setAttribute('uv', new Float32BufferAttribute(uvs, 2));
  geometry.setIndex(faces);
  return geometry;
}

/** How much each bone near a point pulls on it, the strongest four. */
function pulls(lumps, point) {
  const nearest = new Map();
  for (const { bone, distance } of lumps) {
    const d = distance(...point);
    if (d < (nearest.get(bone) ?? REACH_M)) nearest.set(bone, d);
  }
  const least = Math.min(...nearest.values());
  const four = [...nearest]
    .map(([bone, d]) => ({ bone, share: Math.exp((least - d) / FADE_M) }))
    .sort((a, b) => b.share - a.share)
    .slice(0, 4);
  const total = four.reduce((sum, { share }) => sum + share, 0);
  return four.map(({ bone, share }) => ({ bone, share: share / total }));
}

/** A box round what is within `margin` of any of the points. */
export function boxRound(points, margin) {
  const side = (pick, sign) =>
    ['x', 'y', 'z'].map((axis) => pick(...points.map((p) => p[axis])) + sign * margin);
  return { low: side(Math.min, -1), high: side(Math.max, 1) };
}

/** A plane as a distance function: negative below it. */
export function below(segment, height, lean = 0) {
  const up = vec(lean, 1, 0).normalize().applyQuaternion(segment.q);
  const at = vec(0, height, 0).applyQuaternion(segment.q).add(segment.p);
  return (x, y, z) => (x - at.x) * up.x + (y - at.y) * up.y + (z - at.z) * up.z;
}
export const above = (segment, height, lean) => {
  const d = below(segment, height, lean);
  return (x, y, z) => -d(x, y, z);
};
