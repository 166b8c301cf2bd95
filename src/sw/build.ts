/** One file of the app: its address below the scope, and the hash that it must have (`sha256-…`). */
export interface AppFile {
  readonly address: string;
  readonly integrity: string;
}

declare const __BUILD__: {
  readonly id: string;
  readonly policy: string;
  readonly files: readonly AppFile[];
  readonly kept: readonly string[];
};

/** What this build consists of; written in by `vite/serviceWorker.ts`. */
export const BUILD = __BUILD__;
