import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { App } from '../../../src/App.tsx';
import { failed, ok } from '../../../src/core/problem.ts';
import type { Session } from '../../../src/core/session/session.ts';
import type { Library } from '../../../src/state/library/library.ts';
import { useLibrary } from '../../../src/state/library/libraryState.ts';
import { LibraryContext } from '../../../src/ui/LibraryContext.ts';
import { chooseColorMode } from '../../../src/ui/theme/colorMode.ts';
import { fakeRunner, fakeSession, fillLibrary, openFake } from '../../fixtures/fakeLibrary.ts';
import { allLoaded, cleanUp, putClip, putTrial, render } from '../../fixtures/renderUi.tsx';

const done = async () => ok(null);
const fake = {
  showTrial: vi.fn<Library['showTrial']>(done),
  openSession: vi.fn<Library['openSession']>(done),
  keepClips: vi.fn<Library['keepClips']>(done),
  deleteTrial: vi.fn<Library['deleteTrial']>(done),
  saveNow: vi.fn<Library['saveNow']>(done),
  editSession: vi.fn<Library['editSession']>(async () => {}),
  trialsOf: async () => [],
};
/** Only what the screen asks for here. */
const fakeLibrary = fake as Partial<Library> as Library;

afterEach(() => {
  cleanUp();
  vi.clearAllMocks();
  useLibrary.setState(useLibrary.getInitialState());
});

async function show(library: Library = fakeLibrary) {
  render(
    <LibraryContext value={library}>
      <App />
    </LibraryContext>,
  );
  await expect.element(page.getByRole('heading').first()).toBeVisible();
  await allLoaded();
}
const button = (name: string | RegExp) => page.getByRole('button', { name });
const openDetails = () => userEvent.click(button('Session details'));

const THREE: Session['trials'] = [
  { id: 'a', role: 'baseline', label: 'a.mp4' },
  { id: 'b', role: 'after', label: 'b.mp4' },
  { id: 'c', role: 'after', label: 'c.mp4' },
];
const three = () =>
  openFake(
    fakeSession('s', null, '2026-03-04', {
      trials: THREE,
      shown: { before: 'a', after: 'b', standing: null },
    }),
  );

describe('the session on the table', () => {
  it('is waited for where this tab had it open: nothing else is offered meanwhile', async () => {
    useLibrary.setState({ isReturning: true });
    await show();
    await expect.element(page.getByRole('status').filter({ hasText: 'Opening the session…' })).toBeVisible();
    expect(button('Try the sample').elements()).toEqual([]);
    useLibrary.setState({ isReturning: false });
    await expect.element(button('Try the sample')).toBeVisible();
    expect(page.getByText('Opening the session…').elements()).toEqual([]);
  });

  it('shows any two of its trials', async () => {
    three();
    await show();
    await userEvent.click(button(/After shows/));
    await userEvent.click(page.getByRole('option', { name: 'After 2' }));
    expect(fake.showTrial).toHaveBeenCalledExactlyOnceWith('c', 'after');
    await userEvent.click(button('Delete After 2'));
    await userEvent.click(button('Delete the trial'));
    expect(fake.deleteTrial).toHaveBeenCalledExactlyOnceWith('c');
  });

  it('can be taken over from another tab, and says so', async () => {
    openFake(fakeSession('s', null, ''), { access: 'elsewhere' });
    await show();
    await expect.element(page.getByText(/open in another tab/)).toBeVisible();
    await expect.element(page.getByText('Only to look at')).toBeVisible();
    await userEvent.click(button('Take it over'));
    expect(fake.openSession).toHaveBeenCalledExactlyOnceWith('s', { takesOver: true });
  });

  it('says why it is not saved, and tries again', async () => {
    const problem = { code: 'quota', message: 'The disk is full.', tip: 'Delete something.' };
    openFake(fakeSession('s', null, ''), { saving: 'notSaved', problem });
    await show();
    await expect.element(page.getByText('Not saved')).toBeVisible();
    await expect.element(page.getByText('The disk is full.')).toBeVisible();
    await userEvent.click(button('Try again'));
    expect(fake.saveNow).toHaveBeenCalledOnce();
  });

  it('says that a clip dropped while it is only looked at is not saved, and starts a session for it when asked', async () => {
    fillLibrary([], []);
    openFake(fakeSession('s', null, ''), { access: 'comparing', unkeptClips: ['today.mp4'] });
    putClip('after');
    await show();
    await expect
      .element(page.getByText('“today.mp4” is not saved: this session is only looked at here.'))
      .toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Start a session for it' }));
    expect(fake.keepClips).toHaveBeenCalled();
  });

  it('says that its numbers were computed anew by another version', async () => {
    openFake(fakeSession('s', null, ''), { isRecomputed: true });
    await show();
    const note = page.getByText(/found by another version of Evenstride; they were computed anew/);
    await expect.element(note).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Dismiss' }));
    await expect.element(note).not.toBeInTheDocument();
  });

  it('asks for a video that is only referred to', async () => {
    openFake(fakeSession('s', null, ''));
    putClip('before', { file: null });
    await show();
    await expect.element(page.getByText(/The video “before.mp4” is not kept here/)).toBeVisible();
    await expect.element(button('Choose the file')).toBeVisible();
  });

  it('offers the session that was open last', async () => {
    fillLibrary([], [fakeSession('s', null, '2026-03-04', { trials: THREE })]);
    useLibrary.setState({ lastOpenId: 's' });
    await show();
    fake.openSession.mockResolvedValueOnce(failed('gone', 'It is gone.', 'Begin another one.'));
    await userEvent.click(button('Go on with it'));
    await expect.element(page.getByText('It is gone.')).toBeVisible();
    expect(fake.openSession).toHaveBeenCalledExactlyOnceWith('s');
  });

  it.each(['light', 'dark'] as const)('axe finds nothing, %s', async (mode) => {
    chooseColorMode(mode);
    fillLibrary([fakeRunner('r', 'Anna')], []);
    three();
    putTrial('before');
    await show();
    await openDetails();
    await userEvent.click(button('Add a drill'));
    await expect.element(page.getByRole('combobox', { name: 'Drill 1', exact: true })).toBeVisible();
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
