import type { PoseLandmarker } from '@mediapipe/tasks-vision';
import type { PoseWay } from '../../core/pose/poseWay.ts';
import type { PoseModel } from '../../core/pose/track.ts';
import { ok, type Result } from '../../core/problem.ts';
import type { Pixels } from '../video/pixels.ts';
import { optionsFor } from './landmarker.ts';
import { ModelCopy } from './modelCopy.ts';
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
 * A copy of the model that outlasts its clock: where its looks run out while somebody looks, it is loaded anew. When
 * that is depends on how often it looked at that clip, and on nothing before, so that a clip always gives the same
 * result. It does one thing after the other.
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
   * @param looks so many it must have left
   * @returns false where it has not so many, and nothing was done: a worker that begins anew has, and gives the memory
   *   of the old one back at once
   */
  prepare(need: ModelNeed, looks: number): Promise<Result<boolean>> {
    return this.#inTurn(async () => {
      const there = this.#loaded;
      if (there && there.copy.looksLeft < looks) return ok(false);
      if (there?.need.model !== need.model || there.need.way !== need.way) return this.#begin(need);
      await this.#forget(there, need);
      return ok(true);
    });
  }

  /** Does what `prepare` would do for another clip, while nobody waits for it. */
  refresh(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#loaded) await this.#forget(this.#loaded, this.#loaded.need);
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

  async #begin(need: ModelNeed): Promise<Result<true>> {
    this.#loaded?.landmarker.close();
    this.#loaded = null;
    const found = await this.#load(need);
    if (!found.ok) return found;
    const copy = new ModelCopy(found.value.landmarker, need.way);
    copy.warmUp();
    this.#loaded = { ...found.value, need, copy, isFresh: true };
    return ok(true);
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
