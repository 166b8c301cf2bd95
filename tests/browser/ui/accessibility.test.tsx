import axe from 'axe-core';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { App } from '../../../src/App.tsx';
import { firstLook } from '../../../src/core/firstLook.ts';
import { patchSlot } from '../../../src/state/trials.ts';
import { chooseColorMode } from '../../../src/ui/theme/colorMode.ts';
import { fakeClip, fakeTrial } from '../../fixtures/fakeTrial.ts';
import { allLoaded, cleanUp, putClip, putTrial, render } from '../../fixtures/renderUi.tsx';

afterEach(cleanUp);

async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // The test page round the app is not the app's index.html.
    rules: { 'page-has-heading-one': { enabled: true }, region: { enabled: false } },
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
  );
}

const WALKING = [{ code: 'walking', message: 'This looks like walking, not running.', tip: 'Film a run.' }];

const STATES: readonly (readonly [name: string, fill: () => void, sign: string])[] = [
  ['empty', () => {}, 'or drop your own videos below'],
  ['loaded', () => [putClip('before'), putClip('after')], 'Analyze 2 videos'],
  [
    'a standing clip that shows nobody',
    () =>
      patchSlot('standing', {
        status: 'ready',
        clip: fakeClip('standing.mp4'),
        problem: { code: 'x', message: 'Nobody was found.', tip: 'Film again.' },
      }),
    'Nobody was found.',
  ],
  [
    'a standing reference',
    () =>
      patchSlot('standing', {
        status: 'done',
        clip: fakeClip('standing.mp4'),
        reference: { name: 'standing.mp4', track: fakeTrial().track },
      }),
    'Gives pelvic angles in both videos their zero',
  ],
  [
    'with a problem',
    () => putClip('before', { problem: { code: 'x', message: 'It went wrong.', tip: 'Try again.' } }),
    'It went wrong.',
  ],
  [
    'analyzing',
    () =>
      putClip('before', {
        status: 'analyzing',
        progress: { phase: 'findingPose', framesDone: 3, framesTotal: 9, framesPerS: 20, secondsLeft: 4 },
      }),
    '3 of 9 frames',
  ],
  [
    'a first look',
    () =>
      putClip('before', {
        status: 'analyzing',
        firstLook: { trial: firstLook(fakeTrial())!, ofS: 30 },
      }),
    'Before: a first look',
  ],
  ['results of one clip', () => putTrial('before', { warnings: WALKING }), 'All values'],
  [
    'results of two clips',
    () => [putTrial('before'), putTrial('after', { trunkDeg: { left: 3, right: 2 } })],
    'All values',
  ],
];

for (const mode of ['light', 'dark'] as const) {
  it.each(STATES)(`%s, ${mode}: axe finds nothing`, async (_, fill, sign) => {
    await page.viewport(1280, 900);
    chooseColorMode(mode);
    fill();
    render(<App />);
    await expect.element(page.getByText(sign).first(), { timeout: 15_000 }).toBeVisible();
    await allLoaded();
    expect(await violations()).toEqual([]);
  });
}
