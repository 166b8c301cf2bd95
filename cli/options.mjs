// @ts-check
import { existsSync, statSync } from 'node:fs';
import { parseOptions, UsageError } from '../scripts/options.mjs';

export const USAGE = `Usage: npm run analyze -- before.mp4 [after.mp4] [options]
Without clips it analyses the sample.

  --view posterior|anterior|left|right   where the camera stands (default: found in the video);
                                         left: the runner's left side faces the camera
  --model lite|full|heavy                pose model (default: full)
  --capture-fps N                        frames per second of the camera, for slow motion
  --standing FILE                        2 to 3 s of the same runner standing quietly, same camera, same clothes:
                                         gives pelvic angles in both clips their zero
  --out DIR                              folder for analysis.json, report.html, CSV, TRC and MOT files
  --help                                 this text`;

const VIEWS = ['posterior', 'anterior', 'left', 'right'];
const MODELS = ['lite', 'full', 'heavy'];

/** Given as `--name`. */
const OPTIONS = /** @type {const} */ ({
  view: { type: 'string' },
  model: { type: 'string' },
  'capture-fps': { type: 'string' },
  standing: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean' },
});

/**
 * @param {readonly string[]} args
 * @returns {{ help: boolean, clips: string[], view: string | null, model: string, captureFps: number | null, standing: string | null, out: string | null }}
 * @throws {UsageError}
 */
export function readOptions(args) {
  const { values, positionals: clips } = parseOptions(args, OPTIONS);
  const { view = null, model = 'full', standing = null, out = null } = values;
  const captureFps = values['capture-fps'] === undefined ? null : Number(values['capture-fps']);
  if (clips.length > 2) throw new UsageError(`One or two clips can be analysed, not ${clips.length}.`);
  if (view && !VIEWS.includes(view))
    throw new UsageError(`--view is one of ${VIEWS.join(', ')}, not “${view}”.`);
  if (!MODELS.includes(model))
    throw new UsageError(`--model is one of ${MODELS.join(', ')}, not “${model}”.`);
  if (captureFps !== null && !(captureFps >= 1 && captureFps <= 10_000)) {
    throw new UsageError('--capture-fps is a number of frames per second, such as 240.');
  }
  if (standing && clips.length === 0) {
    throw new UsageError('--standing goes with clips of the same runner; name one or two.');
  }
  if (out && existsSync(out) && !statSync(out).isDirectory()) {
    throw new UsageError(`--out ${out} is a file; name a folder.`);
  }
  return { help: values.help ?? false, clips, view, model, captureFps, standing, out };
}
