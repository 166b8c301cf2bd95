import {
  BufferTarget,
  type MetadataTags,
  MkvOutputFormat,
  Mp4OutputFormat,
  Output,
  Quality,
  type VideoCodec,
  VideoSample,
  VideoSampleSource,
  type VideoTrackMetadata,
} from 'mediabunny';

const DIGITS = 8;

interface ClipRecipe {
  /** When each frame is shown, seconds. */
  readonly timesS: readonly number[];
  readonly paint?: (context: OffscreenCanvasRenderingContext2D, index: number) => void;
  readonly widthPx?: number;
  readonly heightPx?: number;
  readonly track?: VideoTrackMetadata;
  readonly raw?: MetadataTags['raw'];
  readonly container?: 'mp4' | 'mkv';
  readonly codec?: VideoCodec;
  readonly keyFrameIntervalS?: number;
  readonly name?: string;
}

/** Encodes a small video in the browser, so that a test can say what is in every frame. */
export async function makeClip({
  timesS,
  paint = paintNumber,
  widthPx = 160,
  heightPx = 96,
  track = {},
  raw,
  container = 'mp4',
  codec = 'vp9',
  keyFrameIntervalS = 1,
  name = `clip.${container}`,
}: ClipRecipe): Promise<File> {
  const format =
    container === 'mp4'
      ? new Mp4OutputFormat({ fastStart: 'in-memory', metadataFormat: 'mdta' })
      : new MkvOutputFormat();
  const output = new Output({ format, target: new BufferTarget() });
  const source = new VideoSampleSource({
    codec,
    quality: new Quality({ bitrate: 2e6 }),
    keyFrameInterval: keyFrameIntervalS,
  });
  output.addVideoTrack(source, track);
  if (raw) output.setMetadataTags({ raw });
  await output.start();
  const context = new OffscreenCanvas(widthPx, heightPx).getContext('2d')!;
  for (const [index, timeS] of timesS.entries()) {
    paint(context, index);
    const nextS = timesS[index + 1] ?? timeS + 0.02;
    const sample = new VideoSample(context.canvas, { timestamp: timeS, duration: nextS - timeS });
    await source.add(sample);
    sample.close();
  }
  await output.finalize();
  return new File([output.target.buffer!], name);
}

/** Paints a number as upright bars, black for 0 and white for 1, that survive lossy coding. */
function paintNumber(context: OffscreenCanvasRenderingContext2D, number: number): void {
  const { width, height } = context.canvas;
  for (let digit = 0; digit < DIGITS; digit += 1) {
    context.fillStyle = (number >> digit) & 1 ? 'white' : 'black';
    context.fillRect((digit * width) / DIGITS, 0, width / DIGITS, height);
  }
}

/** Reads back what `paintNumber` painted. */
export function readNumber({ data, width, height }: ImageData): number {
  let number = 0;
  for (let digit = 0; digit < DIGITS; digit += 1) {
    const x = Math.floor(((digit + 0.5) * width) / DIGITS);
    if (data[4 * ((height >> 1) * width + x)]! > 127) number |= 1 << digit;
  }
  return number;
}

type Colour = 'red' | 'green' | 'blue' | 'white';
/** Clockwise from the upper left. */
export type Corners = readonly [Colour, Colour, Colour, Colour];
export const PAINTED_CORNERS: Corners = ['red', 'green', 'blue', 'white'];

/** Fills the quarters of a picture with `PAINTED_CORNERS`. */
export function paintCorners(context: OffscreenCanvasRenderingContext2D): void {
  const { width, height } = context.canvas;
  const places = [
    [0, 0],
    [width / 2, 0],
    [width / 2, height / 2],
    [0, height / 2],
  ] as const;
  for (const [corner, [x, y]] of places.entries()) {
    context.fillStyle = { red: '#f00', green: '#0f0', blue: '#00f', white: '#fff' }[PAINTED_CORNERS[corner]!];
    context.fillRect(x, y, width / 2, height / 2);
  }
}

export function readCorners(image: ImageData): Corners {
  const at = (shareX: number, shareY: number): Colour => {
    const x = Math.floor(image.width * shareX);
    const y = Math.floor(image.height * shareY);
    const [r, g, b] = image.data.slice(4 * (y * image.width + x)).map((value) => (value > 127 ? 1 : 0));
    if (r && g && b) return 'white';
    return r ? 'red' : g ? 'green' : 'blue';
  };
  return [at(0.1, 0.1), at(0.9, 0.1), at(0.9, 0.9), at(0.1, 0.9)];
}

export const evenTimesS = (frames: number, fps: number): number[] =>
  Array.from({ length: frames }, (_, index) => index / fps);
