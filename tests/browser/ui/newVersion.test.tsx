import axe from 'axe-core';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { newSession } from '../../../src/core/session/session.ts';
import { announceNewer, useAppVersion } from '../../../src/state/appVersion.ts';
import { useLibrary } from '../../../src/state/library/libraryState.ts';
import { NewVersion } from '../../../src/ui/panels/header/NewVersion.tsx';
import { cleanUp, putClip, render } from '../../fixtures/renderUi.tsx';

afterEach(() => {
  useAppVersion.setState({ isNewerReady: false });
  useLibrary.setState({ open: null });
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

it('says what starting it now would lose', async () => {
  putClip('before');
  render(<NewVersion />);
  announceNewer();
  await expect.element(page.getByText(/forgets the videos and results on this page/)).toBeVisible();
  const session = newSession('visit', null, new Date());
  useLibrary.setState({
    open: { session, access: 'edit', saving: 'saved', problem: null, unkeptClips: [], isRecomputed: false },
  });
  await expect.element(page.getByText(/loads this page again/)).toBeVisible();
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
