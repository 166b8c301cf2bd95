// The two trials of the sample: one runner, before and after the drills. Everything that differs is here.
// Degrees at foot strike, side-normalised as in the truth files: + leans, or turns, towards the side that strikes.

/** What the runner does on both sides, and what the left side is brought back to. */
const evenRunner = {
  trunkBend: 2.5,
  pelvicRotation: 3.5,
  hipExternalRotation: 6,
  toeOut: 6,
  forwardLean: 9,
};

export const trials = {
  before: {
    seed: 11,
    both: evenRunner,
    // Added to the left side only, as a bump round the left foot strike.
    leftExtra: { trunkBend: 5, pelvicRotation: 6, hipExternalRotation: -9, toeOut: -9 },
  },
  after: {
    seed: 23,
    both: evenRunner,
    leftExtra: { trunkBend: 1, pelvicRotation: 1.5, hipExternalRotation: -2.5, toeOut: -2.5 },
  },
};

export const clip = { fps: 60, frames: 408, widthPx: 608, heightPx: 1080 };

/** Level, straight behind: what the app's recording guide asks for. */
export const camera = { fovDeg: 25.8, position: [-5, 0.93, 0], lookAt: [0, 0.93, 0] };
