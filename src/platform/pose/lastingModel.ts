import type { PoseLandmarker } from '@mediapipe/tasks-vision';
import type { PoseWay } from '../../core/pose/poseWay.ts';
import type { PoseModel } from '../../core/pose/track.ts';
import { ok, type Result } from '../../core/problem.ts';
import type { Pixels } from '../video/pixels.ts';
import { optionsFor } from './landmarker.ts';
import { LOOKS_OF_A_COPY, ModelCopy } from './modelCopy.ts';
import type { Seen } from './unmirrored.ts';

/** What a model is asked for. */
export interface ModelNeed {
  readonly model: PoseModel;
  /** At most so many are found in a picture. */
  readonly people: number;
  readonly way: PoseWay;
}

/** A landmarker, and whether the graphics card that it runs on was lost: it says nothing then, or anything. */
export interface LoadedModel {
  readonly landmarker: Pick<PoseLandmarker, 'detectForVideo' | 'setOptions' | 'close'>;
  readonly isLost: () => boolean;
}

interface Loaded extends LoadedModel {
  readonly need: ModelNeed;
  /** One for as long as the landmarker lives, whose clock must not go back. */
  readonly copy: ModelCopy;
  /** It has forgotten whoever was followed before. */
  isFresh: boolean;
}

/**
 * A copy of the model that outlasts its clock: it is loaded anew where its looks run out. It does one thing after the
 * other. When it is loaded anew within a clip depends on how often it looked at that clip, and on nothing before, so
 * that a clip always gives the same result.
 */
export class LastingModel {
  readonly #load: (need: ModelNeed) => Promise<Result<LoadedModel>>;
  #loaded: Loaded | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(load: (need: ModelNeed) => Promise<Result<LoadedModel>>) {
    this.#load = load;
  }

  /**
   * Loads the model unless it is there; whoever was followed before is forgotten.
   *
   * @param looks at most so many are taken before it is asked again; where a copy has not so many it begins with all
   *   that it can have
   */
  prepare(need: ModelNeed, looks: number): Promise<Result<null>> {
    return this.#inTurn(async () => {
      const there = this.#loaded;
      const isUsable =
        there?.need.model === need.model && there.need.way === need.way && there.copy.looksLeft > looks;
      if (!isUsable) return this.#begin(need);
      await this.#forget(there, need);
      return ok(null);
    });
  }

  /** Does what `prepare` would do for another clip, while nobody waits for it. */
  refresh(): Promise<void> {
    return this.#inTurn(async () => {
      const there = this.#loaded;
      if (!there) return;
      if (there.copy.looksLeft < LOOKS_OF_A_COPY / 2) await this.#begin(there.need);
      else await this.#forget(there, there.need);
    });
  }

  /** @throws where there is no model, it can't be loaded anew or its card was lost */
  look(picture: Pixels, isMirrored: boolean): Promise<Seen> {
    return this.#inTurn(async () => {
      if (this.#loaded?.copy.looksLeft === 0) await this.#begin(this.#loaded.need);
      if (!this.#loaded) throw new Error('There is no model.');
      this.#loaded.isFresh = false;
      const seen = this.#loaded.copy.look(picture, isMirrored);
      if (this.#loaded.isLost()) throw new Error('The graphics card was lost.');
      return seen;
    });
  }

  async #begin(need: ModelNeed): Promise<Result<null>> {
    this.#loaded?.landmarker.close();
    this.#loaded = null;
    const found = await this.#load(need);
    if (!found.ok) return found;
    const copy = new ModelCopy(found.value.landmarker, need.way);
    copy.warmUp();
    this.#loaded = { ...found.value, need, copy, isFresh: true };
    return ok(null);
  }

  async #forget(there: Loaded, need: ModelNeed): Promise<void> {
    if (there.isFresh && there.need.people === need.people) return;
    await there.landmarker.setOptions(optionsFor(need.people));
    there.copy.warmUp();
    this.#loaded = { ...there, need, isFresh: true };
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(task);
    this.#last = mine.catch(() => {});
    return mine;
  }
}
