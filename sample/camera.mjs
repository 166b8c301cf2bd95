// The one camera, for the picture and for the truth's pixels.
import { PerspectiveCamera, Vector3 } from 'three';

export function makeCamera({ fovDeg, position, lookAt }, { widthPx, heightPx }) {
  const camera = new PerspectiveCamera(fovDeg, widthPx / heightPx, 0.1, 30);
  camera.position.set(...position);
  camera.lookAt(new Vector3(...lookAt));
  camera.updateMatrixWorld(true);
  return camera;
}

/** Where a point of the world falls in the picture. @returns {[number, number]} */
export function toPixels(camera, point, { widthPx, heightPx }) {
  const seen = point.clone().project(camera);
  return [((seen.x + 1) / 2) * widthPx, ((1 - seen.y) / 2) * heightPx];
}
