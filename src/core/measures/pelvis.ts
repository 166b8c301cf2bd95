import type { Gait } from '../gait.ts';
import type { PelvisAngle, PelvisAngles } from '../pelvis/pelvisAngle.ts';
import type { Withheld } from '../withheld.ts';

type Name = 'obliquityRightDown' | 'rotationRightForward';

const angleOf = ({ pelvis }: { readonly pelvis: PelvisAngles | null }, name: Name): PelvisAngle | null =>
  pelvis?.[name] ?? null;

/** An angle of the pelvis over time, degrees, [frame]; all NaN where it is not fit to be shown. */
export const pelvisSeries =
  (name: Name) =>
  (gait: Gait): Float64Array => {
    const angle = angleOf(gait, name);
    return angle && !angle.unfit ? angle.deg : gait.timesS.map(() => Number.NaN);
  };

/** Why an angle of the pelvis is withheld in a clip: its values want a zero, its range wants none. */
export const pelvisWithheld =
  (name: Name) =>
  (gait: Gait, what: 'value' | 'range'): Withheld | null => {
    const angle = angleOf(gait, name);
    if (!angle) return null;
    return angle.unfit ?? (what === 'value' ? angle.noValue : null);
  };

/** Whether markers on the pelvis make a measure more exact: it is, or contains, the tilt in the frontal plane. */
export const usesMarkers = (measureId: string): boolean =>
  /^(pelvicDrop|trunkSideBendRelPelvis)(Peak|Range)?$/.test(measureId);
