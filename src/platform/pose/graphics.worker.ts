import { expose } from 'comlink';
import type { PoseModel } from '../../core/pose/track.ts';
import { median } from '../../core/stats/median.ts';
import { live } from '../workers/lifeline.ts';
import { agree } from './agree.ts';
import { clipPictures } from './clipPictures.ts';
import { rendererHere } from './graphics.ts';
import { loadLandmarker, loadOnCard } from './landmarker.ts';
import { ModelCopy } from './modelCopy.ts';

/** The first frames make the card ready, which takes it up to two seconds. */
const WARM_UP = 6;
const COUNTED = 20;
/** A card that is this slow is none, whatever its name says. */
const HOPELESS_MS = 400;
/** Frames that the processor looks at too: quick and wrong is no choice. */
const COMPARED = 4;

const service = {
  live,
  renderer: rendererHere,
  /** Milliseconds that the model takes for a frame of a clip; null where it does not run on this card. */
  async cardMs(file: Blob, model: PoseModel): Promise<number | null> {
    const loaded = await loadOnCard(model, 1);
    if (!loaded.ok) return null;
    const { landmarker, isLost } = loaded.value;
    const onProcessor = await loadLandmarker(model, 1);
    if (!onProcessor.ok) throw new Error(onProcessor.problem.message);
    const judge = new ModelCopy(onProcessor.value);
    const copy = new ModelCopy(landmarker, 'graphicsCard');
    let compared = 0;
    const tookMs: number[] = [];
    for await (const { index, picture } of clipPictures(file, { first: 0, end: WARM_UP + COUNTED })) {
      const startMs = performance.now();
      const seen = copy.look(picture, false);
      const ms = performance.now() - startMs;
      if (isLost() || (index >= WARM_UP / 2 && ms > HOPELESS_MS)) return null;
      if (index >= WARM_UP) tookMs.push(ms);
      if (index >= WARM_UP && compared < COMPARED) {
        const judged = judge.look(picture, false);
        if (!agree(seen, judged)) return null;
        if (judged.landmarks.length > 0) compared += 1;
      }
    }
    if (compared < COMPARED) throw new Error('Too few frames show somebody to compare.');
    return tookMs.length < COUNTED / 2 ? null : median(tookMs);
  },
};
export type GraphicsService = typeof service;

expose(service);
