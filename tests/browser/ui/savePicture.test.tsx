import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { compareTrials } from '../../../src/core/compare.ts';
import { MEASURES } from '../../../src/core/measures/index.ts';
import { trendOf } from '../../../src/core/trends/trend.ts';
import { allPictures } from '../../../src/ui/charts/picture/allPictures.ts';
import { picturePng, pictureSvg } from '../../../src/ui/charts/picture/pictureFiles.tsx';
import { trendPicture } from '../../../src/ui/charts/picture/trendPicture.ts';
import { MeasureDetail } from '../../../src/ui/panels/measures/MeasureDetail.tsx';
import { fakeHistory } from '../../fixtures/fakeHistory.ts';
import { fakeTrial } from '../../fixtures/fakeTrial.ts';
import { cleanUp, render } from '../../fixtures/renderUi.tsx';

afterEach(() => {
  cleanUp();
  vi.restoreAllMocks();
});

const trials = {
  before: fakeTrial({ label: 'before' }),
  after: fakeTrial({ label: 'after', trunkDeg: { left: 1.2, right: 1.4 } }),
};
const outcome = { trials, comparison: compareTrials(trials.before, trials.after) };

/** They are twelve letters by chance: now and then there is a NaN among them. */
const withoutIds = (svg: string): string => svg.replaceAll(/(id="|#)[A-Za-z]{12}\b/g, '$1');

describe('every chart as a picture', () => {
  const drawn = () =>
    allPictures(outcome).map((picture) => {
      const svg = pictureSvg(picture);
      return { picture, svg, document: new DOMParser().parseFromString(svg, 'image/svg+xml') };
    });

  it('is vector graphics that stand alone, with title, unit, legend, and numbers at the axis', () => {
    for (const { picture, svg, document } of drawn()) {
      expect(document.querySelector('parsererror')).toBeNull();
      expect(document.querySelector('image, script, foreignObject')).toBeNull();
      expect(withoutIds(svg)).not.toMatch(/url\((?!["']?#)|NaN|undefined|Infinity/);
      const words = document.documentElement.textContent;
      expect(words).toContain(picture.title);
      expect(words).toMatch(/degrees|s;|%|steps|height/);
      for (const entry of picture.legend) expect(words).toContain(entry.words);
      expect([...document.querySelectorAll('text')].some(({ textContent }) => /\d/.test(textContent))).toBe(
        true,
      );
    }
  });

  it('has one for bars, differences, strikes and agreement of each measure, and for each angle over stride and time', () => {
    const names = drawn().map(({ picture }) => picture.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(
      expect.arrayContaining([
        'evenstride-trunkSideBend',
        'evenstride-trunkSideBend-differences',
        'evenstride-trunkSideBend-strikes-before',
        'evenstride-trunkSideBend-agreement-after',
        'evenstride-trunkLeanRightDeg-stride-left',
        'evenstride-trunkLeanRightDeg-time-before',
      ]),
    );
  });

  it('draws the curves themselves: a line of a hundred places for each', () => {
    const stride = drawn().find(({ picture }) => picture.name.endsWith('stride-left'));
    const curves = [...stride!.document.querySelectorAll('path')].filter(
      (path) =>
        path.getAttribute('fill') === 'none' && (path.getAttribute('d')?.match(/[LC]/g)?.length ?? 0) >= 99,
    );
    expect(curves).toHaveLength(2);
    expect(curves.filter((path) => path.getAttribute('stroke-dasharray'))).toHaveLength(1);
  });

  it('is the same as PNG: dark and coloured on white', async () => {
    const [first] = allPictures(outcome);
    const bitmap = await createImageBitmap(new Blob([await picturePng(first!)]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const colors = new Set(new Uint32Array(data.buffer));
    expect([...data.slice(0, 4)]).toEqual([255, 255, 255, 255]);
    expect(colors.size).toBeGreaterThan(50);
    expect(bitmap.width).toBeGreaterThan(1000);
  });
});

it('the menu beside a chart saves it', async () => {
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  render(
    <MeasureDetail
      measure={MEASURES.find(({ id }) => id === 'trunkSideBend')!}
      outcome={outcome}
      onMove={() => {}}
    />,
  );
  await userEvent.click(page.getByRole('button', { name: 'Save picture' }).first());
  await userEvent.click(page.getByRole('menuitem', { name: /^SVG/ }));
  await vi.waitFor(() => expect(click).toHaveBeenCalled(), { timeout: 20_000 });
  const [link] = click.mock.instances as HTMLAnchorElement[];
  expect(link!.download).toBe('evenstride-trunkSideBend.svg');
});

it('a trend is saved with its points, intervals, band and what marks trials that were run otherwise', () => {
  const [first, second] = fakeHistory([
    {
      day: '3 Mar 2026',
      before: { left: 6, right: 2 },
      after: { left: 1, right: 2 },
      notes: { speedKmH: 10 },
    },
    {
      day: '7 Apr 2026',
      before: { left: 5, right: 2 },
      after: { left: 5, right: 2 },
      notes: { speedKmH: 12 },
    },
  ]);
  const sessions = [first!, second!];
  const measure = MEASURES.find(({ id }) => id === 'trunkSideBend')!;
  const lines = (['left', 'right'] as const).map((part) => ({
    part,
    trend: trendOf(measure, part, sessions, 'posterior', 2.3),
  }));
  const picture = trendPicture({ measure, lines, sessions });
  const svg = pictureSvg(picture);
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(documentElement.querySelector('parsererror')).toBeNull();
  expect(documentElement.textContent).toMatch(/Trunk side-bend at foot strike, session by session/);
  expect(documentElement.textContent).toMatch(/7 Apr 2026/);
  expect(documentElement.textContent).toMatch(/other speed, incline or shoes/);
  expect(withoutIds(svg)).not.toMatch(/NaN|undefined/);
});
