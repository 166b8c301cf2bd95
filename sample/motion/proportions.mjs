// Segment lengths in metres, of a runner 1.76 m tall.
export const size = {
  hipHalfWidth: 0.086,
  thigh: 0.43,
  shank: 0.42,
  shoulderHalfWidth: 0.178,
  upperArm: 0.295,
  forearm: 0.255,
};

/** Points of the sole, from the ankle joint in the axes of the foot. Under the ball the shoe bends. */
export const sole = { heel: -0.062, ball: 0.125, toe: 0.2, below: 0.088 };

/** How far the shoe can bend under the ball before the toes leave the belt too. */
export const MOST_TOE_BEND = 34;
