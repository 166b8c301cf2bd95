/** What pages of one library do not do at the same time. */
export interface Locks {
  /** Runs while files are written that nothing refers to yet. */
  writing<T>(work: () => Promise<T>): Promise<T>;
  /** Runs when nobody writes; not at all when somebody does. */
  sweeping(work: () => Promise<void>): Promise<void>;
  /** Runs when no other page runs this: they look after the folder one after the other. */
  onFolder<T>(work: () => Promise<T>): Promise<T>;
  /**
   * Takes a session for this page until it is released; null where another page has it, unless that one is asked to
   * let go (`takesOver`).
   */
  hold(sessionId: string, takesOver: boolean, holder: Holder): Promise<(() => void) | null>;
}

interface Holder {
  /** Another page wants it: what is to be saved is saved now. */
  beforeLetGo(): Promise<unknown>;
  /** Another page has it. */
  onLost(): void;
}

/** A page that was asked and does not let go for so long hangs; it is taken from it. */
const PATIENCE_MS = 4000;

export function openLocks(library: string): Locks {
  const { locks } = navigator;
  const asking = new BroadcastChannel(`${library}.sessions`);

  /** Resolves once it is had (with its release) or can't be had (null). */
  const request = (sessionId: string, options: LockOptions, { beforeLetGo, onLost }: Holder) =>
    new Promise<(() => void) | null>((resolve, reject) => {
      let isHeld = false;
      const lend = (release: () => void): void => {
        isHeld = true;
        const asked = ({ data }: MessageEvent): void => {
          if (data === sessionId) void beforeLetGo().finally(() => [done(), onLost()]);
        };
        const done = (): void => {
          asking.removeEventListener('message', asked);
          release();
        };
        asking.addEventListener('message', asked);
        resolve(done);
      };
      locks
        .request(`${library}.session.${sessionId}`, options, (lock) =>
          lock ? new Promise<void>(lend) : resolve(null),
        )
        // Taken away: the request ends although it was not released.
        .catch((error: unknown) => (isHeld ? onLost() : reject(error)));
    });

  return {
    writing: (work) => locks.request(`${library}.files`, { mode: 'shared' }, work),
    sweeping: (work) =>
      locks.request(`${library}.files`, { ifAvailable: true }, (lock) => (lock ? work() : undefined)),
    onFolder: (work) => locks.request(`${library}.folder`, work),
    async hold(sessionId, takesOver, holder) {
      if (!takesOver) return request(sessionId, { ifAvailable: true }, holder);
      asking.postMessage(sessionId);
      return request(sessionId, { signal: AbortSignal.timeout(PATIENCE_MS) }, holder).catch(() =>
        request(sessionId, { steal: true }, holder),
      );
    },
  };
}
