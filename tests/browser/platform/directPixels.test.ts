import { expect, it } from 'vitest';
import { handPixelsOver } from '../../../src/platform/pose/directPixels.ts';

const SIZE = 4;

function open(change: (pixels: Uint8Array) => void = () => {}) {
  const context = new OffscreenCanvas(1, 1).getContext('webgl2')!;
  const real = { upload: 0, read: 0 };
  const [upload, read] = [context.texImage2D.bind(context), context.readPixels.bind(context)];
  context.texImage2D = ((...args: unknown[]) => {
    real.upload += 1;
    (upload as (...given: unknown[]) => void)(...args);
  }) as typeof context.texImage2D;
  context.readPixels = ((...args: unknown[]) => {
    real.read += 1;
    (read as (...given: unknown[]) => void)(...args);
    change(args[6] as Uint8Array);
  }) as typeof context.readPixels;
  handPixelsOver(context);
  const texture = context.createTexture();
  context.bindTexture(context.TEXTURE_2D, texture);
  context.bindFramebuffer(context.FRAMEBUFFER, context.createFramebuffer());
  return { context, texture, real };
}

/** Up and back down, as the runtime does it. */
function there({ context, texture }: ReturnType<typeof open>, image: ImageData, at = 0): Uint8Array {
  const { TEXTURE_2D, RGBA, UNSIGNED_BYTE, FRAMEBUFFER, COLOR_ATTACHMENT0 } = context;
  context.texImage2D(TEXTURE_2D, 0, RGBA, RGBA, UNSIGNED_BYTE, image);
  context.framebufferTexture2D(FRAMEBUFFER, COLOR_ATTACHMENT0, TEXTURE_2D, texture, 0);
  const out = new Uint8Array(4 * SIZE * SIZE + at);
  context.readPixels(0, 0, SIZE, SIZE, RGBA, UNSIGNED_BYTE, out, at);
  return out.subarray(at);
}

const picture = (seed: number): ImageData => {
  const data = Uint8ClampedArray.from({ length: 4 * SIZE * SIZE }, (_, i) =>
    i % 4 === 3 ? 255 : (seed * i) % 251,
  );
  return new ImageData(data, SIZE, SIZE);
};

it('sends the first picture the whole way and hands the others over', () => {
  const opened = open();
  for (const seed of [3, 5, 7]) {
    const image = picture(seed);
    expect([...there(opened, image, seed)]).toEqual([...image.data]);
  }
  expect(opened.real).toEqual({ upload: 1, read: 1 });
});

it('leaves everything as it was where something happens to a picture on its way', () => {
  const opened = open((pixels) => {
    pixels[5] = pixels[5]! ^ 1;
  });
  for (const seed of [3, 5, 7]) there(opened, picture(seed));
  expect(opened.real).toEqual({ upload: 3, read: 3 });
});
