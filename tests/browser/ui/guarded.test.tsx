import { afterEach, beforeEach, expect, it, type MockInstance, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Guarded } from '../../../src/ui/components/Guarded.tsx';
import { lazyPart } from '../../../src/ui/components/lazyPart.tsx';
import { cleanUp, render } from '../../fixtures/renderUi.tsx';

let said: MockInstance;
beforeEach(() => {
  said = vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  cleanUp();
  said.mockRestore();
});

let isBroken = true;
function Fragile() {
  if (isBroken) throw new Error('A number that nobody expected.');
  return <p>It works.</p>;
}

it('a part that throws says so, leaves the others alone, and is tried again when asked to', async () => {
  isBroken = true;
  const Part = lazyPart(async () => Fragile, { name: 'The gallery' });
  render(
    <>
      <Part />
      <p>The table</p>
    </>,
  );
  const alert = page.getByRole('alert');
  await expect.element(alert).toHaveTextContent('The gallery stopped working.Nothing that was saved is lost');
  await expect.element(page.getByText('The table')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Reload the page' })).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(alert).toBeVisible();
  isBroken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByText('It works.')).toBeVisible();
  await expect.element(alert).not.toBeInTheDocument();
});

it('the page itself never becomes empty', async () => {
  isBroken = true;
  render(
    <Guarded name="The page">
      <Fragile />
    </Guarded>,
  );
  await expect.element(page.getByRole('alert')).toHaveTextContent('The page stopped working.');
});
