import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStorage } from '../../../src/platform/storage/storage.ts';
import { killAll, openFrame } from '../../fixtures/libraryFrames.ts';

let name: string;
/** What another page, or the same after a reload, has. */
async function reopened() {
  killAll();
  const page = await openFrame(name);
  return { ...page, state: page.useLibrary.getState };
}

beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
});
afterEach(killAll);

it('keeps runners and sessions for the next time, the last changed first, whatever the clock says', async () => {
  const { library } = await reopened();
  const anna = await library.addRunner({ name: 'Anna / “№ 7” 🏃', notes: '', tags: ['sprint'] });
  const ben = await library.addRunner({ name: 'Ben', notes: '', tags: [] });
  if (!anna.ok || !ben.ok) throw new Error('not added');
  await library.newSession(anna.value.id, { complaint: 'left hip', date: '2026-03-02' });
  await library.changeRunner(anna.value.id, { notes: 'marathon' });
  await library.closeSession();
  const { status, runners, sessions } = (await reopened()).state();
  expect(status).toBe('open');
  expect(runners.map((runner) => [runner.name, runner.notes, runner.revision])).toEqual([
    ['Anna / “№ 7” 🏃', 'marathon', 2],
    ['Ben', '', 1],
  ]);
  expect(sessions).toMatchObject([{ runnerId: anna.value.id, complaint: 'left hip', date: '2026-03-02' }]);
});

it('deletes a runner with all sessions, the open one too', async () => {
  const { library, state } = await reopened();
  const runner = await library.addRunner({ name: 'A', notes: '', tags: [] });
  if (!runner.ok) throw new Error('not added');
  await library.newSession(null);
  await library.newSession(runner.value.id);
  expect(await library.deleteRunner(runner.value.id)).toMatchObject({ ok: true });
  expect(state().open).toBeNull();
  const later = (await reopened()).state();
  expect(later.runners).toEqual([]);
  expect(later.sessions).toMatchObject([{ runnerId: null }]);
});

it('writes nothing over what somebody else changed meanwhile', async () => {
  const store = await openStorage(name);
  if (!store.ok) throw new Error('no storage');
  const record = { id: 'a', revision: 0, name: 'first' };
  const put = (changed: typeof record) =>
    store.value.commit({ puts: [{ kind: 'runners', record: changed }], deletes: [] });
  expect(await put(record)).toMatchObject({ ok: true, value: [{ revision: 1 }] });
  expect(await put({ ...record, revision: 1, name: 'here' })).toMatchObject({ ok: true });
  expect(await put({ ...record, revision: 1, name: 'elsewhere' })).toMatchObject({
    ok: false,
    problem: { code: 'changed-elsewhere' },
  });
  expect(await store.value.get('runners', 'a')).toMatchObject({ name: 'here', revision: 2 });
});
