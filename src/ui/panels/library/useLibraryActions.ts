import { use } from 'react';
import type { Library } from '../../../state/library/library.ts';
import { LibraryContext } from '../../LibraryContext.ts';

/** What can be done with the library, on screens that are shown only where there is one. */
export function useLibraryActions(): Library {
  const library = use(LibraryContext);
  if (!library) throw new Error('useLibraryActions needs a LibraryContext above it');
  return library;
}
