import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { compareTrials } from '../../../src/core/compare.ts';
import { NO_DETAILS, type ReportDetails } from '../../../src/core/session/reportDetails.ts';
import { useLibrary } from '../../../src/state/library/libraryState.ts';
import { ReportPanel } from '../../../src/ui/panels/report/ReportPanel.tsx';
import { fitted } from '../../../src/ui/report/fitted.ts';
import { reportCurves } from '../../../src/ui/report/reportCurves.ts';
import { reportHtml } from '../../../src/ui/report/reportHtml.tsx';
import { fakeRunner, fakeSession, fillLibrary, openFake } from '../../fixtures/fakeLibrary.ts';
import { fakeTrial } from '../../fixtures/fakeTrial.ts';
import { cleanUp, putTrial, render } from '../../fixtures/renderUi.tsx';

afterEach(() => {
  cleanUp();
  useLibrary.setState(useLibrary.getInitialState());
});

const trials = {
  before: fakeTrial({ label: 'before' }),
  after: fakeTrial({ label: 'after', trunkDeg: { left: 1.2, right: 1.4 } }),
};
const outcome = { trials, comparison: compareTrials(trials.before, trials.after) };
/** A still is as tall as in a real report, whatever it shows. */
const STILLS = (['before', 'after'] as const).flatMap((slot) =>
  (['left', 'right'] as const).map((side) => ({
    slot,
    side,
    picture: `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="400" height="720" id="${slot}${side}"/>`,
    words: 'trunk side-bend 5.6° on average',
  })),
);
const report = (details: Partial<ReportDetails> = {}) =>
  new DOMParser().parseFromString(
    reportHtml({ outcome, details: { ...NO_DETAILS, ...details }, stills: [], curves: [] }),
    'text/html',
  );

describe('the report', () => {
  it('is one file: it asks for nothing and runs nothing', () => {
    const html = reportHtml({ outcome, details: NO_DETAILS, stills: [], curves: [] });
    expect(html).not.toMatch(/<script|<link|src="(?!data:)|url\((?!["']?data:)|@import|https?:/);
    expect(html).toContain('@page');
  });

  it('says the same as the page: every verdict of the table has its word', () => {
    const words = [...report().querySelectorAll('.verdict')].map((element) => element.textContent);
    expect(words.length).toBeGreaterThan(3);
    for (const word of words) expect(['Real', 'Within noise', 'Unclear']).toContain(word);
  });

  it('keeps names as they were typed: empty, very long, from right to left, like code', () => {
    expect(report().querySelector('h1')!.textContent).toBe('Runner not named');
    const odd = '<img src=x onerror=alert(1)> & "שלום"';
    const named = report({ runner: odd });
    expect(named.querySelector('h1')!.textContent).toBe(odd);
    expect(named.querySelector('img')).toBeNull();
    expect(named.querySelector('h1')!.getAttribute('dir')).toBe('auto');
    expect(report({ runner: 'x'.repeat(500) }).querySelector('h1')!.textContent).toHaveLength(500);
  });

  it('holds drills, findings and notes, and leaves their headings out where there are none', () => {
    const titles = (document: Document) =>
      [...document.querySelectorAll('h2')].map((title) => title.textContent);
    expect(titles(report())).not.toContain('Notes');
    const full = report({
      drills: [{ name: 'Side plank', side: 'left', dose: '' }],
      findings: {
        hipExternalRotationDeg: { left: 25, right: 45 },
        hipExtensionDeg: { left: null, right: null },
      },
      notes: 'Left hip stiff.\nSecond line.',
    });
    expect(titles(full)).toEqual(
      expect.arrayContaining(['Drills between the clips', 'Examination', 'Notes']),
    );
    expect(full.body.textContent).toContain('Side plank, left');
    expect(full.body.textContent).toContain('Hip external rotation25.0°45.0°');
    // Beside it what was measured while running, and no word of cause.
    expect(full.body.textContent).toMatch(/Trunk side-bend, running after1\.\d°1\.\d°/);
    expect(full.body.textContent).toContain('neither is said to cause the other');
    expect(full.body.textContent).not.toContain('Hip extension');
  });

  it.each([
    ['as usual', {}],
    ['with a very long name and much to say', { runner: 'M'.repeat(300), notes: 'Stiff. '.repeat(120) }],
  ])('fits two sheets of either paper, %s', async (_, details) => {
    const html = await fitted(
      reportHtml({
        outcome,
        details: { ...NO_DETAILS, ...details },
        stills: STILLS,
        curves: reportCurves(outcome),
      }),
    );
    const frame = document.createElement('iframe');
    frame.style.cssText = 'width: 230mm; height: 300mm';
    frame.srcdoc = html;
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    const sheets = [...frame.contentDocument!.querySelectorAll<HTMLElement>('.sheet')];
    expect(sheets).toHaveLength(2);
    for (const sheet of sheets) {
      // Letter, the shorter, with its margins; A4 is taller.
      expect(sheet.getBoundingClientRect().height).toBeLessThan(((279.4 - 24) * 96) / 25.4);
      expect(sheet.scrollWidth).toBeLessThanOrEqual(sheet.clientWidth);
    }
    const measured = frame.contentDocument!.querySelectorAll('.sheet:last-child tbody tr');
    expect(measured.length).toBeGreaterThanOrEqual(10);
    frame.remove();
  });

  it('is accessible', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = reportHtml({ outcome, details: NO_DETAILS, stills: [], curves: [] });
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    const main = frame.contentDocument!.querySelector('main')!;
    document.body.append(main);
    frame.remove();
    const { violations } = await axe.run(main);
    main.remove();
    expect(violations).toEqual([]);
  });
});

describe('the panel', () => {
  it('shows the report with what was written of the session', async () => {
    putTrial('before');
    putTrial('after');
    fillLibrary([fakeRunner('r', 'R. 17')], []);
    openFake(fakeSession('s', 'r', '2026-03-04'));
    render(<ReportPanel outcome={outcome} />);
    await userEvent.click(page.getByRole('button', { name: 'Show the report' }));
    await expect.element(page.getByTitle('The report')).toBeVisible();
    const frame = document.querySelector<HTMLIFrameElement>('iframe')!;
    expect(frame.srcdoc).toContain('R. 17');
    expect(frame.srcdoc).toContain('4 Mar 2026');
    expect(frame.sandbox.contains('allow-scripts')).toBe(false);
  });

  it('shows the strikes when the face may be seen', async () => {
    putTrial('before');
    putTrial('after');
    openFake(fakeSession('s', null, '', { blursFaces: false }));
    render(<ReportPanel outcome={outcome} />);
    await userEvent.click(page.getByRole('button', { name: 'Show the report' }));
    await expect.element(page.getByTitle('The report')).toBeVisible();
    const { srcdoc } = document.querySelector<HTMLIFrameElement>('iframe')!;
    expect(srcdoc.match(/data:image\/jpeg/g)).toHaveLength(4);
  });

  it('is accessible', async () => {
    const container = render(<ReportPanel outcome={outcome} />);
    await expect.element(page.getByRole('button', { name: 'Show the report' })).toBeVisible();
    expect((await axe.run(container)).violations).toEqual([]);
  });
});
