import { expect, it } from 'vitest';
import { presentedTimestampsS } from '../../../src/platform/video/presented.ts';

it('puts decode order into presentation order', () => {
  expect([...presentedTimestampsS([0, 0.3, 0.1, 0.2])]).toEqual([0, 0.1, 0.2, 0.3]);
});

it('leaves out frames that an edit list cut off before zero', () => {
  expect([...presentedTimestampsS([-0.2, -0.1, 0, 0.1])]).toEqual([0, 0.1]);
});

it('keeps one frame of those that share an instant', () => {
  expect([...presentedTimestampsS([0, 0.1, 0.1, 0.1 + 1e-9, 0.2])]).toEqual([0, 0.1, 0.2]);
});
