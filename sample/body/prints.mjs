// The part of the body at rest, in metres across (z) and up (y), that each picture on it covers.
export const prints = {
  shirt: { z: [-0.4, 0.4], y: [0, 0.64] },
  shorts: { z: [-0.3, 0.3], y: [-0.36, 0.24] },
  hair: { z: [-0.12, 0.12], y: [0.55, 0.85] },
};
