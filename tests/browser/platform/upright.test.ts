import { VideoSample } from 'mediabunny';
import { describe, expect, it } from 'vitest';
import { FramePixels, uprightImage } from '../../../src/platform/video/framePixels.ts';
import { framesOf } from '../../../src/platform/video/frames.ts';
import { openClip } from '../../../src/platform/video/openClip.ts';
import { openVideo } from '../../../src/platform/video/openVideo.ts';
import { thumbnail } from '../../../src/platform/video/thumbnail.ts';
import { openViewer } from '../../../src/platform/video/viewer.ts';
import { imageOf } from './canvasImage.ts';
import {
  type Corners,
  evenTimesS,
  makeClip,
  PAINTED_CORNERS,
  paintCorners,
  readCorners,
} from './makeClip.ts';
import { watchDecodedFrames } from './watchDecodedFrames.ts';

const ROTATIONS = [0, 90, 180, 270] as const;
/** A clockwise quarter turn brings the lower left corner to the upper left. */
const turned = (quarters: number): Corners =>
  PAINTED_CORNERS.map((_, corner) => PAINTED_CORNERS[(corner + 4 - quarters) % 4]!) as unknown as Corners;

describe.each(ROTATIONS)('a clip to be turned by %i°', (rotation) => {
  const clip = makeClip({
    timesS: evenTimesS(20, 30),
    paint: paintCorners,
    track: { rotation },
  });
  const sideways = rotation === 90 || rotation === 270;
  const [widthPx, heightPx] = sideways ? [96, 160] : [160, 96];
  const corners = turned(rotation / 90);

  it('is described upright', async () => {
    expect(await openClip(await clip)).toMatchObject({
      ok: true,
      value: { widthPx, heightPx, rotationDeg: rotation },
    });
  });

  it('gives upright pixels', async () => {
    const { input, track } = await openVideo(await clip);
    const pixels = new FramePixels();
    for await (const { sample } of framesOf(track)) {
      const image = uprightImage(await pixels.read(sample));
      expect([image.width, image.height]).toEqual([widthPx, heightPx]);
      expect(readCorners(image)).toEqual(corners);
    }
    input.dispose();
  });

  it('is viewed and previewed upright', async () => {
    using decoded = watchDecodedFrames();
    const viewer = await openViewer(await clip);
    if (!viewer.ok) throw new Error(viewer.problem.message);
    const canvas = document.createElement('canvas');
    await viewer.value.draw(3, canvas);
    viewer.value.dispose();
    expect([canvas.width, canvas.height]).toEqual([widthPx, heightPx]);
    expect(readCorners(imageOf(canvas))).toEqual(corners);

    const preview = await createImageBitmap((await thumbnail(await clip))!);
    canvas.getContext('2d')!.drawImage(preview, 0, 0);
    expect([preview.width, preview.height]).toEqual([widthPx, heightPx]);
    expect(readCorners(imageOf(canvas))).toEqual(corners);
    await expect.poll(decoded.open).toBe(0);
  });
});

describe('FramePixels', () => {
  /** 6 × 4 pixels, each of its own colour. */
  const CODED = new Uint8Array(6 * 4 * 4).map((_, i) => (i % 4 === 3 ? 255 : (37 * i + 11 * (i % 4)) % 256));
  const sampleOf = (init: object) =>
    new VideoSample(CODED, { format: 'RGBA', codedWidth: 6, codedHeight: 4, timestamp: 0, ...init });

  it.each(
    ROTATIONS.flatMap((rotation) => [
      { rotation, flip: false },
      { rotation, flip: true },
    ]),
  )('copies the same upright picture that a canvas draws: %o', async (orientation) => {
    const copied = uprightImage(await new FramePixels().read(sampleOf(orientation)));
    const uncopiable = sampleOf(orientation);
    uncopiable.copyTo = () => Promise.reject(new DOMException('RGBA', 'NotSupportedError'));
    const drawn = uprightImage(await new FramePixels().read(uncopiable));
    expect([copied.width, copied.height]).toEqual([drawn.width, drawn.height]);
    expect([...copied.data]).toEqual([...drawn.data]);
  });

  it('makes pixels square', async () => {
    using sample = sampleOf({ displayWidth: 12, displayHeight: 4 });
    const image = uprightImage(await new FramePixels().read(sample));
    expect([image.width, image.height]).toEqual([12, 4]);
  });

  it('draws when the browser ignored the format that it was asked for', async () => {
    using sample = sampleOf({});
    sample.copyTo = () =>
      Promise.resolve([
        { offset: 0, stride: 6 },
        { offset: 24, stride: 3 },
      ]);
    const image = uprightImage(await new FramePixels().read(sample));
    expect([...image.data.slice(0, 4)]).toEqual([...CODED.slice(0, 4)]);
  });
});
