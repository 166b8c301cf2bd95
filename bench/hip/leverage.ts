import { Vector3 } from 'three';
import { SIDES } from '../../src/core/sides.ts';
import { number } from '../report/format.ts';
import type { Table } from '../report/table.ts';
import { meanOf } from '../scoring/errors.ts';
import type { Truth } from '../truth.ts';
import { trueLegs } from './leg.ts';

/** What a rear view sees of a leg below the hip, as truth files name it. */
type Seen = 'joints' | 'stickers';

const SEEN: Readonly<Record<Seen, (side: string) => readonly [knee: string, foot: string]>> = {
  joints: (side) => [`${side}_knee`, `${side}_ankle`],
  stickers: (side) => [`sticker_knee_${side}`, `sticker_heel_${side}`],
};

/** How far a turn of the thigh moves what a rear view sees of the leg, at one moment of the stride. */
export interface Leverage {
  readonly seen: Seen;
  readonly label: string;
  readonly clips: number;
  readonly kneeFlexionDeg: number;
  /** Sideways movement of hip, knee and foot together for a degree, less what a shift or slant of the leg explains. */
  readonly mmPerDeg: number;
}

const MOMENTS = [
  { label: '0.10 s before strike', afterS: -0.1 },
  { label: 'at strike', afterS: 0 },
  { label: '0.04 s after', afterS: 0.04 },
  { label: '0.08 s after', afterS: 0.08 },
] as const;

/** Half of the turn that is tried both ways, radians. */
const TURN = 0.01;
const X = new Vector3(1, 0, 0);
const MM_PER_M = 1000;

export const leverages = (truths: readonly Truth[]): readonly Leverage[] =>
  (['joints', 'stickers'] as const).flatMap((seen) =>
    MOMENTS.map(({ label, afterS }) => {
      const clips = truths.map((truth) => leverageIn(truth, seen, afterS)).filter((clip) => clip !== null);
      return {
        seen,
        label,
        clips: clips.length,
        kneeFlexionDeg: meanOf(clips.map((clip) => clip.kneeFlexionDeg)) ?? Number.NaN,
        mmPerDeg: meanOf(clips.map((clip) => clip.mmPerDeg)) ?? Number.NaN,
      };
    }),
  );

function leverageIn(
  truth: Truth,
  seen: Seen,
  afterS: number,
): Pick<Leverage, 'kneeFlexionDeg' | 'mmPerDeg'> | null {
  const legs = trueLegs(truth);
  const found = SIDES.flatMap((side) =>
    legs.strikesS(side).map((strikeS) => {
      const timeS = strikeS + afterS;
      const { hip, knee } = legs.leg(side, timeS);
      const points = SEEN[seen](side).map((name) => legs.point(name, timeS).sub(hip));
      const thigh = hip.clone().sub(knee).normalize();
      const sideways = (about: Vector3) => [
        0,
        ...points.map(
          (point) =>
            (point.clone().applyAxisAngle(about, TURN).z - point.clone().applyAxisAngle(about, -TURN).z) /
            (2 * TURN),
        ),
      ];
      const left = without(without(sideways(thigh), [1, 1, 1]), without(sideways(X), [1, 1, 1]));
      return {
        kneeFlexionDeg: legs.kneeFlexionDeg(side, timeS),
        mmPerDeg: (MM_PER_M * Math.hypot(...left) * Math.PI) / 180,
      };
    }),
  );
  const mean = (key: 'kneeFlexionDeg' | 'mmPerDeg') => meanOf(found.map((strike) => strike[key]));
  const [kneeFlexionDeg, mmPerDeg] = [mean('kneeFlexionDeg'), mean('mmPerDeg')];
  return kneeFlexionDeg === null || mmPerDeg === null ? null : { kneeFlexionDeg, mmPerDeg };
}

/** What is left of a column of effects once another column has explained what it can (least squares). */
function without(column: readonly number[], other: readonly number[]): readonly number[] {
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, k) => sum + value * b[k]!, 0);
  const share = dot(column, other) / dot(other, other);
  return column.map((value, k) => value - share * other[k]!);
}

/** Mean size of a normal error over its standard deviation, times √2 for the difference of two sides. */
const DIFFERENCE_MAE = Math.sqrt(2) * Math.sqrt(2 / Math.PI);
/** 800 pixels of a runner of 1.8 m. */
const PX_PER_MM = 0.44;

export const leverageTable = (found: readonly Leverage[]): Table => ({
  title: 'How far a degree of hip rotation moves the leg in a rear view, and what that asks of points',
  header: [
    'points and moment',
    'clips',
    'knee bent °',
    'mm a degree',
    'px',
    '1 mm off each: left−right MAE °',
    '5 mm',
    'mm allowed for 3°',
    'for 2°',
  ],
  rows: found.map(({ seen, label, clips, kneeFlexionDeg, mmPerDeg }) => {
    const off = (mm: number) => (DIFFERENCE_MAE * mm) / mmPerDeg;
    return [
      `${seen}, ${label}`,
      String(clips),
      number(kneeFlexionDeg, 0),
      number(mmPerDeg, 2),
      number(mmPerDeg * PX_PER_MM, 2),
      number(off(1), 1),
      number(off(5), 1),
      number(3 / off(1), 1),
      number(2 / off(1), 1),
    ];
  }),
});
