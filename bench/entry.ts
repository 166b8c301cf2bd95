/*
 * What the commands run in Node, through Vite's module runner: the scoring, and how it is shown. The pose model runs
 * in the page.
 */

export { withPelvisMotion } from '../src/core/pelvis/withPelvisMotion.ts';
export { detectorIds } from './detectors/index.ts';
export { hipLimitParts } from './hip/limitParts.ts';
export { readMocap } from './mocap/readMocap.ts';
export { unpackTrack } from './pose/pack.ts';
export { documentParts, pictures } from './report/document.ts';
export { leftOutText, runText, waysText } from './report/text.ts';
export { calibrate } from './scoring/calibrate.ts';
export { scoreRun } from './scoring/run.ts';
export { readTruth } from './truth.ts';
