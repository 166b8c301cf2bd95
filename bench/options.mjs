// @ts-check
import { existsSync, statSync } from 'node:fs';
import { parseOptions, UsageError } from '../scripts/options.mjs';

export const USAGE = `Usage: npm run bench:accuracy -- DIR [options]
DIR holds clips whose truth is known: NAME.mp4 with NAME.truth.json; X-before and X-after are a pair.

  --json FILE                       write everything to FILE
  --model full,lite,heavy           pose models to compare (default: full, as the app)
  --pose tracked,plain,…            ways to run the model: tracked as the app does (default); plain without the
                                    mirror; smoothed with true frame times, so that the model's own filter smooths;
                                    image one picture at a time
  --camera found|known              the camera as the app finds it (default), or as the truth has it
  --detector all | NAME,NAME        also compare detectors of foot strike, each with the offset that the other
                                    runner's recordings give it
  --mocap DIR                       markers and forces for that (default: mocap/ in DIR)
  --clips NAME,NAME                 only these clips
  --fresh                           run the pose model again, whatever out/bench-cache holds
  --help                            this text`;

const MODELS = ['lite', 'full', 'heavy'];
const MODES = ['tracked', 'plain', 'smoothed', 'image'];

/** Given as `--name`. */
const OPTIONS = /** @type {const} */ ({
  json: { type: 'string' },
  model: { type: 'string' },
  pose: { type: 'string' },
  camera: { type: 'string' },
  detector: { type: 'string' },
  mocap: { type: 'string' },
  clips: { type: 'string' },
  fresh: { type: 'boolean' },
  help: { type: 'boolean' },
});

/**
 * @param {readonly string[]} args
 * @throws {UsageError}
 */
export function readOptions(args) {
  const { values, positionals } = parseOptions(args, OPTIONS);
  const [dir = ''] = positionals;
  if (values.help) return { ...DEFAULTS, help: true };
  if (positionals.length !== 1) throw new UsageError('Name one folder of clips and truths.');
  if (!existsSync(dir) || !statSync(dir).isDirectory()) throw new UsageError(`There is no folder ${dir}.`);
  return {
    ...DEFAULTS,
    dir,
    json: values.json ?? null,
    models: oneOf('--model', values.model ?? 'full', MODELS),
    modes: oneOf('--pose', values.pose ?? 'tracked', MODES),
    camera: camera(values.camera ?? 'found'),
    detectors: values.detector?.split(',') ?? [],
    mocap: values.mocap ?? null,
    clips: values.clips?.split(',') ?? null,
    fresh: values.fresh ?? false,
  };
}

const DEFAULTS = {
  help: false,
  dir: '',
  json: /** @type {string | null} */ (null),
  models: /** @type {string[]} */ ([]),
  modes: /** @type {string[]} */ ([]),
  camera: /** @type {'found' | 'known'} */ ('found'),
  detectors: /** @type {string[]} */ ([]),
  mocap: /** @type {string | null} */ (null),
  clips: /** @type {string[] | null} */ (null),
  fresh: false,
};

/**
 * @param {string} wanted
 * @returns {'found' | 'known'}
 */
function camera(wanted) {
  if (wanted === 'found' || wanted === 'known') return wanted;
  throw new UsageError(`--camera takes found or known, not “${wanted}”.`);
}

/**
 * @param {string} option
 * @param {string} list
 * @param {readonly string[]} allowed
 */
function oneOf(option, list, allowed) {
  const names = list.split(',');
  const wrong = names.find((name) => !allowed.includes(name));
  if (wrong !== undefined) throw new UsageError(`${option} takes ${allowed.join(', ')}, not “${wrong}”.`);
  return names;
}
