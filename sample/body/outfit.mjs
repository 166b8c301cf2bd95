// What the runner is made of, part by part: which lumps, how far clothes stand off, where they end.
import { placed, smoothstep } from '../maths.mjs';
import { armLumps, ears, hair, legLumps, neck, skull, trunk } from './lumps.mjs';
import { prints } from './prints.mjs';
import { shoeBox, shoeLumps, shoeParts, sockLumps } from './shoe.mjs';
import { above, asSeenFrom, below, boxRound, joined, onBones, skinned } from './skin.mjs';
import { cone, softMax, softMin } from './solids.mjs';

/** Lays a picture on the body as if it were a slide shone on the runner's back. */
const printed =
  ({ z, y }) =>
  (_, py, pz) => [(pz - z[0]) / (z[1] - z[0]), (py - y[0]) / (y[1] - y[0])];

const cut =
  (solid, ...planes) =>
  (x, y, z) => {
    let d = solid(x, y, z);
    for (const plane of planes) d = softMax(d, plane(x, y, z), 0.006);
    return d;
  };
const thicker = (solid, by) => (x, y, z) => solid(x, y, z) - by;

const HEM_ABOVE_HIPS = 0.1;
const WAIST_ABOVE_HIPS = 0.125;
const SLEEVE = -0.19;
const SHORTS_LEG = -0.25;

/** Every part as { name, geometry }, made for the pose at rest and the given list of bones. */
export function outfit(rest, bones) {
  const part = (name, { solid, lumps, box, cell, uv }) => ({
    name,
    geometry: skinned({ solid, lumps, bones, box, cell, uv }),
  });
  const parts = [...headParts(rest, part), shirt(rest, part), shorts(rest, part)];
  for (const [suffix, mirror] of [
    ['Right', 1],
    ['Left', -1],
  ]) {
    parts.push(...limbParts(rest, part, { suffix, mirror }), ...shoe(rest, part, { suffix, mirror }));
  }
  return parts;
}

function headParts(rest, part) {
  const face = [...onBones(rest, neck), ...onBones(rest, skull)];
  const withEars = [...face, ...onBones(rest, ears)];
  const cap = onBones(rest, hair);
  const box = boxRound([rest.head.p, rest.neck.p], 0.15);
  const [hx, hy] = [rest.head.p.x, rest.head.p.y];
  const hairline = (x, y, z) => (x - hx - (y - hy) - 0.012 + 0.15 * Math.abs(z)) * 0.7;
  return [
    part('skin', { solid: joined(withEars, 0.02), lumps: withEars, box, cell: 0.006 }),
    part('hair', {
      solid: cut(joined(cap, 0.02), hairline),
      lumps: cap,
      box,
      cell: 0.006,
      uv: printed(prints.hair),
    }),
  ];
}

function shirt(rest, part) {
  const torso = onBones(rest, trunk);
  const arms = ['Right', 'Left'].map((suffix, left) =>
    onBones(rest, { upperArm: armLumps.upperArm }, { suffix, mirror: left ? -1 : 1 }),
  );
  const trunkAlone = joined(torso, 0.05);
  const sleeves = arms.map((arm, left) =>
    cut(thicker(joined(arm, 0.03), 0.004), above(rest[left ? 'upperArmLeft' : 'upperArmRight'], SLEEVE)),
  );
  const worn = (x, y, z) => softMin(trunkAlone(x, y, z), sleeves[z > 0 ? 0 : 1](x, y, z), 0.045);
  // Looser towards the hem, with a few soft folds at the small of the back.
  const loose = (x, y, z) => {
    const low = Math.max(0, 0.36 - y);
    const folds = 0.014 * low * Math.sin(y * 62 + z * 22 + x * 10) * Math.sin(z * 26 - y * 14 + 1);
    return worn(x, y, z) - 0.008 - 0.04 * low * Math.min(1, low * 8) - folds;
  };
  const solid = cut(loose, above(rest.pelvis, HEM_ABOVE_HIPS), below(rest.chest, 0.068, -0.5));
  const { upperArmLeft, upperArmRight, pelvis, neck: nape } = rest;
  const box = boxRound([upperArmLeft.p, upperArmRight.p, pelvis.p, nape.p], 0.2);
  return part('shirt', {
    solid,
    lumps: [...torso, ...arms.flat()],
    box,
    cell: 0.007,
    uv: printed(prints.shirt),
  });
}

