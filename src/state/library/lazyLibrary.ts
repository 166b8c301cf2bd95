import type { Library } from './library.ts';

/** The library, whose code is loaded when it is first asked something: nobody waits for it to see the page. */
export const lazyLibrary = (load: () => Promise<Library>): Library =>
  new Proxy({} as Library, {
    get:
      (_, name: keyof Library) =>
      async (...args: readonly unknown[]): Promise<unknown> => {
        const library = await load();
        return Reflect.apply(library[name], library, args);
      },
  });

/** What a job answers, however often it is asked for; the job is done once. */
export function once<T>(job: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | null = null;
  return () => {
    answer ??= job();
    return answer;
  };
}
