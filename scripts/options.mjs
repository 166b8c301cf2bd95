// @ts-check
import { parseArgs } from 'node:util';

/** Wrong use of a command: told in one sentence. */
export class UsageError extends Error {}

/**
 * Reads a command's arguments.
 *
 * @template {NonNullable<import('node:util').ParseArgsConfig['options']>} Options
 * @param {readonly string[]} args
 * @param {Options} options
 * @throws {UsageError} for an option that is not among them
 */
export function parseOptions(args, options) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
