import { failed, type Result } from '../core/problem.ts';

/** A function whose code is loaded when it is first called; that the code doesn't come is one of its problems. */
export const part =
  <A extends unknown[], T>(load: () => Promise<(...args: A) => Promise<Result<T>>>) =>
  async (...args: A): Promise<Result<T>> => {
    const loaded = await load().catch((error: unknown) => {
      console.error(error);
      return null;
    });
    if (loaded) return loaded(...args);
    return failed(
      'part-not-loaded',
      'A part of the app could not be loaded.',
      'Check the connection and try again, or reload the page.',
    );
  };
