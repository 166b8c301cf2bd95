/** A large file that is fetched once and kept for working offline; what it must be is known when the app is built. */
export interface PinnedFile {
  readonly url: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

export type OnBytes = (bytesDone: number) => void;
