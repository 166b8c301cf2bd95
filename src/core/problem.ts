/**
 * Something the person should know: what is wrong, and what to do about it.
 * Expected failures are values of this shape; they are told once, where they matter.
 */
export interface Problem {
  readonly code: string;
  /** One sentence that says what is wrong. */
  readonly message: string;
  /** One sentence that says what to do. */
  readonly tip: string;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const failed = (code: string, message: string, tip: string): Result<never> => ({
  ok: false,
  problem: { code, message, tip },
});
