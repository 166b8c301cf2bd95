import { useLibrary } from '../../../state/library/libraryState.ts';

/** Whether the library may be changed: a newer version's may only be looked at. */
export const useCanWrite = (): boolean => useLibrary(({ status }) => status === 'open');
