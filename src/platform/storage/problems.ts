import { failed, type Result } from '../../core/problem.ts';

const STORAGE_REFUSED = failed(
  'storage-refused',
  'This browser lets the app keep nothing here, as in a private window.',
  'Everything else works; save reports and exports before you close the page.',
);

export const CONFLICT = failed(
  'changed-elsewhere',
  'This was changed in another tab or window meanwhile.',
  'Reload the page to see what is there now; what is on this page is not saved.',
);

export const NEWER_LIBRARY = failed(
  'newer-version',
  'This library was written by a newer version of Evenstride, so it can be looked at and not changed.',
  'Reload the page to get the newer version.',
);

/** What a browser's refusal to store means to the person; anything unexpected is passed on as it came. */
export function storageProblem(error: unknown): Result<never> {
  const name = error instanceof DOMException ? error.name : '';
  console.error(error);
  if (name === 'QuotaExceededError') return FULL;
  if (name === 'SecurityError' || name === 'InvalidStateError' || name === 'NotAllowedError')
    return STORAGE_REFUSED;
  if (name === 'NotReadableError' || name === 'NotFoundError') return VIDEO_MOVED;
  return failed(
    'storage-failed',
    'The browser could not store this.',
    'What was saved before is still there. Try again; if it happens again, export the session to a file.',
  );
}

const VIDEO_MOVED = failed(
  'video-moved',
  'A video can’t be read any more: the file was moved, renamed or changed since it was chosen.',
  'Choose the file again; it is known by what is in it, whatever it is called now.',
);

const FULL = failed(
  'storage-full',
  'There is no room left for this in the browser’s storage.',
  'What was saved before is still there. Delete sessions or kept videos you no longer need, or free space on the disk, then try again.',
);
