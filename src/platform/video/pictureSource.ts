import type { InputVideoTrack } from 'mediabunny';
import { nextStretch, type Stretch } from './decodePlan.ts';
import { type FrameCursor, openCursor } from './frameCursor.ts';
import type { FrameTable } from './frameTable.ts';
import { PictureCache } from './pictureCache.ts';
import type { Pixels } from './pixels.ts';

/** Going back by no more than this is stepping; by more it is a jump, and what lies before is not fetched first. */
const STEP_BACK_FRAMES = 3;
/** Pictures are kept at a half, a quarter or an eighth of the clip's size where no more of them is seen. */
const MAX_HALVINGS = 3;

/** Pictures by frame number, from the cache or decoded; those that may follow are decoded while nobody waits. */
export class PictureSource {
  readonly #track: InputVideoTrack;
  readonly #table: FrameTable;
  readonly #widthPx: number;
  readonly #heightPx: number;
  #halvings = 0;
  #cache: PictureCache;
  #cursor: FrameCursor | null = null;
  #focus = 0;
  #isBackward = false;
  /** Nothing is fed to the decoder past the frame that is wanted: damage there takes the frames before it along. */
  #isCareful = false;
  /** The frames that could not be decoded since somebody last asked for them. */
  readonly #unreadable = new Map<number, unknown>();
  #step: Promise<void> | null = null;
  #isFilling = false;
  #disposed = false;

  constructor(track: InputVideoTrack, table: FrameTable, widthPx: number, heightPx: number) {
    this.#track = track;
    this.#table = table;
    this.#widthPx = widthPx;
    this.#heightPx = heightPx;
    this.#cache = new PictureCache(widthPx, heightPx);
  }

  /**
   * A picture no smaller than `shownWidthPx`, or than the clip. Null when it was not `wanted` any more before it was
   * there; rejects where the frame can't be decoded.
   */
  async get(index: number, shownWidthPx: number, wanted: () => boolean): Promise<Pixels | null> {
    if (!(index >= 0 && index < this.#table.timestampsS.length)) throw new RangeError(`No frame ${index}.`);
    if (index !== this.#focus) {
      this.#isBackward = index < this.#focus && index >= this.#focus - STEP_BACK_FRAMES;
    }
    this.#focus = index;
    this.#fit(shownWidthPx);
    this.#unreadable.delete(index);
    let picture = this.#cache.get(index);
    while (!picture && wanted() && !this.#disposed) {
      if (this.#unreadable.has(index)) throw this.#unreadable.get(index);
      await this.#decodeOne();
      picture = this.#cache.get(index);
    }
    void this.#fill();
    return picture ?? null;
  }

  dispose(): void {
    this.#disposed = true;
    this.#closeCursor();
    this.#cache.clear();
  }

  /** Pictures of another size are made anew. */
  #fit(shownWidthPx: number): void {
    let halvings = 0;
    while (halvings < MAX_HALVINGS && this.#widthPx / 2 ** (halvings + 1) >= shownWidthPx) halvings += 1;
    if (halvings === this.#halvings) return;
    this.#halvings = halvings;
    this.#cache = new PictureCache(this.#widthPx / 2 ** halvings, this.#heightPx / 2 ** halvings);
  }

  /** Also closes the frames that were decoded ahead. */
  #closeCursor(): void {
    this.#cursor?.close();
    this.#cursor = null;
  }

  /** Decodes what may be asked for next, as long as nothing of it is missing. */
  async #fill(): Promise<void> {
    if (this.#isFilling) return;
    this.#isFilling = true;
    while (!this.#disposed && this.#nextStretch()) await this.#decodeOne();
    this.#isFilling = false;
  }

  #nextStretch(): Stretch | null {
    const stretch = nextStretch({
      focus: this.#focus,
      isBackward: this.#isBackward,
      has: (frame) => this.#cache.get(frame) !== undefined || this.#unreadable.has(frame),
      frames: this.#table.timestampsS.length,
      capacity: this.#cache.capacity,
    });
    return stretch && this.#isCareful ? { from: stretch.to, to: stretch.to } : stretch;
  }

  /** One frame of what is wanted most; whoever comes while it is under way waits for the same one. Never rejects. */
  #decodeOne(): Promise<void> {
    this.#step ??= this.#decode().finally(() => {
      this.#step = null;
    });
    return this.#step;
  }

  async #decode(): Promise<void> {
    const stretch = this.#nextStretch();
    if (!stretch) return;
    try {
      const cursor = this.#cursorFor(stretch);
      const { next } = cursor;
      await cursor.read(async (sample) => {
        const isOnTheWay = next < (this.#nextStretch()?.from ?? Number.POSITIVE_INFINITY);
        if (isOnTheWay || this.#cache.get(next)) return;
        await this.#cache.put(next, sample, this.#focus);
      });
      if (next >= stretch.to && this.#isCareful) this.#beCareful(false);
    } catch (error) {
      if (this.#isCareful) this.#unreadable.set(stretch.to, error);
      this.#beCareful(!this.#isCareful);
    }
  }

  #beCareful(isCareful: boolean): void {
    this.#closeCursor();
    this.#isCareful = isCareful;
  }

  #cursorFor({ from, to }: Stretch): FrameCursor {
    const open = this.#cursor;
    if (open && open.next <= to && open.next >= this.#keyFrameOf(from)) return open;
    this.#closeCursor();
    const { timestampsS } = this.#table;
    this.#cursor = openCursor(this.#track, timestampsS, from, this.#isCareful ? to : timestampsS.length - 1);
    return this.#cursor;
  }

  /** Where decoding has to begin for a frame. */
  #keyFrameOf(frame: number): number {
    return this.#table.keyFrames.findLast((key) => key <= frame) ?? 0;
  }
}
