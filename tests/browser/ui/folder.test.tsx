import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { App } from '../../../src/App.tsx';
import { type FolderDecision, useFolder } from '../../../src/state/library/folder/folderState.ts';
import type { Library } from '../../../src/state/library/library.ts';
import { useLibrary } from '../../../src/state/library/libraryState.ts';
import { LibraryContext } from '../../../src/ui/LibraryContext.ts';
import { chooseColorMode } from '../../../src/ui/theme/colorMode.ts';
import { realLibrary } from '../../fixtures/realLibrary.ts';
import { allLoaded, cleanUp, render } from '../../fixtures/renderUi.tsx';

let library: Library;
let picked: FileSystemDirectoryHandle;
beforeEach(async () => {
  library = await realLibrary();
  const root = await navigator.storage.getDirectory();
  picked = await root.getDirectoryHandle(`picked-${crypto.randomUUID()}`, { create: true });
});
afterEach(async () => {
  cleanUp();
  if (useFolder.getState().folder?.name === picked.name) await library.forgetFolder();
  useFolder.setState(useFolder.getInitialState());
  useLibrary.setState(useLibrary.getInitialState());
  window.location.hash = '';
  vi.unstubAllGlobals();
});

async function show() {
  window.location.hash = '#/library';
  render(
    <LibraryContext value={library}>
      <App />
    </LibraryContext>,
  );
  await expect.element(page.getByRole('heading', { name: 'Library' })).toBeVisible();
  await allLoaded();
}
const button = (name: string | RegExp) => page.getByRole('button', { name });
const KEEP = 'Keep a copy in a folder on this computer…';

const decision = (kind: 'new' | 'newer' | 'conflict', sessionId: string): FolderDecision => ({
  kind,
  sessionId,
  fileName: `${sessionId}.evenstride.zip`,
  there: 'a',
  here: null,
  runnerName: 'Anna',
  date: '2026-03-04',
});

it('takes a folder by the keyboard alone, writes to it, and says when; then writes nothing there any more', async () => {
  vi.stubGlobal('showDirectoryPicker', async () => picked);
  await library.newSession(null, { notes: 'x' });
  await show();
  (button(KEEP).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('dialog')).toBeVisible();
  expect((await axe.run(page.getByRole('dialog').element())).violations).toEqual([]);
  (button('Choose the folder…').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(/In the folder “picked-.*”: saved \d\d:\d\d\./)).toBeVisible();
  await page.viewport(1280, 900);
  window.location.hash = '#/';
  await expect.element(page.getByText(/· in the folder \d\d:\d\d/)).toBeVisible();
  window.location.hash = '#/library';
  const names: string[] = [];
  for await (const name of picked.keys()) names.push(name);
  expect(names).toHaveLength(1);
  await userEvent.click(button('Folder…'));
  await userEvent.click(button('Write nothing there any more'));
  await expect.element(button(KEEP)).toBeVisible();
});

it('changes nothing when no folder is picked', async () => {
  vi.stubGlobal('showDirectoryPicker', async () => {
    throw new DOMException('None.', 'AbortError');
  });
  await show();
  await userEvent.click(button(KEEP));
  await userEvent.click(button('Choose the folder…'));
  await expect.element(button('Choose the folder…')).toBeEnabled();
  await userEvent.click(button('Cancel'));
  await expect.element(button(KEEP)).toBeVisible();
});

it('says in a browser without folders what there is instead', async () => {
  vi.stubGlobal('showDirectoryPicker', undefined);
  await show();
  await expect.element(page.getByText(/can’t keep a copy of the library in a folder/)).toBeVisible();
  await expect.element(button(KEEP)).not.toBeInTheDocument();
});

describe('with a folder', () => {
  const answered = () => vi.spyOn(library, 'answerFolder').mockResolvedValue({ ok: true, value: null });
  const fill = (state: Partial<ReturnType<typeof useFolder.getState>>) =>
    useFolder.setState({ folder: { name: 'Clinic', withVideos: false }, savedAt: new Date(), ...state });

  it('offers what is newer there all at once', async () => {
    const answer = answered();
    const decisions = [decision('new', 'a'), decision('newer', 'b')];
    fill({ decisions });
    await show();
    await expect.element(page.getByText(/2 sessions in the folder are newer than here/)).toBeVisible();
    await userEvent.click(button('Bring them in'));
    await expect.poll(() => answer.mock.calls[0]?.slice(0, 2)).toEqual([decisions, 'bringIn']);
  });

  it.each([
    ['Keep both', 'keepBoth'],
    ['Take the folder’s', 'bringIn'],
    ['Keep what is here', 'keepHere'],
  ])('asks about a conflict: %s', async (label, expected) => {
    const answer = answered();
    fill({ decisions: [decision('conflict', 'a')] });
    await show();
    await userEvent.click(button(label));
    await expect.poll(() => answer.mock.calls[0]?.[1]).toBe(expected);
  });

  it('deletes here what is gone there only after it was said what goes', async () => {
    const answer = answered();
    fill({ decisions: [{ kind: 'gone', sessionId: 'a', runnerName: '', date: '' }] });
    await show();
    await expect
      .element(page.getByText(/1 session is no longer in the folder: Nobody yet, No date/))
      .toBeVisible();
    await userEvent.click(button('Delete here too…'));
    await expect.element(page.getByRole('button', { name: 'Keep it', exact: true })).toHaveFocus();
    expect(answer).not.toHaveBeenCalled();
    await userEvent.click(page.getByRole('button', { name: 'Delete here too', exact: true }));
    await expect.poll(() => answer.mock.calls[0]?.[1]).toBe('deleteHere');
  });

  it('asks quietly for the permission that lapsed', async () => {
    const allow = vi.spyOn(library, 'allowFolder').mockResolvedValue();
    fill({ status: 'asks' });
    await show();
    await userEvent.click(button('Allow again'));
    expect(allow).toHaveBeenCalled();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  it.each(['light', 'dark'] as const)('axe finds nothing, whatever there is to say, %s', async (mode) => {
    chooseColorMode(mode);
    fill({
      status: 'failed',
      problem: { code: 'x', message: 'The folder is gone.', tip: 'Connect the disk.' },
      decisions: [
        decision('new', 'a'),
        decision('conflict', 'b'),
        { kind: 'gone', sessionId: 'c', runnerName: 'Ben', date: '2026-03-05' },
      ],
      damaged: ['x.evenstride.zip'],
      newer: ['y.evenstride.zip'],
    });
    await show();
    await expect.element(page.getByText('The folder is gone.')).toBeVisible();
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
