/** What pages of one library do not do at the same time. */
export interface Locks {
  /** Runs while files are written that nothing refers to yet. */
  writing<T>(work: () => Promise<T>): Promise<T>;
  /** Runs when nobody writes; not at all when somebody does. */
  sweeping(work: () => Promise<void>): Promise<void>;
  /**
   * Takes a session for this page until it is released; null where another page has it.
   *
   * @param onLost another page took it over
   */
  hold(sessionId: string, takesOver: boolean, onLost: () => void): Promise<(() => void) | null>;
}

export function openLocks(library: string): Locks {
  const { locks } = navigator;
  return {
    writing: (work) => locks.request(`${library}.files`, { mode: 'shared' }, work),
    sweeping: (work) =>
      locks.request(`${library}.files`, { ifAvailable: true }, (lock) => (lock ? work() : undefined)),
    hold: (sessionId, takesOver, onLost) =>
      new Promise((resolve) => {
        const name = `${library}.session.${sessionId}`;
        locks
          .request(name, takesOver ? { steal: true } : { ifAvailable: true }, (lock) => {
            if (!lock) {
              resolve(null);
              return undefined;
            }
            return new Promise<void>((done) => {
              resolve(done);
            });
          })
          // Stolen: the request ends although it was not released.
          .catch(() => onLost());
      }),
  };
}
