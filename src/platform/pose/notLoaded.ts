import type { PoseModel } from '../../core/pose/track.ts';
import { failed } from '../../core/problem.ts';

export const notLoaded = (model: PoseModel) =>
  failed(
    'model-not-loaded',
    `The pose model “${model}” could not be loaded.`,
    'Check the connection and try again; the model is fetched once, from where this page came from, and then kept for working offline.',
  );
