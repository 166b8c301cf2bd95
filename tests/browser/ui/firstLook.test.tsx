import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { App } from '../../../src/App.tsx';
import { firstLook } from '../../../src/core/firstLook.ts';
import { patchSlot } from '../../../src/state/trials.ts';
import { fakeTrial } from '../../fixtures/fakeTrial.ts';
import { allLoaded, cleanUp, putClip, putTrial, render } from '../../fixtures/renderUi.tsx';

afterEach(cleanUp);

const LOOK = { trial: firstLook(fakeTrial())!, ofS: 30 };

it('shows figures so far as what they are, and says once that they are there', async () => {
  putClip('before', { status: 'analyzing' });
  render(<App />);
  const said = (words: string) => page.getByRole('status').filter({ hasText: words });
  await expect.element(said('Analyzing')).toBeInTheDocument();
  patchSlot('before', { firstLook: LOOK });
  const look = page.getByRole('region', { name: 'From the first 9 of 30 seconds; it goes on…' });
  await expect.element(look).toBeVisible();
  await expect.element(page.getByText('Before: a first look')).toBeVisible();
  await expect.element(look).toHaveTextContent('Trunk side-bend at foot strike');
  await expect.element(look).toHaveTextContent('Foot strikes so far:');
  expect(look.getByText(/^(Real|Within noise|Unclear)$/).elements()).toEqual([]);
  await expect.element(said('Analyzing. A first look is below.')).toBeInTheDocument();
  // Nothing of it can be saved or compared.
  expect(page.getByRole('button', { name: /CSV|JSON|report/i }).elements()).toEqual([]);
});

it('stands beside the result of the other clip, which is compared with nothing yet', async () => {
  putTrial('before');
  putClip('after', { status: 'analyzing', firstLook: LOOK });
  render(<App />);
  await expect.element(page.getByText('After: a first look')).toBeVisible();
  await allLoaded();
  await expect.element(page.getByText('One video')).toBeVisible();
  expect(page.getByText('Before against after').elements()).toEqual([]);
});