function shorts(rest, part) {
  const legs = { thigh: [cone([0, 0, 0.004], [-0.004, SHORTS_LEG - 0.05, 0.004], 0.088, 0.092)] };
  const right = onBones(rest, legs, { suffix: 'Right' });
  const left = onBones(rest, legs, { suffix: 'Left', mirror: -1 });
  const seat = onBones(rest, { pelvis: trunk.pelvis, waist: trunk.waist });
  const [rightHalf, leftHalf] = [right, left].map((leg) => joined([...seat, ...leg], 0.04));
  const hips = thicker((x, y, z) => Math.min(rightHalf(x, y, z), leftHalf(x, y, z)), 0.006);
  const legEnd = (leg) => above(rest[leg], SHORTS_LEG);
  const solid = cut(hips, below(rest.pelvis, WAIST_ABOVE_HIPS), legEnd('thighRight'), legEnd('thighLeft'));
  // Each leg of the shorts follows its own thigh only.
  const ownSide = (leg, sign) =>
    leg.map(({ bone, distance }) => ({
      bone,
      distance: (x, y, z) => (z * sign < 0 ? 1 : distance(x, y, z)),
    }));
  const lumps = [...seat.filter(({ bone }) => bone === 'pelvis'), ...ownSide(right, 1), ...ownSide(left, -1)];
  const box = boxRound(
    [
      rest.pelvis.p,
      rest.shankLeft.p.clone().lerp(rest.thighLeft.p, 0.4),
      rest.shankRight.p.clone().lerp(rest.thighRight.p, 0.4),
    ],
    0.17,
  );
  // Between the legs the cloth turns away from the picture; slanting it there keeps it from smearing.
  const onCloth = printed(prints.shorts);
  const uv = (x, y, z) => onCloth(x, y, z + Math.sign(z) * x * smoothstep(-0.06, -0.18, y));
  return part('shorts', { solid, lumps, box, cell: 0.006, uv });
}

function limbParts(rest, part, half) {
  const bone = (name) => rest[name + half.suffix];
  const along = (...names) => names.map((name) => bone(name).p);
  const arm = onBones(rest, armLumps, half);
  const leg = onBones(rest, { ...legLumps, foot: sockLumps.foot }, half);
  const lower = leg.filter((lump) => !lump.bone.startsWith('thigh'));
  const armBox = boxRound([...along('upperArm', 'forearm', 'hand')], 0.13);
  const legBox = boxRound([...along('thigh', 'shank', 'foot')], 0.12);
  const bareArm = cut(joined(arm, 0.018), below(bone('upperArm'), -0.1));
  const bareLeg = cut(joined(leg, 0.03), below(bone('thigh'), -0.14), above(bone('shank'), -0.38));
  const sock = cut(thicker(joined(lower, 0.03), 0.003), below(bone('shank'), -0.3));
  return [
    part('skin', { solid: bareArm, lumps: arm, box: armBox, cell: 0.0055 }),
    part('skin', { solid: bareLeg, lumps: leg, box: legBox, cell: 0.0065 }),
    part('sock', { solid: sock, lumps: lower, box: boxRound(along('foot'), 0.16), cell: 0.0055 }),
  ];
}

/** The shoe is modelled in the foot's own axes, then put where the foot is at rest. */
function shoe(rest, part, { suffix, mirror }) {
  const foot = rest[`foot${suffix}`];
  const inFoot = asSeenFrom(foot, mirror);
  const { low, high } = shoeBox;
  const corners = [low, high].flatMap(([x]) =>
    [low, high].flatMap(([, y]) => [low, high].map(([, , z]) => placed(foot, x, y, z))),
  );
  const box = boxRound(corners, 0.005);
  const lumps = onBones(rest, shoeLumps, { suffix, mirror });
  const underfoot = inFoot((x, _, z) => [
    (x - low[0]) / (high[0] - low[0]),
    (z - low[2]) / (high[2] - low[2]),
  ]);
  return Object.entries(shoeParts).map(([name, solid]) =>
    part(name, { solid: inFoot(solid), lumps, box, cell: 0.004, uv: underfoot }),
  );
}
