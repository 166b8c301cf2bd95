import type { Problem } from '../core/problem.ts';

export const VIDEO_MISSING: Problem = {
  code: 'video-missing',
  message: 'The video of this clip is not here: the session only refers to it.',
  tip: 'Choose the file again; it is known by what is in it, whatever it is called now.',
};

export const UNEXPECTED: Problem = {
  code: 'unexpected',
  message: 'Something went wrong that should not have.',
  tip: 'Try again; if it happens again, reload the page. The other clips are not touched.',
};
