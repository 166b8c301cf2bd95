import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs';
import { type AnalysisJson, analysisSchema } from '../../src/core/report/analysisSchema.ts';
import { sampleFile } from './app.ts';

const ANALYSIS_MS = 300_000;
const COMMAND = fileURLToPath(new URL('../../cli/analyze.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'evenstride-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const analyze = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync('node', [COMMAND, ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
};

describe('npm run analyze: wrong use', () => {
  it.each([
    ['three clips', ['a.mp4', 'b.mp4', 'c.mp4'], 2],
    ['an unknown option', ['--speed', '3'], 2],
    ['an unknown view', ['a.mp4', '--view', 'above'], 2],
    ['a capture rate that is none', ['a.mp4', '--capture-fps', 'fast'], 2],
    ['a standing clip without clips of the same runner', ['--standing', 'still.mp4'], 2],
    ['a clip that is not there', ['nowhere.mp4'], 3],
    ['a standing clip that is not there', [sampleFile('before.mp4'), '--standing', 'nowhere.mp4'], 3],
  ])('%s', (_, args, status) => {
    const result = analyze(...args);
    expect(result.status).toBe(status);
    expect(result.stderr.trim().split('\n')[0]).toMatch(/\w.*\w/);
    expect(result.stderr).not.toMatch(/ at .*:\d+:\d+/);
  });

  it('a file that is no video: one sentence, exit code 3', () => {
    const path = join(folder, 'notes.mp4');
    writeFileSync(path, 'no video in here '.repeat(100));
    const result = analyze(path);
    expect(result.status).toBe(3);
    expect(result.stderr).toMatch(/notes\.mp4|video/);
  }, 60_000);

  it('a standing clip that is no video: one sentence that names it, exit code 3', () => {
    const path = join(folder, 'notes-standing.mp4');
    writeFileSync(path, 'no video in here '.repeat(100));
    const result = analyze(sampleFile('before.mp4'), '--standing', path);
    expect(result.status).toBe(3);
    expect(result.stderr).toMatch(/^standing: .*notes-standing\.mp4/);
  }, 60_000);
});

/** What a printer makes of the report, and what a person sees of its sheets. */
async function printed(path: string, format: 'A4' | 'Letter') {
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 1400 } });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(path).href);
    const pdf = (await page.pdf({ format, printBackground: true })).toString('latin1');
    await page.emulateMedia({ media: 'print' });
    const sheets = await page.locator('.sheet').all();
    return {
      pages: pdf.match(/\/Type\s*\/Page\b/g)?.length,
      asked: asked.filter((url) => !url.startsWith('data:')),
      sheets: await Promise.all(
        sheets.map(async (sheet) => ({
          inkShare: await inkShare(page, await sheet.screenshot()),
          sticksOut: await sheet.evaluate((element) => element.scrollWidth - element.clientWidth),
        })),
      ),
      pictures: await page
        .locator('img')
        .evaluateAll((images: HTMLImageElement[]) => images.map(({ naturalHeight }) => naturalHeight)),
      charts: await page.locator('svg path').count(),
    };
  } finally {
    await browser.close();
  }
}

/** Share of a picture that is not paper, 0–1. */
const inkShare = (page: Page, png: Buffer): Promise<number> =>
  page.evaluate(
    async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      let ink = 0;
      for (let i = 0; i < data.length; i += 4) if (data[i]! < 225) ink += 1;
      return ink / (data.length / 4);
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );

