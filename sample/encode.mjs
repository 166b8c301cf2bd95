// Frames to files, by ffmpeg.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

function ffmpeg(args) {
  const child = spawn('ffmpeg', ['-y', '-v', 'error', ...args], { stdio: ['pipe', 'ignore', 'inherit'] });
  child.stdin.on('error', () => {}); // the exit status says it better
  const done = new Promise((resolve, reject) => {
    child.on('error', () => reject(new Error('No ffmpeg found: install it and put it on the PATH.')));
    child.on('close', (status) =>
      status ? reject(new Error(`ffmpeg stopped with status ${status}.`)) : resolve(),
    );
  });
  done.catch(() => {}); // reported by whoever awaits it
  return { stdin: child.stdin, done };
}

/** Says so early, before minutes of rendering. */
export async function needFfmpeg() {
  const { stdin, done } = ffmpeg(['-version']);
  stdin.end();
  await done;
}

const JPEGS_IN = ['-f', 'image2pipe', '-c:v', 'mjpeg'];
/** A fixed number of threads, as x264's output depends on it; no version strings in the file. */
const SAME_EVERY_TIME = [
  '-threads',
  '2',
  '-map_metadata',
  '-1',
  '-fflags',
  '+bitexact',
  '-flags:v',
  '+bitexact',
];

/** An MP4 that plays everywhere and starts before it is all there. */
export function writeVideo(path, fps, crf) {
  const { stdin, done } = ffmpeg([
    ...[...JPEGS_IN, '-framerate', String(fps), '-i', '-'],
    ...['-vf', 'scale=out_color_matrix=bt709:out_range=tv', '-pix_fmt', 'yuv420p'],
    ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'],
    ...[
      '-c:v',
      'libx264',
      '-preset',
      'slow',
      '-crf',
      String(crf),
      ...SAME_EVERY_TIME,
      '-movflags',
      '+faststart',
      path,
    ],
  ]);
  return {
    async add(jpeg) {
      if (!stdin.write(jpeg)) await Promise.race([once(stdin, 'drain'), done]);
    },
    async end() {
      stdin.end();
      await done;
    },
  };
}

/** One frame as a small still picture. */
export async function writePoster(path, jpeg, widthPx) {
  const { stdin, done } = ffmpeg([
    ...JPEGS_IN,
    '-i',
    '-',
    '-vf',
    `scale=${widthPx}:-2:flags=lanczos`,
    '-quality',
    '82',
    path,
  ]);
  stdin.end(jpeg);
  await done;
}
