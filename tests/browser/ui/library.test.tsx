import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { App } from '../../../src/App.tsx';
import { ok, type Result } from '../../../src/core/problem.ts';
import type { Imported } from '../../../src/state/library/importFile.ts';
import type { Library } from '../../../src/state/library/library.ts';
import { useLibrary } from '../../../src/state/library/libraryState.ts';
import type { WorkTools } from '../../../src/state/library/work.ts';
import { LibraryContext } from '../../../src/ui/LibraryContext.ts';
import { importWords } from '../../../src/ui/panels/library/importWords.ts';
import { chooseColorMode } from '../../../src/ui/theme/colorMode.ts';
import { fakeRunner, fakeSession, fillLibrary } from '../../fixtures/fakeLibrary.ts';
import { realLibrary } from '../../fixtures/realLibrary.ts';
import { allLoaded, cleanUp, render } from '../../fixtures/renderUi.tsx';

/** A library of its own for every test, in the browser's real storage. */
let library: Library;
beforeEach(async () => {
  library = await realLibrary();
});
const NOTHING_NEW = { added: 0, same: 0, keptBoth: 0, replaced: 0, mergedRunners: 0, ownPairs: 0 };

afterEach(() => {
  cleanUp();
  useLibrary.setState(useLibrary.getInitialState());
  window.location.hash = '';
  vi.unstubAllGlobals();
});

async function show(hash = '#/library') {
  window.location.hash = hash;
  render(
    <LibraryContext value={library}>
      <App />
    </LibraryContext>,
  );
  // The first paint is a moment away.
  await expect.element(page.getByRole('heading').first()).toBeVisible();
  await allLoaded();
}
const button = (name: string | RegExp) => page.getByRole('button', { name });
const runner = (name: string | RegExp) => page.getByRole('link', { name });

