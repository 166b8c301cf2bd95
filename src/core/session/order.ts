import type { Runner } from './runner.ts';
import type { Session } from './session.ts';

/** By the library's own order of changes, not by a clock. */
export const lastChangedFirst = (a: { readonly changed: number }, b: { readonly changed: number }): number =>
  b.changed - a.changed;

export const byName = (a: Runner, b: Runner): number =>
  a.name.localeCompare(b.name, undefined, { numeric: true, sensitivity: 'base' });

/** The oldest visit first; those of one day, or without a day, in the order they were changed. */
export const byDate = (a: Session, b: Session): number =>
  a.date.localeCompare(b.date) || a.changed - b.changed;
