import type { Place } from '../../core/camera/drawnLine.ts';
import { writeLab } from '../../core/pelvis/lab.ts';
import { followRunner } from '../../core/pose/followRunner.ts';
import type { RunnerChoice } from '../../core/pose/runner.ts';
import { type Sighting, sightingOf } from '../../core/pose/sighting.ts';
import type { Look } from '../../core/pose/tracklets.ts';
import { failed, ok, type Result } from '../../core/problem.ts';
import { type PackedSeen, packSeen, unpackSeen } from './packSeen.ts';
import type { Seen } from './unmirrored.ts';

/** The runner, a coach, and two more; each takes the model about as long as the first. */
export const MAX_PEOPLE = 4;

/** Nobody was seen. */
const NOBODY: Seen = { landmarks: [], worldLandmarks: [] };

/** Everybody in frames that follow each other, [frame]; it can be sent to a worker. */
export interface CrowdFrames {
  readonly seen: readonly PackedSeen[];
  readonly looks: readonly Look[];
}

/**
 * Remembers everybody in every frame, for only at the end it is known who of them is the runner: 2 kB a person and
 * frame.
 */
export class Crowd {
  readonly #widthPx: number;
  readonly #heightPx: number;
  readonly #seen: PackedSeen[];
  readonly #looks: Look[];
  #taken: number;

  /**
   * @param size of the upright clip; its frames may be shown smaller
   * @param known its first frames
   */
  constructor({ widthPx, heightPx }: { widthPx: number; heightPx: number }, known: CrowdFrames) {
    this.#widthPx = widthPx;
    this.#heightPx = heightPx;
    this.#seen = [...known.seen];
    this.#looks = [...known.looks];
    this.#taken = known.looks.length;
  }

  get frames(): number {
    return this.#looks.length;
  }

  /**
   * @param timeS real seconds from the first frame
   * @param seen everybody in that frame
   * @param image the upright frame, perhaps smaller than the clip
   */
  add(timeS: number, seen: Seen, image: ImageData): void {
    this.#seen.push(packSeen(seen));
    this.#looks.push({ timeS, people: seen.landmarks.map((person) => this.#sighting(person, image)) });
  }

  /** The frames that were added since they were last taken. */
  take(): CrowdFrames {
    const taken = { seen: this.#seen.slice(this.#taken), looks: this.#looks.slice(this.#taken) };
    this.#taken = this.frames;
    return taken;
  }

  /** What the model said of the runner in a frame; nobody where the runner was not seen. */
  runner(choice: RunnerChoice): Result<(frame: number) => Seen> {
    const places = followRunner(this.#looks, choice);
    if (!places) {
      return failed(
        'runner-not-found',
        'Nobody was found where you clicked on the runner.',
        'Click on the runner’s trunk, in a frame where they are seen whole.',
      );
    }
    return ok((frame) => {
      const seen = this.#seen[frame];
      return seen ? only(unpackSeen(seen), places[frame] ?? null) : NOBODY;
    });
  }

  #sighting(person: readonly Place[], image: ImageData): Sighting {
    const points = person.map(({ x, y }) => ({ x: x * this.#widthPx, y: y * this.#heightPx }));
    const scale = image.width / this.#widthPx;
    return sightingOf(points, ({ x, y }) => colourAt(image, x * scale, y * scale));
  }
}

function only({ landmarks, worldLandmarks }: Seen, person: number | null): Seen {
  const [points, world] = person === null ? [] : [landmarks[person], worldLandmarks[person]];
  return points && world ? { landmarks: [points], worldLandmarks: [world] } : NOBODY;
}

const LAB = new Uint8Array(3);

function colourAt({ data, width, height }: ImageData, x: number, y: number): Sighting['lab'] {
  const column = Math.min(width - 1, Math.max(0, Math.round(x)));
  const row = Math.min(height - 1, Math.max(0, Math.round(y)));
  const at = 4 * (row * width + column);
  writeLab(data[at]!, data[at + 1]!, data[at + 2]!, LAB, 0);
  return [LAB[0]!, LAB[1]!, LAB[2]!];
}