describe('the library', () => {
  it('begins with a sentence and the next step', async () => {
    await show();
    await expect.element(page.getByText('No runners yet')).toBeVisible();
    await expect.element(button('New runner')).toBeVisible();
  });

  it('is reached from the session and left again with the back button', async () => {
    await show('#/');
    await userEvent.click(runner('Library'));
    await expect.element(page.getByRole('heading', { name: 'Library' })).toBeVisible();
    await expect.element(runner('Library')).toHaveAttribute('aria-current', 'page');
    window.history.back();
    await expect.element(page.getByText('or drop your own videos below')).toBeVisible();
  });

  it('takes a runner from name to first session by the keyboard alone', async () => {
    await show();
    (button('New runner').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('textbox', { name: 'Name or code' })).toHaveFocus();
    await userEvent.keyboard('R. 17');
    await userEvent.tab();
    await userEvent.keyboard('left hip');
    await userEvent.tab();
    await userEvent.keyboard('marathon, , marathon,spring');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: 'R. 17' })).toBeVisible();
    expect(useLibrary.getState().runners).toMatchObject([
      { name: 'R. 17', notes: 'left hip', tags: ['marathon', 'spring'] },
    ]);
    (button('New session').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => useLibrary.getState().sessions).toHaveLength(1);
    const [added] = useLibrary.getState().sessions;
    expect(added!.runnerId).toBe(useLibrary.getState().runners[0]!.id);
  });

  it('finds runners by what stands in their sessions', async () => {
    fillLibrary(
      [fakeRunner('a', 'Anna', { tags: ['sprint'] }), fakeRunner('b', 'Ben')],
      [fakeSession('1', 'b', '2026-03-01', { complaint: 'Achilles tendon' })],
    );
    await show();
    await userEvent.type(page.getByRole('searchbox'), 'achil');
    await expect.element(runner('Anna')).not.toBeInTheDocument();
    await expect.element(runner('Ben')).toBeVisible();
    await userEvent.type(page.getByRole('searchbox'), 'zzz');
    await expect.element(page.getByText(/Nobody fits/)).toBeVisible();
  });

  it('deletes a runner only after it was said what goes', async () => {
    const anna = await library.addRunner({ name: 'Anna', notes: '', tags: [] });
    if (!anna.ok) throw new Error('not added');
    await library.newSession(anna.value.id);
    await show(`#/library/runner/${anna.value.id}`);
    await userEvent.click(button('Delete this runner'));
    await expect.element(page.getByText(/1 session with trials.*can’t be undone/)).toBeVisible();
    await expect.element(button('Keep it')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(useLibrary.getState().runners).toHaveLength(1);
    await userEvent.click(button('Delete this runner'));
    await userEvent.click(button('Delete the runner'));
    await expect.element(page.getByText('No runners yet')).toBeVisible();
    expect(useLibrary.getState()).toMatchObject({ runners: [], sessions: [] });
  });

  it('gives a session without a runner to one', async () => {
    const anna = await library.addRunner({ name: 'Anna', notes: '', tags: [] });
    await library.newSession(null, { date: '2026-03-04' });
    if (!anna.ok) throw new Error('not added');
    await show();
    await userEvent.click(runner(/1 session without a runner/));
    await userEvent.click(button('Give the session of 4 Mar 2026 to a runner'));
    await userEvent.click(button(/Runner/));
    await userEvent.click(page.getByRole('option', { name: 'Anna' }));
    await userEvent.click(button('Save'));
    await expect.element(page.getByText('Every session has its runner.')).toBeVisible();
    expect(useLibrary.getState().sessions[0]!.runnerId).toBe(anna.value.id);
  });

  it('says what the browser refuses, and that a newer library is only looked at', async () => {
    useLibrary.setState({
      status: 'refused',
      problem: { code: 'x', message: 'This browser keeps nothing here.', tip: 'Open a normal window.' },
    });
    await show();
    await expect.element(page.getByText('This browser keeps nothing here.')).toBeVisible();
    useLibrary.setState({ status: 'readOnly', problem: null });
    await expect.element(page.getByText(/written by a newer version/)).toBeVisible();
    await expect.element(button('New runner')).not.toBeInTheDocument();
  });

  it('shows 200 runners with 1,000 sessions a page at a time, the last seen first', async () => {
    const runners = Array.from({ length: 200 }, (_, i) => fakeRunner(`r${i}`, `Runner ${i}`));
    const sessions = Array.from({ length: 1000 }, (_, i) =>
      fakeSession(`s${i}`, `r${i % 200}`, `2026-01-${String(1 + (i % 28)).padStart(2, '0')}`),
    );
    fillLibrary(runners, sessions);
    await show();
    await expect.element(page.getByText('50 of 200 runners')).toBeVisible();
    expect(document.querySelectorAll('main li')).toHaveLength(50);
    await userEvent.click(button('Show more'));
    await expect.element(page.getByText('200 of 200 runners')).toBeVisible();
    await userEvent.type(page.getByRole('searchbox'), 'runner 199');
    await expect.element(page.getByText('1 of 1 runner found')).toBeVisible();
  });

  it('keeps very long and right-to-left names inside the page', async () => {
    await page.viewport(820, 900);
    const long = 'Maximiliane-Josephine von und zu '.repeat(12);
    fillLibrary(
      [fakeRunner('a', long), fakeRunner('b', 'רונית לוי (3)'), fakeRunner('c', 'x'.repeat(400))],
      [],
    );
    await show();
    await expect.element(runner(/^x+$/)).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
    window.location.hash = '#/library/runner/c';
    await expect.element(page.getByRole('heading', { name: /^x+$/ })).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  });

  describe.each(['light', 'dark'] as const)('axe finds nothing, %s', (mode) => {
    it.each([
      ['empty', '#/library'],
      ['runners', '#/library'],
      ['runner', '#/library/runner/a'],
      ['unfiled', '#/library/without-runner'],
      ['nobody', '#/library/runner/none'],
    ])('%s %s', async (state, hash) => {
      chooseColorMode(mode);
      if (state !== 'empty') {
        fillLibrary(
          [fakeRunner('a', 'Anna', { tags: ['sprint'], notes: 'Left hip' }), fakeRunner('b', 'Ben')],
          [
            fakeSession('1', 'a', '2026-03-01', { complaint: 'Achilles', tags: ['new shoes'] }),
            fakeSession('2', null, ''),
          ],
        );
      }
      await show(hash);
      await expect
        .poll(() => page.getByText('Reading the trials…').elements(), { timeout: 15_000 })
        .toEqual([]);
      const { violations } = await axe.run(document.body, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { region: { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  });
});

describe('export and import', () => {
  it('says what is in the file, leaves videos out unless they are wished for, and names who may read it', async () => {
    fillLibrary([fakeRunner('r', 'Ana')], [fakeSession('s', 'r', '2026-03-04')]);
    const asked = vi.spyOn(library, 'exportFile').mockResolvedValue({ ok: true, value: new Blob(['file']) });
    const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await show();
    await userEvent.click(button('Export all'));
    await expect.element(page.getByText(/1 session with everything/)).toBeVisible();
    expect((await axe.run(page.getByRole('dialog').element())).violations).toEqual([]);
    vi.stubGlobal('showSaveFilePicker', undefined);
    await userEvent.click(button(/^Export$/));
    await expect.poll(() => saved.mock.instances.length).toBe(1);
    expect(asked).toHaveBeenCalledWith(
      ['s'],
      expect.objectContaining({ withVideos: false, into: undefined }),
    );
    expect((saved.mock.instances[0] as unknown as HTMLAnchorElement).download).toBe('library.evenstride.zip');
    saved.mockRestore();
  });

  it('writes to the file that was chosen, and says where it is; choosing none changes nothing', async () => {
    const runner = await library.addRunner({ name: 'Ana', notes: '', tags: [] });
    if (!runner.ok) throw new Error('not added');
    await library.newSession(runner.value.id);
    const root = await navigator.storage.getDirectory();
    const chosen = await root.getFileHandle(`${crypto.randomUUID()}.zip`, { create: true });
    const pick = vi
      .fn()
      .mockRejectedValueOnce(new DOMException('None.', 'AbortError'))
      .mockResolvedValue(chosen);
    vi.stubGlobal('showSaveFilePicker', pick);
    await show();
    await userEvent.click(button('Export all'));
    await userEvent.click(button(/^Export$/));
    await expect.poll(() => pick.mock.calls.length).toBe(1);
    await expect.element(button(/^Export$/)).toBeVisible();
    await userEvent.click(button(/^Export$/));
    await expect.element(page.getByText(`Saved to “${chosen.name}”`)).toBeVisible();
    expect(pick).toHaveBeenLastCalledWith(
      expect.objectContaining({ suggestedName: 'library.evenstride.zip' }),
    );
    expect((await chosen.getFile()).size).toBeGreaterThan(0);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await root.removeEntry(chosen.name);
  });

  it('shows how far a large export or import is, and stops when it is cancelled', async () => {
    fillLibrary([fakeRunner('r', 'Ana')], [fakeSession('s', 'r', '2026-03-04')]);
    vi.stubGlobal('showSaveFilePicker', undefined);
    const signals: AbortSignal[] = [];
    const forever = (tools: WorkTools | undefined): Promise<never> => {
      signals.push(tools!.signal!);
      tools!.onStep!(1, 4);
      return new Promise((_, reject) => {
        tools!.signal!.addEventListener('abort', () => reject(tools!.signal!.reason));
      });
    };
    vi.spyOn(library, 'exportFile').mockImplementation((_, options) => forever(options));
    vi.spyOn(library, 'importFile').mockImplementation((_, tools) => forever(tools));
    await show();
    await userEvent.click(button('Export all'));
    await userEvent.click(button(/^Export$/));
    const bar = page.getByRole('progressbar', { name: 'Packing' });
    await expect.element(bar).toHaveAttribute('aria-valuenow', '25');
    expect((await axe.run(page.getByRole('dialog').element())).violations).toEqual([]);
    await userEvent.click(button('Cancel'));
    await expect.element(button(/^Export$/)).toBeVisible();
    await userEvent.keyboard('{Escape}');

    const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
    await userEvent.upload(input, new File(['PK'], 'a.zip', { type: 'application/zip' }));
    await expect.element(page.getByRole('progressbar', { name: /^Importing/ })).toBeVisible();
    await expect.element(button('Importing…')).toBeDisabled();
    await userEvent.click(button('Cancel'));
    await expect.element(button('Import')).toBeEnabled();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  it('goes on with an import when the library is left, and tells what became of it afterwards', async () => {
    let end = (_: Result<Imported>) => {};
    vi.spyOn(library, 'importFile').mockImplementation(
      (_, tools) =>
        new Promise((resolve, reject) => {
          tools!.onStep!(1, 4);
          end = resolve;
          tools!.signal!.addEventListener('abort', () => reject(tools!.signal!.reason));
        }),
    );
    await show();
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
    await userEvent.upload(input, new File(['PK'], 'a.zip', { type: 'application/zip' }));
    await expect.element(page.getByRole('progressbar', { name: /^Importing/ })).toBeVisible();
    await userEvent.click(runner(/^Session$/));
    await userEvent.click(runner('Library · importing'));
    await expect
      .element(page.getByRole('progressbar', { name: /^Importing/ }))
      .toHaveAttribute('aria-valuenow', '25');
    end(ok({ ...NOTHING_NEW, added: 2 }));
    await expect.element(page.getByText('2 sessions taken in.')).toBeVisible();
    await userEvent.click(runner(/^Session$/));
    await userEvent.click(runner('Library'));
    await expect.element(button('Import')).toBeEnabled();
    await expect.element(page.getByText('2 sessions taken in.')).not.toBeInTheDocument();
  });

  it('refuses a file that is none of ours, and says that nothing was changed', async () => {
    await show();
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
    await userEvent.upload(input, new File(['no'], 'holiday.zip', { type: 'application/zip' }));
    await expect.element(page.getByText('This is not a file that Evenstride exported.')).toBeVisible();
  });

  it('tells what became of every session of a file', () => {
    expect(importWords({ ...NOTHING_NEW, added: 2, same: 1 })).toBe(
      '2 sessions taken in; 1 was here already, just the same.',
    );
    expect(importWords({ ...NOTHING_NEW, keptBoth: 1 })).toBe('1 differs from what is here: both are kept.');
    expect(importWords({ ...NOTHING_NEW, same: 1, mergedRunners: 1, ownPairs: 3 })).toBe(
      '1 was here already, just the same; 1 runner was here already: what the file says besides was added to their notes and tags; 3 pairs for your own measurement error taken in.',
    );
    expect(importWords(NOTHING_NEW)).toBe('There was nothing new in this file.');
  });
});
