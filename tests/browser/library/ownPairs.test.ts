import { afterEach, expect, it } from 'vitest';
import type { BaselinePair } from '../../../src/core/ownMdc/pair.ts';
import { killAll, type OpenFrame, openFrame } from '../../fixtures/libraryFrames.ts';

const LOCAL = 'evenstride.own-pairs';
const newName = (): string => `test-${crypto.randomUUID()}`;
afterEach(() => {
  killAll();
  localStorage.removeItem(LOCAL);
});

const pair = (id: string): BaselinePair => ({
  id,
  clips: ['first.mp4', 'again.mp4'],
  differences: { trunkSideBend: 1.5 },
});
const idsIn = (page: OpenFrame) => page.useOwnPairs.getState().pairs.map(({ id }) => id);

it('a clinic’s own pairs come into the library from where they were, and are kept in it', async () => {
  const name = newName();
  const older = { state: { pairs: [pair('a'), pair('b')] }, version: 1 };
  localStorage.setItem(LOCAL, JSON.stringify(older));
  const page = await openFrame(name);
  expect(idsIn(page)).toEqual(['a', 'b']);
  expect(localStorage.getItem(LOCAL)).toBeNull();
  const other = await openFrame(name);
  page.useOwnPairs.setState(({ pairs }) => ({ pairs: [...pairs, pair('c')] }));
  await expect.poll(() => idsIn(other)).toEqual(['a', 'b', 'c']);
  other.useOwnPairs.setState(({ pairs }) => ({ pairs: pairs.filter(({ id }) => id !== 'a') }));
  await expect.poll(() => idsIn(page)).toEqual(['b', 'c']);
  killAll();
  expect(idsIn(await openFrame(name))).toEqual(['b', 'c']);
});

it('they go with an export of the whole library, and are joined with those that are there', async () => {
  sessionStorage.clear();
  const page = await openFrame(newName());
  await page.library.addRunner({ name: 'Anna', notes: 'left knee', tags: ['sprint'] });
  page.useOwnPairs.setState({ pairs: [pair('a'), pair('b')] });
  // Once it is stored.
  await page.library.newSession(null, { notes: 'one' });
  const ids = page.useLibrary.getState().sessions.map(({ id }) => id);
  const made = await page.library.exportFile(ids, { withVideos: false, isWhole: true });
  if (!made.ok) throw new Error(made.problem.message);
  const file = new Blob([await made.value.arrayBuffer()]);
  killAll();
  sessionStorage.clear();
  const other = await openFrame(newName());
  other.useOwnPairs.setState({ pairs: [pair('b'), pair('z')] });
  await other.library.newSession(null);
  expect(await other.library.importFile(file)).toMatchObject({ value: { added: 1, ownPairs: 1 } });
  await expect.poll(() => idsIn(other)).toEqual(['b', 'z', 'a']);
  expect(other.useLibrary.getState().runners).toMatchObject([{ name: 'Anna' }]);
  // Somebody who is known: what the file says besides is added, and told.
  const [anna] = other.useLibrary.getState().runners;
  await other.library.changeRunner(anna!.id, { notes: 'right hip', tags: [] });
  expect(await other.library.importFile(file)).toMatchObject({
    value: { added: 0, same: 1, mergedRunners: 1, ownPairs: 0 },
  });
  expect(other.useLibrary.getState().runners).toMatchObject([
    { name: 'Anna', notes: 'right hip\n\nleft knee', tags: ['sprint'] },
  ]);
});
