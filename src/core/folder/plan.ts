/** A session as this library has it. */
interface SessionHere {
  /** Of everything in it that is the same on every computer. */
  readonly digest: string;
  /** What its file says of the runner. */
  readonly runner: string;
  /** Trials whose videos are to be in its file. */
  readonly videos: readonly string[];
}

/** A file of one session in the folder. */
export interface FileThere {
  readonly name: string;
  readonly sessionId: string;
  readonly digest: string;
  readonly videos: readonly string[];
}

/** What library and folder both were when they last agreed on a session. */
export interface Agreed {
  readonly digest: string;
  /** null: as it is here. */
  readonly runner: string | null;
  readonly fileName: string;
}

export interface FolderInput {
  readonly here: ReadonlyMap<string, SessionHere>;
  /** Sessions that are here and can't be read: nothing is done about them. */
  readonly unreadHere: ReadonlySet<string>;
  readonly there: readonly FileThere[];
  /** Files that can't be read, by name. `newer`: a newer version of the app wrote it. */
  readonly unread: ReadonlyMap<string, 'damaged' | 'newer'>;
  readonly agreed: ReadonlyMap<string, Agreed>;
}

/**
 * Something that only the person decides. `new`: it is not here. `newer`: it was changed there and not here.
 * `conflict`: it was changed on both sides. `gone`: it was in the folder and is not any more.
 */
export type Decision =
  | {
      readonly kind: 'new' | 'newer' | 'conflict';
      readonly sessionId: string;
      readonly fileName: string;
      /** Of what the folder and the library (null: nothing) said when it was asked. */
      readonly there: string;
      readonly here: string | null;
    }
  | { readonly kind: 'gone'; readonly sessionId: string };

export interface FolderPlan {
  /** `fileName` null: into a file of its own. */
  readonly writes: readonly { readonly sessionId: string; readonly fileName: string | null }[];
  /** Files of sessions that were deleted here. */
  readonly deletes: readonly string[];
  readonly decisions: readonly Decision[];
  /** What both sides agree on now, without what is written. */
  readonly agreed: ReadonlyMap<string, Agreed>;
}

/**
 * What brings a folder up to the library, and what the person is asked about. Told from what both sides agreed on last,
 * never from a clock: a side that still says that was not changed. Nothing that only the folder has is ever written over
 * or deleted.
 */
export function planFolder(input: FolderInput): FolderPlan {
  const plan = {
    writes: [] as { sessionId: string; fileName: string | null }[],
    deletes: [] as string[],
    decisions: [] as Decision[],
    agreed: new Map(input.agreed),
  };
  const ids = new Set([
    ...input.here.keys(),
    ...input.there.map(({ sessionId }) => sessionId),
    ...input.agreed.keys(),
  ]);
  for (const sessionId of ids) {
    if (input.unreadHere.has(sessionId)) continue;
    const files = input.there.filter((file) => file.sessionId === sessionId);
    const here = input.here.get(sessionId);
    if (here) planSession(sessionId, here, files);
    else planMissing(sessionId, files);
  }
  return plan;

  /** It is not here: deleted, or never was. */
  function planMissing(sessionId: string, files: readonly FileThere[]): void {
    const base = input.agreed.get(sessionId);
    if (files.length === 0) plan.agreed.delete(sessionId);
    for (const { name, digest } of files) {
      if (base?.digest === digest) plan.deletes.push(name);
      else plan.decisions.push({ kind: 'new', sessionId, fileName: name, there: digest, here: null });
    }
  }

  function planSession(sessionId: string, here: SessionHere, files: readonly FileThere[]): void {
    const base = input.agreed.get(sessionId);
    const own =
      files.find(({ name }) => name === base?.fileName) ??
      files.find(({ digest }) => digest === here.digest) ??
      files[0];
    if (own) planOwn(sessionId, here, own, base);
    else planUnwritten(sessionId, here, base);
    // A synced drive puts a second file beside the first where two computers wrote at once.
    for (const file of files) {
      if (file !== own && file.digest !== here.digest && file.digest !== base?.digest)
        ask(sessionId, here, file, base);
    }
  }

  function planOwn(sessionId: string, here: SessionHere, own: FileThere, base: Agreed | undefined): void {
    const write = () => plan.writes.push({ sessionId, fileName: own.name });
    if (own.digest === here.digest) {
      const runner = base?.runner ?? here.runner;
      plan.agreed.set(sessionId, { digest: here.digest, runner, fileName: own.name });
      const isComplete = here.videos.every((video) => own.videos.includes(video));
      if (!isComplete || runner !== here.runner) write();
    } else if (own.digest === base?.digest) write();
    else ask(sessionId, here, own, base);
  }

  function planUnwritten(sessionId: string, here: SessionHere, base: Agreed | undefined): void {
    const unread = base && input.unread.get(base.fileName);
    const isChanged = here.digest !== base?.digest;
    if (unread === 'newer' || (unread && !isChanged)) return;
    if (isChanged) plan.writes.push({ sessionId, fileName: null });
    else plan.decisions.push({ kind: 'gone', sessionId });
  }

  function ask(sessionId: string, here: SessionHere, file: FileThere, base: Agreed | undefined): void {
    const kind = here.digest === base?.digest ? 'newer' : 'conflict';
    plan.decisions.push({
      kind,
      sessionId,
      fileName: file.name,
      there: file.digest,
      here: here.digest,
    });
  }
}
