import { beforeEach, expect, it } from 'vitest';
import { openStorage } from '../../../src/platform/storage/storage.ts';
import { createLibrary } from '../../../src/state/library/createLibrary.ts';
import { useLibrary } from '../../../src/state/library/libraryState.ts';

let name: string;
const open = () => openStorage(name);
/** What another page, or this one after a reload, would have. */
async function reopened() {
  useLibrary.setState(useLibrary.getInitialState());
  const library = createLibrary(open);
  await library.start();
  return library;
}

beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
});

it('keeps runners and sessions for the next time, the last changed first, whatever the clock says', async () => {
  const library = await reopened();
  const anna = await library.addRunner({ name: 'Anna / “№ 7” 🏃', notes: '', tags: ['sprint'] });
  const ben = await library.addRunner({ name: 'Ben', notes: '', tags: [] });
  if (!anna.ok || !ben.ok) throw new Error('not added');
  await library.addSession(anna.value.id, { complaint: 'left hip', date: '2026-03-02' });
  await library.changeRunner(anna.value.id, { notes: 'marathon' });
  await reopened();
  const { status, runners, sessions } = useLibrary.getState();
  expect(status).toBe('open');
  expect(runners.map((runner) => [runner.name, runner.notes, runner.revision])).toEqual([
    ['Anna / “№ 7” 🏃', 'marathon', 2],
    ['Ben', '', 1],
  ]);
  expect(sessions).toMatchObject([{ runnerId: anna.value.id, complaint: 'left hip', date: '2026-03-02' }]);
});

it('deletes a runner with all sessions', async () => {
  const library = await reopened();
  const runner = await library.addRunner({ name: 'A', notes: '', tags: [] });
  if (!runner.ok) throw new Error('not added');
  await library.addSession(runner.value.id);
  await library.addSession(null);
  await library.deleteRunner(runner.value.id);
  await reopened();
  expect(useLibrary.getState().runners).toEqual([]);
  expect(useLibrary.getState().sessions).toMatchObject([{ runnerId: null }]);
});

it('writes nothing over what somebody else changed meanwhile', async () => {
  const store = await open();
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

it('works without where the browser refuses to store anything, and says so', async () => {
  const library = createLibrary(async () => ({
    ok: false,
    problem: { code: 'storage-refused', message: 'Nothing is kept.', tip: 'Save.' },
  }));
  await library.start();
  expect(useLibrary.getState()).toMatchObject({ status: 'refused', problem: { code: 'storage-refused' } });
  expect(await library.addRunner({ name: 'A', notes: '', tags: [] })).toMatchObject({ ok: false });
});
