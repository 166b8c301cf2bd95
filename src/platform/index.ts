import type { Platform } from './platform.ts';
import { trackPose } from './pose/trackPose.ts';
import { openClip } from './video/openClip.ts';
import { thumbnail } from './video/thumbnail.ts';
import { openViewer } from './video/viewer.ts';

/** The browser itself, as the app sees it. */
export const browserPlatform: Platform = {
  openClip,
  thumbnail,
  trackPose,
  openViewer,
  // Few make a video: what encodes one is loaded when somebody does.
  writeVideo: async (...args) => (await import('./video/writeVideo.ts')).writeVideo(...args),
};
