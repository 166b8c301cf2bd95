import { analyzeTrack } from '../../src/core/analyze.ts';
import type { ClipInfo } from '../../src/core/clip.ts';
import { LANDMARK_INDEX, type Landmark } from '../../src/core/pose/landmarks.ts';
import { type PoseTrack, VALUES_PER_FRAME } from '../../src/core/pose/track.ts';
import type { Side } from '../../src/core/sides.ts';
import type { Recording } from '../detectors/compare.ts';
import { MATCH_WITHIN_S } from '../scoring/match.ts';
import type { Timed } from '../truth.ts';

/*
 * Markers and forces of ../shared/truth/mocap (Fukuchi 2017): x forward, y up, z to the runner's right, millimetres.
 * The markers are shown to the core as a camera at the runner's right side would see them, one pixel a millimetre, so
 * that the detectors run behind the very cleaning and filtering that they have in the app.
 */

const MARKERS_HZ = 150;
const FORCES_HZ = 300;
/** Contact is over this vertical force … */
const CONTACT_N = 50;
/** … for this long: a plain crossing also finds blips of 3–7 ms. */
const MIN_CONTACT_S = 0.1;
/** There are no markers above the pelvis: shoulders that ride on it stand in. */
const TORSO_MM = 490;
const PICTURE_MM = { width: 4000, height: 2500 } as const;

/** Which markers' middle stands for a landmark. */
const MARKERS_OF: Readonly<Record<'Hip' | 'Knee' | 'Ankle' | 'Heel' | 'FootIndex', readonly string[]>> = {
  Hip: ['ASIS', 'PSIS'],
  Knee: ['Thigh.Bottom.Lateral', 'Thigh.Bottom.Medial'],
  Ankle: ['Shank.Bottom.Lateral', 'Shank.Bottom.Medial'],
  Heel: ['Heel.Bottom'],
  FootIndex: ['MT1', 'MT5'],
};

/** Contacts as the force plate tells them, without the first and the last, which the recording cuts. */
export function contacts(verticalN: readonly number[]): readonly { startS: number; endS: number }[] {
  const found: { startS: number; endS: number }[] = [];
  let start = -1;
  verticalN.forEach((force, i) => {
    const isOn = force > CONTACT_N;
    if (isOn && start < 0) start = i;
    if (isOn || start < 0) return;
    if ((i - start) / FORCES_HZ >= MIN_CONTACT_S)
      found.push({ startS: start / FORCES_HZ, endS: i / FORCES_HZ });
    start = -1;
  });
  return found.slice(1, -1);
}

/** @param markers tab-separated, a line each 1/150 s @param forces tab-separated, a line each 1/300 s */
export function readMocap(markers: string, forces: string): Recording {
  const points = table(markers);
  const track = trackOf(points);
  const trial = analyzeTrack('mocap', clipOf(track), track, { view: 'right' });
  if (!trial.ok) throw new Error(trial.problem.message);
  const { gait } = trial.value;
  const leftLower = (fromS: number, toS: number): number => {
    const [left, right] = [gait.path('leftFootIndex').y, gait.path('rightFootIndex').y];
    const inside = Array.from(left.keys()).filter((i) => gait.timesS[i]! >= fromS && gait.timesS[i]! <= toS);
    return inside.reduce((sum, i) => sum + left[i]! - right[i]!, 0);
  };
  const strikes = contacts(column(table(forces), 'Fy')).map(
    ({ startS, endS }): Timed => ({ side: leftLower(startS, endS) > 0 ? 'left' : 'right', timeS: startS }),
  );
  const [first, last] = [strikes[0]?.timeS ?? 0, strikes.at(-1)?.timeS ?? 0];
  // A detector is not to blame for finding the two contacts that were dropped.
  const judgedS = [first - MATCH_WITHIN_S, last + MATCH_WITHIN_S] as const;
  return { name: 'mocap', gait, strikes, judgedS, durationS: gait.timesS.at(-1) ?? 0 };
}

interface Table {
  readonly names: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

function table(text: string): Table {
  const [header = '', ...lines] = text.trim().split(/\r?\n/);
  const number = (cell: string): number => (cell.trim() === '' ? Number.NaN : Number(cell));
  return { names: header.split('\t'), rows: lines.map((line) => line.split('\t').map(number)) };
}

function column({ names, rows }: Table, name: string): readonly number[] {
  const index = names.indexOf(name);
  if (index < 0) throw new Error(`The recording has no column ${name}.`);
  return rows.map((row) => row[index] ?? Number.NaN);
}

function trackOf(points: Table): PoseTrack {
  const frames = points.rows.length;
  const image = new Float32Array(frames * VALUES_PER_FRAME).fill(Number.NaN);
  const put = (landmark: Landmark, forward: readonly number[], up: readonly number[]): void => {
    for (let frame = 0; frame < frames; frame++) {
      const place = [forward[frame]!, PICTURE_MM.height - up[frame]!, 0, 1];
      image.set(place, frame * VALUES_PER_FRAME + LANDMARK_INDEX[landmark] * 4);
    }
  };
  const middle = (names: readonly string[], axis: 'X' | 'Y'): number[] => {
    const columns = names.map((name) => column(points, `${name}${axis}`));
    return points.rows.map((_, i) => columns.reduce((sum, values) => sum + values[i]!, 0) / columns.length);
  };
  const pelvis = ['R.ASIS', 'L.ASIS', 'R.PSIS', 'L.PSIS'];
  const pelvisX = middle(pelvis, 'X');
  const pelvisY = middle(pelvis, 'Y');
  for (const [side, letter] of [
    ['left', 'L'],
    ['right', 'R'],
  ] as const satisfies readonly (readonly [Side, string])[]) {
    for (const joint of ['Hip', 'Knee', 'Ankle', 'Heel', 'FootIndex'] as const) {
      const names = MARKERS_OF[joint].map((marker) => `${letter}.${marker}`);
      put(`${side}${joint}`, middle(names, 'X'), middle(names, 'Y'));
    }
    put(
      `${side}Shoulder`,
      pelvisX,
      pelvisY.map((y) => y + TORSO_MM),
    );
  }
  put(
    'nose',
    pelvisX,
    pelvisY.map((y) => y + 1.4 * TORSO_MM),
  );
  return {
    timesS: Float64Array.from({ length: frames }, (_, i) => i / MARKERS_HZ),
    image,
    world: new Float32Array(image.length).fill(Number.NaN),
    widthPx: PICTURE_MM.width,
    heightPx: PICTURE_MM.height,
    model: 'full',
    sceneLines: [],
    pelvisPictures: null,
    pelvisMotion: null,
  };
}

const clipOf = ({ timesS, widthPx, heightPx }: PoseTrack): ClipInfo => ({
  name: 'mocap',
  container: '',
  codec: '',
  widthPx,
  heightPx,
  rotationDeg: 0,
  frames: timesS.length,
  fileDurationS: timesS.length / MARKERS_HZ,
  fileFps: MARKERS_HZ,
  captureFps: MARKERS_HZ,
  captureFpsSource: 'assumed',
  variableFrameRate: false,
  missingFrames: 0,
});
