import { openStorage } from '../../platform/storage/storage.ts';
import type { Actions } from '../actions.ts';
import { createLibrary, type OpenedLibrary } from './createLibrary.ts';
import type { CodeVersions } from './snapshot.ts';

/** Put in by the build (`vite/codeVersions.ts`). */
declare const __CODE_VERSIONS__: CodeVersions;

/** The library in this browser; everything that only it needs is loaded with this file. */
export const openBrowserLibrary = (actions: Actions): Promise<OpenedLibrary> =>
  createLibrary(openStorage, actions, __CODE_VERSIONS__);
