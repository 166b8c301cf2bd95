import { towards } from '../measures/body.ts';
import { otherSide, type Side } from '../sides.ts';

/** Series of one segment that both sides share, and which way of it counts as a side's own. As their measures do. */
const OWN_SIDE: Readonly<Record<string, (side: Side) => 1 | -1>> = {
  trunkLeanRightDeg: towards,
  trunkSideBendRightRelPelvisDeg: towards,
  // A drop is the other side's.
  pelvicObliquityRightDownDeg: (side) => towards(otherSide(side)),
  pelvicRotationRightForwardDeg: towards,
};

/**
 * What turns a series into a side's own, so that left and right can be laid over each other: a trunk that leans toward
 * the side whose stride it is has the same sign on both. +1 for what has no side: forward lean, and each leg's angles.
 */
export const ownSideSign = (seriesName: string, side: Side): 1 | -1 => OWN_SIDE[seriesName]?.(side) ?? 1;
