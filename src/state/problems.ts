import type { Problem } from '../core/problem.ts';

export const UNEXPECTED: Problem = {
  code: 'unexpected',
  message: 'Something went wrong that should not have.',
  tip: 'Try again; if it happens again, reload the page. The other clips are not touched.',
};
