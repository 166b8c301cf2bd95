// @ts-check
/**
 * What goes into the pose bundles and what comes out, pinned. Data only: the one place to edit when a model
 * changes. README.md repeats the hashes for people.
 */

/**
 * @typedef {object} TensorDescription
 * @property {string} name
 * @property {'image' | 'feature'} content
 */

/**
 * @typedef {object} ModelSource One TFLite network inside the package.
 * @property {string} file
 * @property {{ startByte: number, endByte: number }} [byteRange] half-open; absent when the file is the model
 * @property {string} sha256 of the model's bytes, that is of the range where there is one
 * @property {number} [unneededOutput] place of an output that nobody asks for: what only it needs is left out
 * @property {ModelDescription} description
 */

/**
 * @typedef {object} ModelDescription What TFLite Metadata must tell the Tasks API.
 * @property {string} name
 * @property {string} author
 * @property {string} license
 * @property {{ name: string, mean: number, std: number, min: number, max: number }} input one RGB image; the
 *   network sees (pixel - mean) / std, which lies in [min, max]
 * @property {string[]} outputNames in the order of the model's output tensors
 */

/**
 * @typedef {object} BundleSource
 * @property {string} file
 * @property {ModelSource} landmarks
 * @property {string} sha256 of the assembled bundle
 */

export const MODEL_PACKAGE = {
  name: '@mediapipe/pose',
  version: '0.5.1675469404',
  license: 'Apache-2.0',
  author: 'Google / The MediaPipe Authors',
};

/** @type {ModelSource} */
export const DETECTOR = {
  file: 'pose_solution_packed_assets.data',
  byteRange: { startByte: 0, endByte: 2_962_288 },
  sha256: 'a63c614bef30d35947f13be361820b1e4e3bec9cfeebf4d11216a18373108e85',
  description: {
    name: 'pose detector',
    author: MODEL_PACKAGE.author,
    license: MODEL_PACKAGE.license,
    input: { name: 'image', mean: 127.5, std: 127.5, min: -1, max: 1 },
    outputNames: ['raw boxes/keypoints', 'scores'],
  },
};

/** @type {BundleSource[]} */
export const BUNDLES = [
  {
    file: 'pose_landmarker_lite.task',
    landmarks: landmarksModel('lite', 'f17bfbecadb61c3be1baa8b8d851cc6619c870a87167b32848ad20db306b9d61'),
    sha256: '7bb6c549bd0c675c81c1029b3aaf780113f1e356d70bed43f6af2fa23892083f',
  },
  {
    file: 'pose_landmarker_full.task',
    landmarks: landmarksModel('full', 'e9a5c5cb17f736fafd4c2ec1da3b3d331d6edbe8a0d32395855aeb2cdfd64b9f'),
    sha256: '071160b3414f2b953aa1d324d4b0e463f7abc26cb113810a29cf4f762157401d',
  },
  {
    file: 'pose_landmarker_heavy.task',
    landmarks: landmarksModel('heavy', '59e42d71bcd44cbdbabc419f0ff76686595fd265419566bd4009ef703ea8e1fe'),
    sha256: '21154f74da8fb5e12644a33da2d47917de0da554a71ad00c8f4fe7d3617e270e',
  },
];

/**
 * The three sizes take the same input and give the same outputs, so they share one description.
 * @param {'lite' | 'full' | 'heavy'} size
 * @param {string} sha256
 * @returns {ModelSource}
 */
function landmarksModel(size, sha256) {
  return {
    file: `pose_landmark_${size}.tflite`,
    sha256,
    // The outline of the body, a tenth of the multiplications and a quarter of the memory that is written.
    unneededOutput: 2,
    description: {
      name: `pose landmarks ${size}`,
      author: MODEL_PACKAGE.author,
      license: MODEL_PACKAGE.license,
      input: { name: 'image', mean: 0, std: 255, min: 0, max: 1 },
      outputNames: ['landmarks', 'presence', 'presence_again', 'heat_map', 'world_landmarks'],
    },
  };
}
