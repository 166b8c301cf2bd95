import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Actions } from '../../../src/state/actions.ts';
import { editsOf } from '../../../src/state/edits.ts';
import { UndoButtons } from '../../../src/ui/panels/history/UndoButtons.tsx';
import { correctingActions, followed, putCorrectable, trialIn } from '../../fixtures/correctable.ts';
import { cleanUp, render } from '../../fixtures/renderUi.tsx';

let actions: Actions;

beforeEach(async () => {
  await page.viewport(1280, 900);
  actions = correctingActions();
  putCorrectable('before');
});
afterEach(cleanUp);

const show = (): HTMLElement =>
  render(
    <>
      <UndoButtons />
      <input aria-label="Name" />
      <input aria-label="Share" type="range" />
    </>,
    actions,
  );
const button = (name: string) => page.getByRole('button', { name });

it('has nothing to undo at first', async () => {
  show();
  await expect.element(button('Undo: nothing yet')).toBeDisabled();
  await expect.element(button('Redo: nothing undone')).toBeDisabled();
  await expect.element(button('By hand')).not.toBeInTheDocument();
});

it('says what is undone and done again, in which clip', async () => {
  show();
  actions.edit('before', { trim: { first: 60, last: 400 } });
  actions.edit('after', { view: 'left' });
  await button('Undo: view (after)').click();
  await expect.element(page.getByRole('status')).toHaveTextContent('Undone: view (after).');
  await button('Undo: measured part (before)').click();
  await followed('before');
  expect(trialIn('before').corrections).toEqual({});
  await button('Redo: measured part (before)').click();
  await followed('before');
  expect(trialIn('before').corrections.trim).toEqual({ first: 60, last: 400 });
  await expect.element(page.getByRole('status')).toHaveTextContent('Done again: measured part (before).');
});

describe('keys', () => {
  beforeEach(() => {
    actions.edit('before', { view: 'left' });
  });

  it.each([
    ['Ctrl', '{Control>}z{/Control}', '{Shift>}{Control>}z{/Control}{/Shift}'],
    ['⌘', '{Meta>}z{/Meta}', '{Shift>}{Meta>}z{/Meta}{/Shift}'],
    ['Ctrl and Y', '{Control>}z{/Control}', '{Control>}y{/Control}'],
  ])('with %s undo and redo, wherever the focus is', async (_, undo, redo) => {
    show();
    await expect.element(button('Undo: view (before)')).toBeEnabled();
    await userEvent.keyboard(undo);
    expect(editsOf('before')).toEqual({});
    (page.getByRole('slider', { name: 'Share' }).element() as HTMLElement).focus();
    await userEvent.keyboard(redo);
    expect(editsOf('before')).toEqual({ view: 'left' });
  });

  it('belong to the text where letters are typed', async () => {
    show();
    await page.getByRole('textbox', { name: 'Name' }).click();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(editsOf('before')).toEqual({ view: 'left' });
  });

  it('do nothing once the buttons are gone', async () => {
    show();
    await expect.element(button('Undo: view (before)')).toBeEnabled();
    cleanUp();
    actions.edit('before', { view: 'left' });
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(editsOf('before')).toEqual({ view: 'left' });
  });
});

describe('what was changed by hand', () => {
  beforeEach(() => {
    actions.edit('before', {
      view: 'left',
      points: [{ landmark: 'leftKnee', frame: 3, x: 500, y: 700 }],
      captureFps: 120,
    });
  });

  it('is listed, and taken back a kind at a time', async () => {
    show();
    await button('By hand: 3').click();
    const list = page.getByRole('dialog', { name: 'Changed by hand' });
    await expect.element(list).toHaveTextContent('Before1 joint');
    await button('Take back: 1 joint').click();
    expect(editsOf('before')).toEqual({ view: 'left', captureFps: 120 });
    await button('Take back: frame rate of the camera').click();
    expect(editsOf('before')).toEqual({ view: 'left' });
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(editsOf('before')).toEqual({ view: 'left', captureFps: 120 });
  });

  it('is taken back all at once, in one step of undo', async () => {
    show();
    await button('By hand: 3').click();
    await button('Take back all of it (before)').click();
    expect(editsOf('before')).toEqual({});
    actions.undo();
    expect(Object.keys(editsOf('before'))).toHaveLength(3);
  });

  it('axe finds nothing', async () => {
    show();
    await button('By hand: 3').click();
    await expect.element(page.getByRole('dialog')).toBeVisible();
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`))).toEqual([]);
  });
});
