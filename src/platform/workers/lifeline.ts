/**
 * A worker that ends, by itself or because the browser ended it, sends no message. But it lets go of its locks: so each
 * holds one as long as it lives, and who waits for that lock learns of its death at once, without asking again and again.
 */

/** In the worker: holds the lock from now on. Resolves when it has it. */
export const live = (name: string): Promise<void> =>
  new Promise((holds) => {
    void navigator.locks.request(name, () => {
      holds();
      return new Promise<never>(() => {});
    });
  });

/** Outside of it, after `live` resolved: resolves when the worker is no more. */
export const death = (name: string): Promise<void> => navigator.locks.request(name, () => {});
