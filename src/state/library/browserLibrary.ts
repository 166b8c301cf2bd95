import { openStorage } from '../../platform/storage/storage.ts';
import { createLibrary } from './createLibrary.ts';
import type { Library } from './library.ts';

/** The library in this browser; everything that only it needs is loaded with this file. */
export const browserLibrary = (): Library => createLibrary(openStorage);
