// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * @param {Uint8Array} bytes
 * @returns {string} lower-case hex
 */
export function sha256Of(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * @param {string} path
 * @returns {Uint8Array | null} null when there is no such file
 */
export function readIfPresent(path) {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Readers never see half a file: it appears whole, under its name, or not at all.
 * @param {string} path
 * @param {Uint8Array} bytes
 */
export function writeWhole(path, bytes) {
  const temporaryPath = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporaryPath, bytes);
    renameSync(temporaryPath, path);
  } finally {
    rmSync(temporaryPath, { force: true });
  }
}
