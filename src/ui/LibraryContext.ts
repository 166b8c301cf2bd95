import { createContext } from 'react';
import type { Library } from '../state/library/library.ts';

/** Everything a person can do with what is kept; null where nothing is, as in most tests. */
export const LibraryContext = createContext<Library | null>(null);
