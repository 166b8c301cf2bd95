import { analyzeTrack } from './analysis/analyzeTrack.ts';
import { part } from './part.ts';
import type { Platform } from './platform.ts';
import { trackPose } from './pose/trackPose.ts';

/** The browser itself, as the app sees it. What reads and writes videos is loaded with the first of them. */
export const browserPlatform: Platform = {
  openClip: part(async () => (await import('./video/openClip.ts')).openClip),
  thumbnail: async (...args) => (await import('./video/thumbnail.ts')).thumbnail(...args),
  trackPose,
  // What was found is remembered by the library, where there is one.
  knowsPose: async () => false,
  analyzeTrack,
  openViewer: part(async () => (await import('./video/viewer.ts')).openViewer),
  openReel: part(async () => (await import('./video/reel.ts')).openReel),
  writeVideo: part(async () => (await import('./video/writeVideo.ts')).writeVideo),
};
