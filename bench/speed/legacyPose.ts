import type { Pose } from '@mediapipe/pose';
import type { PoseModel } from '../../src/core/pose/track.ts';

/** Its files, served as they are. */
const FOLDER = '/node_modules/@mediapipe/pose/';
const COMPLEXITY: Readonly<Record<PoseModel, 0 | 1 | 2>> = { lite: 0, full: 1, heavy: 2 };

declare global {
  interface Window {
    /** The package is a script that puts this on the window. */
    Pose?: typeof Pose;
  }
}

export async function legacyPose(model: PoseModel): Promise<Pose> {
  const script = document.createElement('script');
  script.src = `${FOLDER}pose.js`;
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error('The older package could not be loaded.'));
    document.head.append(script);
  });
  if (!window.Pose) throw new Error('The older package has changed.');
  const pose = new window.Pose({ locateFile: (file) => FOLDER + file });
  pose.setOptions({ modelComplexity: COMPLEXITY[model], smoothLandmarks: true, selfieMode: false });
  pose.onResults(() => {});
  await pose.initialize();
  return pose;
}
