/** Which build this page is of; null from the development server. Written in by `vite/serviceWorker.ts`. */
const BUILD_ID = document.querySelector<HTMLMetaElement>('meta[name="evenstride-build"]')?.content ?? null;

/** Held as long as the page lives: it keeps the files of the page's build where they are (`src/sw/caches.ts`). */
export function holdBuild(): void {
  if (BUILD_ID) {
    void navigator.locks?.request(
      `evenstride.build ${BUILD_ID}`,
      { mode: 'shared' },
      () => new Promise(() => {}),
    );
  }
}

export const isOtherBuild = (id: unknown): boolean => id !== BUILD_ID;
