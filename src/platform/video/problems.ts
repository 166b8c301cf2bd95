import { failed, type Result } from '../../core/problem.ts';

const RECORDING_TIP = 'Choose an MP4, MOV or WebM video as it came from the camera.';
const CONVERT_TIP =
  'Export the video as H.264 MP4, or try Chrome or Edge; on an iPhone set Settings > Camera > Formats > Most Compatible before filming.';
const COPY_AGAIN_TIP = 'Copy the video from the camera again, in full, and choose the new copy.';

export const emptyFile = (name: string): Result<never> =>
  failed('empty-file', `“${name}” is empty: it holds no data at all.`, COPY_AGAIN_TIP);

export const notAVideo = (name: string): Result<never> =>
  failed('not-a-video', `“${name}” is not a video that this app can read.`, RECORDING_TIP);

export const noVideoTrack = (name: string): Result<never> =>
  failed('no-video-track', `“${name}” holds sound but no picture.`, RECORDING_TIP);

export const codecUnsupported = (name: string, codec: string): Result<never> =>
  failed('codec-unsupported', `This browser can't decode “${name}”: it is encoded as ${codec}.`, CONVERT_TIP);

export const truncated = (name: string): Result<never> =>
  failed(
    'truncated',
    `“${name}” breaks off before its first picture, as when copying or recording was interrupted.`,
    COPY_AGAIN_TIP,
  );

export const unreadable = (name: string): Result<never> =>
  failed('unreadable', `“${name}” is damaged: its pictures can't be decoded.`, COPY_AGAIN_TIP);

export const tooShort = (name: string, minimumS: number): Result<never> =>
  failed(
    'too-short',
    `“${name}” is shorter than ${minimumS} s, too short for a single step.`,
    'Choose a longer video; ten seconds of running are good.',
  );
