import type { View } from '../sides.ts';
import type { CameraSetup } from './cameraSetup.ts';

/**
 * What a running trunk leans forward as key points see it, with its standard uncertainty, degrees. A camera behind or
 * in front cannot see it, but off the line of running it shows as side-bend. Runners lean 5 to 8° (hip centre to
 * shoulder centre; methods.md); from behind the hip key points sit on the side of the body that the camera sees, some
 * 2 cm nearer to it than the joints, which adds 3°, and in front takes them away. Rendered clips seen 4 to 14° off
 * showed 4.8, 5.9, 7.7 and 12.1° from behind (docs/accuracy.md).
 */
const FORWARD_LEAN: Readonly<
  Record<'posterior' | 'anterior', { readonly deg: number; readonly sdDeg: number }>
> = {
  posterior: { deg: 8, sdDeg: 3.5 },
  anterior: { deg: 3, sdDeg: 3.5 },
};

const radians = (deg: number): number => (deg * Math.PI) / 180;

/**
 * Side-bend that only comes from seeing a forward lean off the line of running, degrees, + to the runner's right. 0 from the
 * side. From behind what is ahead appears toward the camera's side; in front the lean comes toward the camera and appears away
 * from its side.
 */
export function sideBendFromForwardLeanDeg(view: View, { yaw }: CameraSetup): number {
  if (yaw === null || (view !== 'posterior' && view !== 'anterior')) return 0;
  const away = view === 'posterior' ? 1 : -1;
  return away * FORWARD_LEAN[view].deg * Math.sin(radians(yaw.deg));
}

/** Standard uncertainty that the camera puts into every value of the trunk's side-bend, degrees. */
export function cameraLeanSdDeg(view: View, { roll, yaw }: CameraSetup): number {
  if (yaw === null || (view !== 'posterior' && view !== 'anterior')) return roll.sdDeg;
  const { deg, sdDeg } = FORWARD_LEAN[view];
  return Math.hypot(roll.sdDeg, deg * radians(yaw.sdDeg), sdDeg * Math.sin(radians(yaw.deg)));
}
