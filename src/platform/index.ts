import { analyzeTrack, curveDifferences, prepareAnalysis } from './analysis/analyzeTrack.ts';
import { part } from './part.ts';
import type { Platform } from './platform.ts';
import { preparePose, trackPose } from './pose/trackPose.ts';
import { wayHere } from './pose/wayHere.ts';
import { askOfVideo, videoReader } from './video/videoReader.ts';
import { openViewer } from './video/viewer.ts';

/** The browser itself, as the app sees it. What reads and writes videos is loaded with the first of them. */
export const browserPlatform: Platform = {
  openClip: part(async () => {
    await videoReader();
    return (file) => askOfVideo((service) => service.openClip(file));
  }),
  thumbnail: (file, look) => askOfVideo((service) => service.thumbnail(file, look)),
  trackPose,
  poseWay: async () => (await wayHere()).way,
  // What was found is remembered by the library, where there is one.
  knowsPose: async () => false,
  analyzeTrack,
  readTrack: async (file) => (await import('./analysis/readTrack.ts')).readTrack(file),
  curveDifferences,
  prepareWorkers: async () => void (await Promise.allSettled([prepareAnalysis(), videoReader()])),
  preparePose,
  openViewer: part(async () => {
    await videoReader();
    return openViewer;
  }),
  openReel: part(async () => (await import('./video/reel.ts')).openReel),
  writeVideo: part(async () => (await import('./video/writeVideo.ts')).writeVideo),
};
