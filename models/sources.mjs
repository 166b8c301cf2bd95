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
    sha256: '94ac18a4c41691b7a3f50dd1d1e24190a74dae326011598a4031ad682719da6e',
  },
  {
    file: 'pose_landmarker_full.task',
    landmarks: landmarksModel('full', 'e9a5c5cb17f736fafd4c2ec1da3b3d331d6edbe8a0d32395855aeb2cdfd64b9f'),
    sha256: '21994d3a0bffc3e198d6f321097be5f93d2ec016d554e1d8c6ef143866479ee3',
  },
  {
    file: 'pose_landmarker_heavy.task',
    landmarks: landmarksModel('heavy', '59e42d71bcd44cbdbabc419f0ff76686595fd265419566bd4009ef703ea8e1fe'),
    sha256: 'fff39514363c2a7fa1a8c23d2cab2bbb2628633d1a7cab5c675b11abd00970fe',
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
    description: {
      name: `pose landmarks ${size}`,
      author: MODEL_PACKAGE.author,
      license: MODEL_PACKAGE.license,
      input: { name: 'image', mean: 0, std: 255, min: 0, max: 1 },
      outputNames: ['landmarks', 'presence', 'segmentation_mask', 'heat_map', 'world_landmarks'],
    },
  };
}
