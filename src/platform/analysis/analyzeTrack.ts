import { failed, ok } from '../../core/problem.ts';
import { trialOf } from '../../core/trialData.ts';
import type { Platform } from '../platform.ts';
import { workersAreHeld } from '../workers/workersAreHeld.ts';
import { type Analyst, startAnalyst } from './analyst.ts';

/** One for the life of the page, for all clips; a new one where it died. */
let analyst: Analyst | null = null;
const ATTEMPTS = 2;

/** The pure part in a worker: on a long clip it takes seconds, in which the page must go on. */
export const analyzeTrack: Platform['analyzeTrack'] = async (label, clip, track, choices) => {
  const held = await workersAreHeld();
  if (!held.ok) return held;
  const { standing, ...others } = choices;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    analyst ??= startAnalyst(() => {
      analyst = null;
    });
    const asked: Analyst = analyst;
    try {
      const found = await asked.analyze({
        label,
        clip,
        track: asked.numberOf(track),
        choices: others,
        standing: standing ? { ...standing, track: asked.numberOf(standing.track) } : null,
      });
      return found.ok ? ok(trialOf(found.value, track, choices)) : found;
    } catch (error) {
      console.warn(error);
    }
  }
  return failed(
    'analysis-failed',
    `What the pose says of “${clip.name}” could not be computed.`,
    'Try again; close other tabs if the computer is short of memory.',
  );
};
