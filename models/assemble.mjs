// @ts-check
import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { attachMetadata } from './attach-metadata.mjs';
import { packBundle } from './bundle.mjs';
import { readIfPresent, sha256Of, writeWhole } from './files.mjs';
import { writeMetadata } from './metadata.mjs';
import { BUNDLES, DETECTOR, MODEL_PACKAGE } from './sources.mjs';

/** @typedef {import('./sources.mjs').ModelSource} ModelSource */

/**
 * @typedef {object} AssembledBundle
 * @property {string} file
 * @property {string} path
 * @property {string} sha256
 * @property {'kept' | 'written'} action kept: it was there already with the right hash
 */

const PACKAGE_DIR = fileURLToPath(new URL(`../node_modules/${MODEL_PACKAGE.name}`, import.meta.url));
const BUNDLES_DIR = fileURLToPath(new URL('bundles', import.meta.url));

/**
 * Makes sure that every pose bundle exists with its pinned hash, building only what is missing or wrong.
 *
 * @param {{ packageDir?: string, bundlesDir?: string }} [places]
 * @returns {AssembledBundle[]} in the order of BUNDLES
 * @throws {Error} one sentence saying what is wrong and what to do
 */
export function assembleModels({ packageDir = PACKAGE_DIR, bundlesDir = BUNDLES_DIR } = {}) {
  mkdirSync(bundlesDir, { recursive: true });
  return BUNDLES.map(({ file, landmarks, sha256 }) => {
    const path = join(bundlesDir, file);
    const present = readIfPresent(path);
    if (present && sha256Of(present) === sha256) return { file, path, sha256, action: 'kept' };

    const bundle = packBundle(describedModel(packageDir, DETECTOR), describedModel(packageDir, landmarks));
    const bundleSha256 = sha256Of(bundle);
    if (bundleSha256 !== sha256) {
      throw new Error(
        `${file} came out with SHA-256 ${bundleSha256} instead of ${sha256}: run "npm ci" to get the pinned flatbuffers and fflate.`,
      );
    }
    writeWhole(path, bundle);
    return { file, path, sha256, action: 'written' };
  });
}

/**
 * The bundle as everybody has it, with all that the landmark network computes: what others are measured with.
 *
 * @param {string} file one of BUNDLES
 */
export function wholeBundle(file) {
  const bundle = BUNDLES.find((one) => one.file === file);
  if (!bundle) throw new Error(`There is no bundle ${file}.`);
  const { unneededOutput: _, ...landmarks } = bundle.landmarks;
  return packBundle(describedModel(PACKAGE_DIR, DETECTOR), describedModel(PACKAGE_DIR, landmarks));
}

/**
 * @param {string} packageDir
 * @param {ModelSource} source
 */
function describedModel(packageDir, source) {
  return attachMetadata(
    readModel(packageDir, source),
    writeMetadata(source.description),
    source.unneededOutput,
  );
}

/**
 * @param {string} packageDir
 * @param {ModelSource} source
 */
function readModel(packageDir, { file, byteRange, sha256 }) {
  const path = join(packageDir, file);
  const remedy = `run "npm ci" to install ${MODEL_PACKAGE.name} ${MODEL_PACKAGE.version}`;
  const bytes = readIfPresent(path);
  if (!bytes) throw new Error(`The model file ${path} is missing: ${remedy}.`);
  const model = byteRange ? bytes.subarray(byteRange.startByte, byteRange.endByte) : bytes;
  const modelSha256 = sha256Of(model);
  if (modelSha256 !== sha256) {
    throw new Error(`The model in ${path} has SHA-256 ${modelSha256} instead of ${sha256}: ${remedy}.`);
  }
  return model;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    for (const { action, path, sha256 } of assembleModels()) console.log(`${action} ${path} ${sha256}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
