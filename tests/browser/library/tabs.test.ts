import { afterEach, beforeEach, expect, it } from 'vitest';
import { killAll, type OpenFrame, openFrame } from '../../fixtures/libraryFrames.ts';

let name: string;
beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
  sessionStorage.clear();
});
afterEach(killAll);

const saved = (page: OpenFrame) =>
  expect.poll(() => page.useLibrary.getState().open?.saving, { timeout: 10_000 }).toBe('saved');
const openOf = (page: OpenFrame) => page.useLibrary.getState().open!;

it('lets a second tab look at a session, and change it once it took it over, without losing a word', async () => {
  const first = await openFrame(name);
  await first.analysed('before', 'video');
  await first.library.editSession({ notes: 'from the first' });
  await saved(first);
  const { id } = openOf(first).session;

  // The frames share a tab, which opens what it had open.
  const second = await openFrame(name);
  await second.library.openSession(id);
  expect(openOf(second)).toMatchObject({ access: 'elsewhere', session: { notes: 'from the first' } });
  await second.library.editSession({ notes: 'from the second' });
  await second.library.saveNow();
  expect(openOf(second).session.notes).toBe('from the first');

  await first.library.editSession({ notes: 'typed just now' });
  expect(await second.library.openSession(id, { takesOver: true })).toMatchObject({ ok: true });
  await expect.poll(() => openOf(first).access).toBe('elsewhere');
  expect(openOf(second)).toMatchObject({ access: 'edit', session: { notes: 'typed just now' } });
  await second.library.editSession({ notes: 'from the second' });
  await saved(second);
  await first.library.saveNow();
  killAll();
  expect(openOf(await openFrame(name)).session.notes).toBe('from the second');
});

it('shows in every tab what another one saved', async () => {
  const first = await openFrame(name);
  const second = await openFrame(name);
  await first.library.addRunner({ name: 'Anna', notes: '', tags: [] });
  await expect
    .poll(() => second.useLibrary.getState().runners.map((runner) => runner.name))
    .toEqual(['Anna']);
});
