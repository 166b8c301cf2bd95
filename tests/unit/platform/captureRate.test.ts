import { expect, it } from 'vitest';
import { captureRate } from '../../../src/platform/video/captureRate.ts';

const stating = (fps: number) => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setFloat32(0, fps);
  return { 'com.android.capture.fps': bytes };
};

it('takes the camera’s rate from an Android slow-motion file', () => {
  expect(captureRate(stating(240), 29.97)).toEqual({ captureFps: 240, captureFpsSource: 'metadata' });
});

it('takes it from a time lapse too', () => {
  expect(captureRate(stating(5), 30)).toEqual({ captureFps: 5, captureFpsSource: 'metadata' });
});

it('keeps real time where the stated rate is only nominal', () => {
  expect(captureRate(stating(30), 24)).toEqual({ captureFps: 24, captureFpsSource: 'metadata' });
  expect(captureRate(stating(240), 239.8)).toEqual({ captureFps: 239.8, captureFpsSource: 'metadata' });
});

it.each([
  ['nothing', undefined],
  ['no such key', {}],
  ['text', { 'com.android.capture.fps': '240' }],
  ['too few bytes', { 'com.android.capture.fps': new Uint8Array(2) }],
  ['zero', stating(0)],
  ['no number', stating(Number.NaN)],
])('assumes real time when the file says %s', (_, raw) => {
  expect(captureRate(raw, 30)).toEqual({ captureFps: 30, captureFpsSource: 'assumed' });
});
