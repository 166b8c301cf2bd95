/**
 * The 33 landmarks of MediaPipe Pose, in the model's own order.
 * "left" and "right" are the runner's own sides.
 */
export const LANDMARKS = [
  'nose',
  'leftEyeInner',
  'leftEye',
  'leftEyeOuter',
  'rightEyeInner',
  'rightEye',
  'rightEyeOuter',
  'leftEar',
  'rightEar',
  'mouthLeft',
  'mouthRight',
  'leftShoulder',
  'rightShoulder',
  'leftElbow',
  'rightElbow',
  'leftWrist',
  'rightWrist',
  'leftPinky',
  'rightPinky',
  'leftIndex',
  'rightIndex',
  'leftThumb',
  'rightThumb',
  'leftHip',
  'rightHip',
  'leftKnee',
  'rightKnee',
  'leftAnkle',
  'rightAnkle',
  'leftHeel',
  'rightHeel',
  'leftFootIndex',
  'rightFootIndex',
] as const;

export type Landmark = (typeof LANDMARKS)[number];

export const LANDMARK_INDEX: Readonly<Record<Landmark, number>> = Object.fromEntries(
  LANDMARKS.map((name, index) => [name, index]),
) as Record<Landmark, number>;

/** The same landmark of the body's other side; the nose is its own. */
export function otherSideOf(landmark: BodyLandmark): BodyLandmark;
export function otherSideOf(landmark: Landmark): Landmark;
export function otherSideOf(landmark: Landmark): Landmark {
  const other = landmark.replace(/left|right|Left|Right/, (side) => OTHER_SIDE[side] ?? side);
  return LANDMARKS.find((name) => name === other) ?? landmark;
}

const OTHER_SIDE: Readonly<Record<string, string>> = {
  left: 'right',
  right: 'left',
  Left: 'Right',
  Right: 'Left',
};

/** What is measured or drawn of a body; of face and fingers only the nose, which says where the head is. */
export const BODY_LANDMARKS = [
  'nose',
  'leftShoulder',
  'rightShoulder',
  'leftElbow',
  'rightElbow',
  'leftWrist',
  'rightWrist',
  'leftHip',
  'rightHip',
  'leftKnee',
  'rightKnee',
  'leftAnkle',
  'rightAnkle',
  'leftHeel',
  'rightHeel',
  'leftFootIndex',
  'rightFootIndex',
] as const satisfies readonly Landmark[];

export type BodyLandmark = (typeof BODY_LANDMARKS)[number];

/** Lines of the drawn skeleton; the face is left out, for it says nothing about gait. */
export const SKELETON: readonly (readonly [BodyLandmark, BodyLandmark])[] = [
  ['leftShoulder', 'rightShoulder'],
  ['leftHip', 'rightHip'],
  ['leftShoulder', 'leftHip'],
  ['rightShoulder', 'rightHip'],
  ['leftShoulder', 'leftElbow'],
  ['leftElbow', 'leftWrist'],
  ['rightShoulder', 'rightElbow'],
  ['rightElbow', 'rightWrist'],
  ['leftHip', 'leftKnee'],
  ['leftKnee', 'leftAnkle'],
  ['leftAnkle', 'leftHeel'],
  ['leftHeel', 'leftFootIndex'],
  ['leftAnkle', 'leftFootIndex'],
  ['rightHip', 'rightKnee'],
  ['rightKnee', 'rightAnkle'],
  ['rightAnkle', 'rightHeel'],
  ['rightHeel', 'rightFootIndex'],
  ['rightAnkle', 'rightFootIndex'],
];
