import type { Library } from './library.ts';

/** The library, whose code is loaded when it is first asked something: nobody waits for it to see the page. */
export function lazyLibrary(load: () => Promise<Library>): Library {
  let loaded: Promise<Library> | null = null;
  return new Proxy({} as Library, {
    get:
      (_, name: keyof Library) =>
      async (...args: readonly unknown[]): Promise<unknown> => {
        loaded ??= load();
        const library = await loaded;
        return Reflect.apply(library[name], library, args);
      },
  });
}
