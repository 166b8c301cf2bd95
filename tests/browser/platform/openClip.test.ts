import { expect, it } from 'vitest';
import type { ClipInfo } from '../../../src/core/clip.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { openClip } from '../../../src/platform/video/openClip.ts';
import { thumbnail } from '../../../src/platform/video/thumbnail.ts';
import { evenTimesS, makeClip } from './makeClip.ts';
import { silence } from './silence.ts';

async function clipOf(file: File): Promise<ClipInfo> {
  const result = await openClip(file);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

async function problemOf(file: File): Promise<Problem> {
  const result = await openClip(file);
  if (result.ok) throw new Error('The clip was accepted.');
  return result.problem;
}

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());

it('describes a clip', async () => {
  const file = await makeClip({ timesS: evenTimesS(45, 30), name: 'run.mp4' });
  const { fileFps, captureFps, fileDurationS, ...rest } = await clipOf(file);
  expect(rest).toEqual({
    name: 'run.mp4',
    container: 'MP4',
    codec: 'VP9',
    widthPx: 160,
    heightPx: 96,
    rotationDeg: 0,
    frames: 45,
    missingFrames: 0,
    captureFpsSource: 'assumed',
    variableFrameRate: false,
  });
  expect(fileFps).toBeCloseTo(30, 2);
  expect(captureFps).toBe(fileFps);
  expect(fileDurationS).toBeCloseTo(1.5, 3);
});

it('sees an uneven frame rate', async () => {
  const timesS = evenTimesS(60, 30).filter((_, index) => index !== 20);
  expect(await clipOf(await makeClip({ timesS }))).toMatchObject({ frames: 59, variableFrameRate: true });
});

it('reads the capture rate that Android writes into slow motion', async () => {
  const captureFps = new Uint8Array(4);
  new DataView(captureFps.buffer).setFloat32(0, 240);
  const raw = { 'com.android.capture.fps': captureFps };
  expect(await clipOf(await makeClip({ timesS: evenTimesS(30, 30), raw }))).toMatchObject({
    captureFps: 240,
    captureFpsSource: 'metadata',
  });
});

it('uses what is there of a clip that was cut off, and counts what is not', async () => {
  const whole = await makeClip({ timesS: evenTimesS(90, 30) });
  const cut = new File([whole.slice(0, whole.size * 0.6)], 'cut.mp4');
  const { frames, missingFrames, fileDurationS } = await clipOf(cut);
  expect(missingFrames).toBeGreaterThan(5);
  expect(frames).toBeGreaterThan(20);
  expect(frames + missingFrames).toBe(90);
  expect(fileDurationS).toBeCloseTo(frames / 30, 3);
});

it.each([
  ['an empty file', 'empty-file', () => new File([], 'a.mp4')],
  ['a text', 'not-a-video', () => new File(['Dear diary, I went running.'], 'a.mp4')],
  [
    'noise',
    'not-a-video',
    () => new File([new Uint8Array(60_000).map((_, i) => (i * i * 7 + 13) % 251)], 'a.mp4'),
  ],
  ['sound alone', 'no-video-track', () => silence('a.wav')],
  ['a file whose index is missing', 'truncated', headOnly],
  ['an unknown codec', 'codec-unsupported', withUnknownCodec],
  ['garbled pictures', 'unreadable', withGarbledPictures],
  ['two frames', 'too-short', () => makeClip({ timesS: [0, 0.04] })],
  ['one frame', 'too-short', () => makeClip({ timesS: [0] })],
])('tells what is wrong with %s', async (_, code, make) => {
  const file = await make();
  const problem = await problemOf(file);
  expect(problem.code).toBe(code);
  expect(problem.message).toContain(file.name);
  for (const sentence of [problem.message, problem.tip]) expect(sentence).toMatch(/^[“A-Z].*\.$/);
});

it('names the codec that the browser lacks', async () => {
  expect((await problemOf(await withUnknownCodec())).message).toContain('mp4v');
});

it('cuts the thumbnail out round the runner, within the picture', async () => {
  const file = await makeClip({ timesS: evenTimesS(30, 30) });
  const { widthPx, heightPx } = await clipOf(file);
  const sizeOf = async (box: { left: number; top: number; right: number; bottom: number }) => {
    const picture = await thumbnail(file, { fileTimeS: 0.1, box });
    const { width, height } = await createImageBitmap(picture!);
    return { width, height };
  };
  const whole = { left: 0, top: 0, right: 1, bottom: 1 };
  expect(await sizeOf(whole)).toEqual({ width: widthPx, height: heightPx });
  const height = Math.round(0.4 * heightPx * 1.3);
  const corner = { left: 0.95, top: 0.6, right: 1, bottom: 1 };
  expect(await sizeOf(corner)).toEqual({ width: Math.round(0.4 * heightPx * 1.3 * 0.75), height });
});

it('makes no thumbnail of what is no video', async () => {
  expect(await thumbnail(new File(['text'], 'a.mp4'))).toBeNull();
});

async function headOnly(): Promise<File> {
  return new File([(await makeClip({ timesS: evenTimesS(30, 30) })).slice(0, 300)], 'a.mp4');
}

async function withUnknownCodec(): Promise<File> {
  const bytes = await bytesOf(await makeClip({ timesS: evenTimesS(30, 30) }));
  bytes.set(new TextEncoder().encode('mp4v'), find(bytes, 'vp09'));
  return new File([bytes], 'a.mp4');
}

async function withGarbledPictures(): Promise<File> {
  const bytes = await bytesOf(await makeClip({ timesS: evenTimesS(30, 30) }));
  bytes.fill(0xff, find(bytes, 'mdat') + 4);
  return new File([bytes], 'a.mp4');
}

/** Where a box's name first stands. */
function find(bytes: Uint8Array, name: string): number {
  const at = new TextDecoder('latin1').decode(bytes).indexOf(name);
  if (at < 0) throw new Error(`No ${name} in the file.`);
  // vp09 is also named as a brand of the file; the sample entry comes last.
  return name === 'vp09' ? new TextDecoder('latin1').decode(bytes).lastIndexOf(name) : at;
}
