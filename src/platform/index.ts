import type { Platform } from './platform.ts';
import { trackPose } from './pose/trackPose.ts';
import { openClip } from './video/openClip.ts';
import { thumbnail } from './video/thumbnail.ts';
import { openViewer } from './video/viewer.ts';
import { writeVideo } from './video/writeVideo.ts';

/** The browser itself, as the app sees it. */
export const browserPlatform: Platform = { openClip, thumbnail, trackPose, openViewer, writeVideo };
