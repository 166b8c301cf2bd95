import axe from 'axe-core';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { announceNewer, useAppVersion } from '../../../src/state/appVersion.ts';
import { NewVersion } from '../../../src/ui/panels/header/NewVersion.tsx';
import { cleanUp, putClip, render } from '../../fixtures/renderUi.tsx';

afterEach(() => {
  useAppVersion.setState({ isNewerReady: false });
  cleanUp();
});

const notice = () => page.getByText('A new version of Evenstride is ready.');

it('is announced politely, can be put off, and is accessible', async () => {
  const container = render(<NewVersion />);
  const announced = page.getByRole('status');
  await expect.element(announced).toBeInTheDocument();
  announceNewer();
  await expect.element(announced).toHaveTextContent(/A new version of Evenstride is ready/);
  await expect.element(page.getByRole('button', { name: 'Start it now' })).toBeVisible();
  expect((await axe.run(container)).violations).toEqual([]);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect.element(notice()).not.toBeInTheDocument();
});

it('waits while a clip is being analysed', async () => {
  putClip('before', { status: 'analyzing' });
  render(<NewVersion />);
  announceNewer();
  await expect.element(page.getByRole('status')).toBeInTheDocument();
  await expect.element(notice()).not.toBeInTheDocument();
  putClip('before');
  await expect.element(notice()).toBeVisible();
});
