// The truth about a clip: where every joint is and which way every segment is turned, read back from the pose that is
// drawn, in the terms and signs of the app's methods. The layout is described in README.md.
import { toPixels } from './camera.mjs';
import { acos, atan2, cardanZXY, middle, outward, placed, SIDES } from './maths.mjs';
import { hipAngles } from './motion/leg.mjs';
import { sole } from './motion/proportions.mjs';

const capital = (side) => (side === 'right' ? 'Right' : 'Left');
const round = (places) => (x) => Number(x.toFixed(places));
const [tenthsOfMs, thousandths, hundredths] = [4, 3, 2].map(round);

/** Named points of the body, in the world. @returns {Record<string, import('three').Vector3>} */
export function pointsOf(pose) {
  const points = {};
  for (const side of SIDES) {
    const part = (name) => pose[name + capital(side)];
    Object.assign(points, {
      [`${side}_hip`]: part('thigh').p,
      [`${side}_knee`]: part('shank').p,
      [`${side}_ankle`]: part('foot').p,
      [`${side}_shoulder`]: part('upperArm').p,
      [`${side}_elbow`]: part('forearm').p,
      [`${side}_wrist`]: part('hand').p,
      [`${side}_heel`]: placed(part('foot'), sole.heel, -sole.below, 0),
      [`${side}_ball`]: part('toes').p,
      [`${side}_toe`]: placed(part('toes'), sole.toe - sole.ball, 0, 0),
    });
  }
  return points;
}

/**
 * Every angle of one moment. Trunk and pelvis: + as the name says; joints: the usual signs.
 * @returns {Record<string, number>}
 */
export function anglesOf(pose) {
  const points = pointsOf(pose);
  const pelvis = cardanZXY(pose.pelvis.q);
  const hips = middle(points.left_hip, points.right_hip);
  const trunk = middle(points.left_shoulder, points.right_shoulder).sub(hips);
  const leanRight = atan2(trunk.z, trunk.y);
  const angles = {
    pelvicRotationRightForwardDeg: pelvis.y,
    pelvicObliquityRightDownDeg: pelvis.x,
    trunkLeanRightDeg: leanRight,
    trunkSideBendRightRelPelvisDeg: leanRight - pelvis.x,
    trunkForwardLeanDeg: atan2(trunk.x, trunk.y),
  };
  for (const side of SIDES) {
    const at = (name) => points[`${side}_${name}`];
    const hip = hipAngles(side, pose.pelvis, pose[`thigh${capital(side)}`]);
    const thigh = at('hip').clone().sub(at('knee'));
    const shank = at('knee').clone().sub(at('ankle'));
    const foot = at('toe').clone().sub(at('heel'));
    const named = {
      hipExternalRotation: hip.externalRotation,
      hipAdduction: hip.adduction,
      hipFlexion: hip.flexion,
      thighAngle: atan2(-thigh.x, thigh.y),
      kneeFlexion: acos(thigh.dot(shank) / thigh.length() / shank.length()),
      footProgressionOut: atan2(outward(side) * foot.z, foot.x),
    };
    for (const [name, value] of Object.entries(named)) angles[`${name}${capital(side)}Deg`] = value;
  }
  return angles;
}

/** Side-normalised values at a strike: + towards, or forward on, the side that strikes. Between frames: linear. */
function atStrike({ side, timeS }, series, fps) {
  const before = Math.min(series.timeS.length - 2, Math.floor(timeS * fps));
  const share = timeS * fps - before;
  const value = (name) => series[name][before] * (1 - share) + series[name][before + 1] * share;
  const towards = outward(side);
  const own = (name) => value(`${name}${capital(side)}Deg`);
  const values = {
    pelvicRotationDeg: towards * value('pelvicRotationRightForwardDeg'),
    pelvicDropDeg: -towards * value('pelvicObliquityRightDownDeg'),
    trunkSideBendDeg: towards * value('trunkLeanRightDeg'),
    trunkSideBendRelPelvisDeg: towards * value('trunkSideBendRightRelPelvisDeg'),
    hipExternalRotationDeg: own('hipExternalRotation'),
    hipAdductionDeg: own('hipAdduction'),
    hipFlexionDeg: own('hipFlexion'),
    thighAngleDeg: own('thighAngle'),
    trunkForwardLeanDeg: value('trunkForwardLeanDeg'),
    kneeFlexionDeg: own('kneeFlexion'),
    footProgressionOutDeg: own('footProgressionOut'),
  };
  return { side, timeS, ...mapValues(values, thousandths) };
}

const mapValues = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));

/** From a list of like objects to an object of lists. */
const columns = (rows) =>
  Object.fromEntries(Object.keys(rows[0]).map((name) => [name, rows.map((row) => row[name])]));

export function truthOf({ name, motion, clip, camera, setup }) {
  const { fps, frames, widthPx, heightPx } = clip;
  const times = Array.from({ length: frames }, (_, i) => i / fps);
  const poses = times.map(motion.poseAt);
  const series = {
    timeS: times.map(round(6)),
    ...columns(poses.map((pose) => mapValues(anglesOf(pose), thousandths))),
  };
  const points = poses.map(pointsOf);
  const inPixels = (point) => toPixels(camera, point, clip).map(hundredths);
  const events = motion
    .events((frames - 1) / fps)
    .map((event) => ({ ...event, timeS: tenthsOfMs(event.timeS) }));
  return {
    clip: `${name}.mp4`,
    fps,
    frames,
    widthPx,
    heightPx,
    view: 'posterior',
    setup,
    events,
    atFootStrike: events
      .filter(({ type }) => type === 'footStrike')
      .map((event) => atStrike(event, series, fps)),
    series,
    points2dPx: columns(points.map((at) => mapValues(at, inPixels))),
    points3dM: columns(points.map((at) => mapValues(at, (point) => point.toArray().map(round(4))))),
  };
}
