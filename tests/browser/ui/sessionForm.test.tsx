import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { App } from '../../../src/App.tsx';
import type { Library } from '../../../src/state/library/library.ts';
import { useLibrary } from '../../../src/state/library/libraryState.ts';
import { LibraryContext } from '../../../src/ui/LibraryContext.ts';
import { realLibrary } from '../../fixtures/realLibrary.ts';
import { allLoaded, cleanUp, render } from '../../fixtures/renderUi.tsx';

afterEach(() => {
  cleanUp();
});

async function show(library: Library) {
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

describe('what is written of a session', () => {
  let library: Library;
  beforeEach(async () => {
    library = await realLibrary();
  });

  it('is kept as it is typed, without a runner first, and given to one later', async () => {
    await library.newSession(null);
    await show(library);
    await expect.element(page.getByText('Session without a runner')).toBeVisible();
    await openDetails();
    await userEvent.type(page.getByRole('textbox', { name: 'Seen by' }), 'M. K.');
    await userEvent.type(page.getByRole('textbox', { name: 'Pain or complaint' }), 'Left hip');
    await userEvent.type(page.getByRole('textbox', { name: 'Hip extension, left, degrees' }), '12');
    await userEvent.click(button('Add a drill'));
    await userEvent.type(page.getByRole('combobox', { name: 'Drill 1', exact: true }), 'Band walk');
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Side of drill 1' }), 'Both');
    await userEvent.type(page.getByRole('textbox', { name: 'Sets of drill 1' }), '3');
    await userEvent.type(page.getByRole('textbox', { name: 'Cue for drill 1' }), 'knees out');
    await expect.element(page.getByText('Saved', { exact: true })).toBeVisible();
    await expect
      .poll(() => useLibrary.getState().sessions)
      .toMatchObject([
        {
          runnerId: null,
          examiner: 'M. K.',
          complaint: 'Left hip',
          findings: { hipExtensionDeg: { left: 12, right: null } },
          drills: [{ name: 'Band walk', side: 'both', sets: 3, durationS: null, cue: 'knees out' }],
        },
      ]);

    await userEvent.click(button('Whose session?'));
    await userEvent.click(button('New runner'));
    await userEvent.type(page.getByRole('textbox', { name: 'Name or code' }), 'R. 17');
    await userEvent.click(button('Add the runner'));
    await userEvent.click(button('Save'));
    await expect.element(page.getByRole('link', { name: 'R. 17' })).toBeVisible();
    await expect
      .poll(() => useLibrary.getState().sessions[0]?.runnerId)
      .toBe(useLibrary.getState().runners[0]!.id);
  });

  it('offers a drill of one’s own again, as it was last done', async () => {
    const drill = { name: 'Band walk', side: 'left', sets: 2, durationS: 40, cue: 'slow' } as const;
    await library.newSession(null, { drills: [drill] });
    await library.newSession(null);
    await show(library);
    await openDetails();
    await userEvent.click(button('Add a drill'));
    const names = [...document.querySelectorAll('datalist option')].map((option) =>
      option.getAttribute('value'),
    );
    expect(names).toEqual(expect.arrayContaining(['Band walk', 'Hip-flexor stretch with arm reach']));
    await userEvent.fill(page.getByRole('combobox', { name: 'Drill 1', exact: true }), 'Band walk');
    await expect.element(page.getByRole('textbox', { name: 'Cue for drill 1' })).toHaveValue('slow');
    expect(useLibrary.getState().open?.session.drills).toEqual([drill]);
  });
});
