import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/core/camera/drawnLine.ts';
import type { Trial } from '../../../src/core/trial.ts';
import { frameAt } from '../../../src/ui/frameAt.ts';
import { drawnId, drawnMeasure } from '../../../src/ui/overlay/drawnMeasure.ts';
import { byHandShapes } from '../../../src/ui/overlay/layers/byHand.ts';
import { confidenceReader } from '../../../src/ui/overlay/layers/confidence.ts';
import { trailReader } from '../../../src/ui/overlay/layers/trails.ts';
import { measureText } from '../../../src/ui/overlay/measureText.ts';
import { overlayReader } from '../../../src/ui/overlay/overlayReader.ts';
import type { Shape } from '../../../src/ui/overlay/shape.ts';
import type { StrokeName } from '../../../src/ui/overlay/strokes.ts';
import { analyticGait, RUNNER, unseen } from '../../fixtures/analyticGait.ts';
import { leaning, leaningTrial, trialOf } from '../../fixtures/analyticTrial.ts';
import { fakeTrial } from '../../fixtures/fakeTrial.ts';

const BOX = { x: 0, y: 0, width: 720, height: 1280 };
const NO_LAYER = { skeleton: false, measure: false, trails: false, confidence: false, pelvis: false };

const linesOf = (shapes: readonly Shape[], stroke: StrokeName): readonly (readonly Place[])[] =>
  shapes.flatMap((shape) => (shape.kind === 'line' && shape.stroke === stroke ? [shape.places] : []));
const textsOf = (shapes: readonly Shape[]) => shapes.filter((shape) => shape.kind === 'text');

const strikeFrame = ({ gait }: Trial, side: 'left' | 'right', index = 1): number =>
  frameAt(gait.timesS, gait.strikes[side][index]!.timeS);

describe('a measure over the picture', () => {
  it('lies on the body as it was filmed, by a camera that was turned', () => {
    const trial = trialOf('turned', analyticGait(RUNNER, { view: 'right', rollDeg: 6 }));
    const [measured] = linesOf(
      drawnMeasure({ trial, measureId: 'shankAngle', side: 'right', frame: 50, box: BOX }, null),
      'measured',
    );
    const { path } = trial.gait;
    (['rightKnee', 'rightAnkle'] as const).forEach((name, end) => {
      expect(measured![end]!.x).toBeCloseTo(path(name).x[50]!, 6);
      expect(measured![end]!.y).toBeCloseTo(path(name).y[50]!, 6);
    });
  });

  it('has an arc from the line at 0° to the measured one', () => {
    const trial = leaningTrial('t', 9, 9, { rollDeg: 3 });
    const shapes = drawnMeasure(
      { trial, measureId: 'trunkSideBend', side: 'left', frame: strikeFrame(trial, 'left'), box: BOX },
      null,
    );
    const [arc] = linesOf(shapes, 'arc');
    const [zero] = linesOf(shapes, 'zero');
    const [measured] = linesOf(shapes, 'measured');
    const direction = (from: Place, to: Place) => Math.atan2(to.y - from.y, to.x - from.x);
    const hips = measured![0]!;
    expect(direction(hips, arc![0]!)).toBeCloseTo(direction(hips, zero![1]!), 9);
    expect(direction(hips, arc!.at(-1)!)).toBeCloseTo(direction(hips, measured![1]!), 9);
  });

  it('writes its value at the top of what is shown, small enough to fit', () => {
    const trial = leaningTrial('t', 5, 5);
    const box = { x: 300, y: 330, width: 60, height: 100 };
    const shapes = drawnMeasure(
      { trial, measureId: 'trunkSideBend', side: 'left', frame: strikeFrame(trial, 'left'), box },
      { heading: 'Trunk side-bend', text: '5.0° to the left', isLive: false },
    );
    const texts = textsOf(shapes);
    expect(texts.map(({ text }) => text)).toEqual(['Trunk side-bend', '5.0° to the left']);
    for (const { at, text, size } of texts) {
      // Letters are half as wide as they are high.
      expect(text.length * size * 0.5).toBeLessThan(box.width);
      expect(at.x).toBeCloseTo(box.x + box.width / 2);
      expect(at.y - size).toBeGreaterThanOrEqual(box.y);
    }
  });

  it('is the trunk where the chosen measure has no drawing', () => {
    const behind = analyticGait();
    expect(drawnId(behind, 'pelvicDropPeak')).toBe('pelvicDropPeak');
    expect(drawnId(behind, 'cadence')).toBe('trunkSideBend');
    expect(drawnId(behind, null)).toBe('trunkSideBend');
    expect(drawnId(analyticGait(RUNNER, { view: 'left' }), 'pelvicDrop')).toBe('trunkForwardLean');
  });
});

