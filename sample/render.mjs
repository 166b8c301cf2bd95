// node sample/render.mjs            renders both clips, their truth and the poster into public/sample
// node sample/render.mjs --truth    writes the truth files only (a second instead of minutes)
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStudio } from './browser.mjs';
import { makeCamera } from './camera.mjs';
import { needFfmpeg, writePoster, writeVideo } from './encode.mjs';
import { makeMotion } from './motion.mjs';
import { camera as cameraSetup, clip, trials } from './trials.mjs';
import { truthOf } from './truth.mjs';

const OUT = fileURLToPath(new URL('../public/sample/', import.meta.url));
const CRF = 25;
const POSTER_WIDTH_PX = 360;

/** What was asked for, under the names the project's other truth files use. */
const setupOf = (trial) => ({
  ...{
    fps: clip.fps,
    seconds: clip.frames / clip.fps,
    startS: 0,
    w: clip.widthPx,
    h: clip.heightPx,
    crf: CRF,
  },
  ...{ fov: cameraSetup.fovDeg, camPos: cameraSetup.position, camAt: cameraSetup.lookAt, rollDeg: 0 },
  trial,
});

async function writeTruth(name) {
  const trial = trials[name];
  const camera = makeCamera(cameraSetup, clip);
  const truth = truthOf({ name, motion: makeMotion(trial), clip, camera, setup: setupOf(trial) });
  await writeFile(join(OUT, `${name}.truth.json`), JSON.stringify(truth));
  return truth;
}

async function renderClip(studio, name) {
  const path = join(OUT, `${name}.mp4`);
  const video = writeVideo(path, clip.fps, CRF);
  try {
    for (let frame = 0; frame < clip.frames; frame++) {
      await video.add(await studio.draw(name, frame / clip.fps));
      if (frame % 60 === 59) console.log(`${name}: ${frame + 1} of ${clip.frames} frames`);
    }
  } finally {
    await video.end(); // also when drawing failed: ffmpeg would wait for ever
  }
  console.log(`${name}.mp4: ${((await stat(path)).size / 1e6).toFixed(2)} MB`);
}

async function main() {
  await mkdir(OUT, { recursive: true });
  const truths = {};
  for (const name of Object.keys(trials)) truths[name] = await writeTruth(name);
  if (process.argv.includes('--truth')) return;

  await needFfmpeg();
  const studio = await openStudio();
  try {
    const firstLeft = truths.before.atFootStrike.find(({ side }) => side === 'left');
    await writePoster(
      join(OUT, 'poster.webp'),
      await studio.draw('before', firstLeft.timeS),
      POSTER_WIDTH_PX,
    );
    for (const name of Object.keys(trials)) await renderClip(studio, name);
  } finally {
    await studio.close();
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
