import type { GrowingTrack } from '../../core/pose/growingTrack.ts';
import { type RunnerBox, runnerBox } from '../../core/pose/runnerBox.ts';
import { meets } from '../../core/pose/seam.ts';
import type { PoseTrack } from '../../core/pose/track.ts';

/** The stretch follows somebody else than what comes before it. */
export class Strayed extends Error {}

/** A part of a stretch; its first comes with what was seen in the frames before. */
export interface Part {
  readonly track: PoseTrack;
  readonly lead: PoseTrack | null;
}

/**
 * Puts the parts of stretches that are found at the same time in their order: those of the foremost stretch go into the
 * track at once, those of later ones wait.
 */
export class PartsInOrder {
  readonly #whole: GrowingTrack;
  readonly #onPart: (part: PoseTrack) => void;
  readonly #held = new Map<number, Part[]>();
  readonly #turns = new Map<number, () => void>();
  #foremost = 0;

  constructor(whole: GrowingTrack, onPart: (part: PoseTrack) => void) {
    this.#whole = whole;
    this.#onPart = onPart;
  }

  /** Where a stretch has to begin again after its worker broke off. */
  resumesAt(stretch: number, first: number): number {
    if (stretch === this.#foremost) return Math.max(first, this.#whole.frames);
    this.#held.delete(stretch);
    return first;
  }

  /** Round the runner in frames [first, end) of the track so far; null where nobody was seen. */
  runnerBox(first: number, end: number): RunnerBox | null {
    return runnerBox(this.#whole.track(), first, end);
  }

  /** @throws {Strayed} what is known of the stretch is then forgotten */
  add(stretch: number, part: Part): void {
    const held = this.#held.get(stretch) ?? [];
    held.push(part);
    this.#held.set(stretch, held);
    if (stretch === this.#foremost) this.#release(stretch);
  }

  /**
   * The stretch has all of its parts; resolves when they are in the track.
   *
   * @throws {Strayed} see `add`
   */
  async finish(stretch: number): Promise<void> {
    if (stretch !== this.#foremost) {
      await new Promise<void>((resolve) => this.#turns.set(stretch, resolve));
    }
    this.#release(stretch);
    this.#foremost += 1;
    this.#turns.get(this.#foremost)?.();
  }

  #release(stretch: number): void {
    const parts = this.#held.get(stretch) ?? [];
    this.#held.delete(stretch);
    for (const { track, lead } of parts) {
      if (lead && lead.timesS.length > 0 && !meets(this.#whole.track(), lead)) throw new Strayed();
      this.#whole.add(track);
      this.#onPart(track);
    }
  }
}