describe('npm run analyze on the sample', () => {
  interface Truth {
    readonly events: readonly { type: string; side: string; timeS: number }[];
    readonly atFootStrike: readonly { side: string; timeS: number; trunkSideBendDeg: number }[];
  }
  let analysis: AnalysisJson;
  const truths = (['before', 'after'] as const).map(
    (name): Truth => JSON.parse(readFileSync(sampleFile(`${name}.truth.json`), 'utf8')),
  );
  beforeAll(() => {
    const result = analyze(
      sampleFile('before.mp4'),
      sampleFile('after.mp4'),
      '--view',
      'posterior',
      '--out',
      join(folder, 'out'),
    );
    expect(result.stderr).toBe('');
    expect(result.status).toBe(0);
    expect(result.stdout).toMatch(/not a diagnostic device/);
    analysis = JSON.parse(readFileSync(join(folder, 'out', 'analysis.json'), 'utf8'));
  }, ANALYSIS_MS);

  const clipEndS = (i: number) => analysis.trials[i]!.clip.durationS;
  const strikes = (i: number) => analysis.trials[i]!.events.filter(({ type }) => type === 'footStrike');

  it('writes files that keep to the published schema', () => {
    expect(() => analysisSchema.parse(analysis)).not.toThrow();
    for (const name of [
      'strikes.csv',
      'summary.csv',
      'series.csv',
      'before.trc',
      'before.mot',
      'after.trc',
      'after.mot',
    ])
      expect(existsSync(join(folder, 'out', name))).toBe(true);
  });

  it('says the same in every file: CSV and report give the means of the JSON', () => {
    const out = (name: string) => readFileSync(join(folder, 'out', name), 'utf8');
    const { data } = Papa.parse<Record<string, string>>(out('strikes.csv'), {
      header: true,
      skipEmptyLines: true,
    });
    for (const trial of analysis.trials) {
      for (const side of ['left', 'right'] as const) {
        const values = data
          .filter((row) => row.trial === trial.label && row.side === side && row.counts === 'yes')
          .map((row) => row['trunkSideBend (deg)'])
          .filter(Boolean)
          .map(Number);
        const { n, mean } = trial.measures.trunkSideBend![side];
        expect(values).toHaveLength(n);
        expect(values.reduce((sum, value) => sum + value, 0) / n).toBeCloseTo(mean!, 4);
      }
    }
    const { left } = analysis.comparison!.measures.trunkSideBend!;
    const written = (value: number) => value.toFixed(1).replace('-', '−');
    expect(out('report.html')).toContain(`${written(left.before!)} → ${written(left.after!)}`);
  });

  it.each(['A4', 'Letter'] as const)(
    'writes a report of two full sheets of %s',
    async (format) => {
      const { pages, asked, sheets, pictures, charts } = await printed(
        join(folder, 'out', 'report.html'),
        format,
      );
      expect(pages).toBe(2);
      expect(asked).toHaveLength(1);
      expect(pictures).toEqual([720, 720, 720, 720]);
      expect(charts).toBeGreaterThan(30);
      for (const { inkShare: share, sticksOut } of sheets) {
        expect(share).toBeGreaterThan(0.03);
        expect(share).toBeLessThan(0.6);
        expect(sticksOut).toBeLessThanOrEqual(0);
      }
    },
    120_000,
  );

  it.each([0, 1])('clip %i: every true strike is found once, none is invented, feet alternate', (i) => {
    const found = strikes(i);
    const inside = ({ timeS }: { timeS: number }) => timeS > 0.15 && timeS < clipEndS(i) - 0.15;
    const truth = truths[i]!.events.filter(({ type }) => type === 'footStrike').filter(inside);
    for (const strike of truth) {
      const near = found.filter(
        ({ side, timeS }) => side === strike.side && Math.abs(timeS - strike.timeS) < 0.1,
      );
      expect(near).toHaveLength(1);
    }
    expect(found.filter(inside).length).toBeLessThanOrEqual(truth.length + 1);
    found.slice(1).forEach(({ side }, k) => {
      expect(side).not.toBe(found[k]!.side);
    });
  });

  it('strike times are within their own uncertainty on average', () => {
    for (const i of [0, 1]) {
      const errors = strikes(i).flatMap(({ side, timeS }) => {
        const match = truths[i]!.events.find(
          (event) =>
            event.type === 'footStrike' && event.side === side && Math.abs(event.timeS - timeS) < 0.1,
        );
        return match ? [Math.abs(timeS - match.timeS)] : [];
      });
      const meanError = errors.reduce((sum, error) => sum + error, 0) / errors.length;
      expect(meanError).toBeLessThan(strikes(i)[0]!.uncertaintyS);
    }
  });

  it('trunk side-bend: left − right and its change come out within 0.8° of the truth', () => {
    const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
    const truthOf = (i: number) => {
      const of = (side: string) =>
        mean(truths[i]!.atFootStrike.filter((strike) => strike.side === side).map((s) => s.trunkSideBendDeg));
      return of('left') - of('right');
    };
    const estimateOf = (i: number) => analysis.trials[i]!.measures.trunkSideBend!.leftMinusRight.value!;
    for (const i of [0, 1]) expect(Math.abs(estimateOf(i) - truthOf(i))).toBeLessThan(0.8);
    const trueChange = truthOf(1) - truthOf(0);
    const change = analysis.comparison!.measures.trunkSideBend!.leftMinusRight.change!;
    expect(Math.abs(change - trueChange)).toBeLessThan(0.8);
  });

  it('trunk side-bend: the stated intervals hold the truth, and are not so wide that anything would do', () => {
    for (const i of [0, 1]) {
      const held = truths[i]!.atFootStrike.flatMap(({ side, timeS, trunkSideBendDeg }) => {
        const strike = analysis.trials[i]!.atFootStrike.find(
          (one) => one.side === side && Math.abs(one.timeS - timeS) < 0.1,
        );
        const half = strike?.uncertainty.trunkSideBendDeg ?? Number.POSITIVE_INFINITY;
        expect(half).toBeLessThan(2.5);
        const value = strike?.trunkSideBendDeg;
        return typeof value === 'number' ? [Math.abs(value - trunkSideBendDeg) <= half] : [];
      });
      expect(held.length).toBeGreaterThanOrEqual(18);
      expect(held.filter(Boolean).length / held.length).toBeGreaterThanOrEqual(0.9);
    }
  });

  it('calls the left side’s change real, which it is, and not the right’s, which is none', () => {
    const { left, right } = analysis.comparison!.measures.trunkSideBend!;
    expect(left.verdict).toBe('real');
    expect(left.change).toBeLessThan(0);
    expect(right.verdict).not.toBe('real');
  });

  it('finds the camera level and straight behind, within its own doubt', () => {
    for (const { camera } of analysis.trials) {
      expect(camera.source).toBe('scene');
      expect(Math.abs(camera.rollDeg)).toBeLessThan(1.96 * camera.rollSdDeg);
      expect(Math.abs(camera.yawDeg!)).toBeLessThan(1.96 * camera.yawSdDeg!);
    }
  });

  it('withholds the rotations with a reason, and gives no number for them anywhere', () => {
    for (const trial of analysis.trials) {
      for (const id of ['pelvicRotation', 'hipExternalRotation'] as const) {
        expect(trial.measures[id]!.withheld?.message).toBeTruthy();
        expect(trial.measures[id]!.left.mean).toBeNull();
        expect(trial.atFootStrike.every((strike) => strike[`${id}Deg`] === null)).toBe(true);
      }
      // Without a zero the pelvis still shows how far it turns over the stride.
      expect(Object.keys(trial.series).join(' ')).not.toMatch(/hip\w*Rotation/i);
    }
  });
});
