// Runs in the browser that renders: draws one frame of a trial when asked and hands the picture back.
import { makeRunner } from './body/runner.mjs';
import { makeCamera } from './camera.mjs';
import { makeMotion } from './motion.mjs';
import { makeRenderer, makeRoom } from './scene.mjs';
import { camera as cameraSetup, clip, trials } from './trials.mjs';

const JPEG_QUALITY = 0.97;

const renderer = makeRenderer(document.querySelector('canvas'), clip);
const room = makeRoom();
const runner = makeRunner(room.scene);
const camera = makeCamera(cameraSetup, clip);
const motions = Object.fromEntries(Object.entries(trials).map(([name, trial]) => [name, makeMotion(trial)]));

/** One frame as a JPEG, in base64. */
window.drawFrame = (trialName, timeS) => {
  runner.pose(motions[trialName].poseAt(timeS));
  room.setTime(timeS);
  renderer.render(room.scene, camera);
  return renderer.domElement.toDataURL('image/jpeg', JPEG_QUALITY).split(',')[1];
};
