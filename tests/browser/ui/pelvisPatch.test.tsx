import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { markersAt, pelvisMesh } from '../../../src/core/pelvis/evidence.ts';
import { setLayer } from '../../../src/ui/overlay/layersStore.ts';
import { Results } from '../../../src/ui/panels/results/Results.tsx';
import { showFrames } from '../../../src/ui/viewStore.ts';
import { cleanUp, putTrial, render } from '../../fixtures/renderUi.tsx';

vi.mock('../../../src/core/pelvis/evidence.ts', () => ({ pelvisMesh: vi.fn(), markersAt: vi.fn() }));

afterEach(cleanUp);

const MESH = [460, 475, 490].map((y) =>
  Array.from({ length: 9 }, (_, i) => ({ x: 230 + 10 * i, y: y + 0.3 * (i - 4) ** 2 })),
);
const MARKERS = [
  { x: 252, y: 464 },
  { x: 289, y: 466 },
];

const patch = () => page.getByRole('img', { name: /followed in this frame$/ });
it('draws what was followed in the frame that is shown, and says so', async () => {
  await page.viewport(1280, 900);
  vi.mocked(pelvisMesh).mockImplementation((_, frame) => (frame < 100 ? MESH : []));
  vi.mocked(markersAt).mockImplementation((_, frame) => (frame < 50 ? MARKERS : []));
  putTrial('before');
  render(<Results />);
  await expect.element(patch()).toHaveAccessibleName('Pelvis patch and markers followed in this frame');
  expect(patch().element().querySelectorAll('polyline')).toHaveLength(2 * MESH.length);
  expect(patch().element().querySelectorAll('circle')).toHaveLength(2 * MARKERS.length);
  showFrames({ before: 60 });
  await expect.element(patch()).toHaveAccessibleName('Pelvis patch followed in this frame');
  showFrames({ before: 200 });
  await expect.element(patch()).not.toBeInTheDocument();
});

it('is switched off and on', async () => {
  await page.viewport(1280, 900);
  vi.mocked(pelvisMesh).mockReturnValue(MESH);
  vi.mocked(markersAt).mockReturnValue([]);
  putTrial('before');
  render(<Results />);
  await expect.element(patch()).toBeVisible();
  setLayer('pelvis', false);
  await expect.element(patch()).not.toBeInTheDocument();
  setLayer('pelvis', true);
  await expect.element(patch()).toBeVisible();
});