describe('the value in words', () => {
  it('is the measured one at a strike, with its way, and a fainter one between', () => {
    const trial = trialOf('t', analyticGait(leaning(5, 3, 0)));
    const at = strikeFrame(trial, 'left');
    expect(measureText(trial, 'trunkSideBend', 'left', at)).toMatchObject({
      text: expect.stringMatching(/^5\.0° .*to the left$/),
      isLive: false,
    });
    expect(measureText(trial, 'trunkSideBend', 'left', at + 20)).toEqual({
      heading: 'Trunk side-bend',
      text: '5.0° to the left',
      isLive: true,
    });
  });

  it('says with it how far the value at one strike may be off', () => {
    const trial = fakeTrial();
    expect(measureText(trial, 'trunkSideBend', 'left', strikeFrame(trial, 'left'))?.text).toMatch(
      /^\d\.\d° ± 1\.6° to the left$/,
    );
  });

  it('of a step stands during the whole step', () => {
    const trial = trialOf('t', analyticGait());
    const at = strikeFrame(trial, 'left');
    const words = measureText(trial, 'stepWidth', 'left', at);
    expect(words?.text).toMatch(/% of height .*apart$/);
    expect(measureText(trial, 'stepWidth', 'left', at + 30)).toEqual(words);
    expect(measureText(trial, 'stepWidth', 'left', strikeFrame(trial, 'right'))).toBeNull();
  });

  it('of a peak belongs to no frame: the angle itself is written', () => {
    const trial = trialOf('t', analyticGait());
    const at = strikeFrame(trial, 'left');
    expect(measureText(trial, 'pelvicDropPeak', 'left', at)?.isLive).toBe(true);
  });

  it('is withheld with the measure', () => {
    const trial = leaningTrial('t', 5, 3);
    const result = trial.measures.trunkSideBend!;
    const withheld = { code: 'cameraUnknown', message: 'Not level.' } as const;
    const unsure = { ...trial, measures: { ...trial.measures, trunkSideBend: { ...result, withheld } } };
    expect(measureText(unsure, 'trunkSideBend', 'left', strikeFrame(trial, 'left'))).toBeNull();
    expect(measureText(unsure, 'trunkSideBendPeak', 'left', 60)).toBeNull();
  });
});

describe('the layers', () => {
  it('are drawn where they are on', () => {
    const read = overlayReader(fakeTrial());
    expect(read(100, BOX, NO_LAYER, null)).toEqual([]);
    const strokes = (layer: keyof typeof NO_LAYER) =>
      new Set(
        read(100, BOX, { ...NO_LAYER, [layer]: true }, null).flatMap((shape) =>
          shape.kind === 'text' ? [] : [shape.stroke],
        ),
      );
    expect(strokes('skeleton')).toContain('left');
    expect(strokes('measure')).toContain('measured');
    expect(strokes('trails')).toContain('leftTrail');
    expect(strokes('confidence')).toContain('sure');
  });

  it('draws the leg that is seen from the side, whichever foot landed last', () => {
    const trial = trialOf('t', analyticGait(RUNNER, { view: 'left' }));
    for (const side of ['left', 'right'] as const) {
      const shapes = overlayReader(trial)(
        strikeFrame(trial, side),
        BOX,
        { ...NO_LAYER, measure: true },
        'kneeFlexion',
      );
      expect(linesOf(shapes, 'measured')[0]![0]!.x).toBeCloseTo(
        trial.gait.path('leftKnee').x[strikeFrame(trial, side)]!,
        6,
      );
    }
  });

  it('a joint laid by hand is marked in its own frame only', () => {
    const corrections = { points: [{ landmark: 'leftKnee', frame: 7, x: 100, y: 200 }] } as const;
    const [mark] = linesOf(byHandShapes({ corrections }, 7, BOX), 'byHand');
    const xs = mark!.map(({ x }) => x);
    expect((Math.min(...xs) + Math.max(...xs)) / 2).toBe(100);
    expect(byHandShapes({ corrections }, 8, BOX)).toEqual([]);
  });

  it('tells by the form of the mark how sure the model was of a joint', () => {
    const shapes = confidenceReader(fakeTrial())(100, BOX);
    const grades = shapes.map((shape) => (shape.kind === 'circle' ? shape.stroke : null));
    // The wrists of this figure are hardly seen.
    expect(grades.filter((grade) => grade === 'guess')).toHaveLength(2);
    expect(grades.filter((grade) => grade === 'sure').length).toBeGreaterThan(10);
  });

  it('a trail goes back half a second, fades, and has a gap where the joint was not seen', () => {
    const gait = analyticGait();
    const frame = 480;
    const trail = linesOf(trailReader({ gait })(frame), 'leftTrail');
    const ankle = gait.path('leftAnkle');
    expect(trail[0]![0]).toEqual({ x: ankle.x[frame - 120], y: ankle.y[frame - 120] });
    expect(trail.at(-1)!.at(-1)).toEqual({ x: ankle.x[frame], y: ankle.y[frame] });
    const hidden = unseen(gait, (timeS) => timeS > 1.8 && timeS < 1.9, ['leftAnkle']);
    const broken = linesOf(trailReader({ gait: hidden })(frame), 'leftTrail').flat();
    expect(broken.length).toBeLessThan(trail.flat().length);
    expect(broken.every(({ x, y }) => Number.isFinite(x + y))).toBe(true);
    const opacities = trailReader({ gait })(frame).flatMap((shape) =>
      shape.kind === 'line' && shape.stroke === 'leftTrail' ? [shape.opacity ?? 1] : [],
    );
    expect(opacities).toEqual([...opacities].sort());
  });

  it('the first frame has no trail', () => {
    expect(trailReader({ gait: analyticGait() })(0)).toEqual([]);
  });
});
