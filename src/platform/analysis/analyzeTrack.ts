import { failed, ok } from '../../core/problem.ts';
import { trialOf } from '../../core/trialData.ts';
import type { Platform } from '../platform.ts';
import { workersAreHeld } from '../workers/workersAreHeld.ts';
import { type Analyst, startAnalyst } from './analyst.ts';

/** One for the life of the page, for all clips; a new one where it died. */
let analyst: Analyst | null = null;
const ATTEMPTS = 2;

/** Starts it, for an answer that is about to be wanted. */
export const prepareAnalysis = async (): Promise<void> => {
  const held = await workersAreHeld();
  if (held.ok) analystNow();
};

function analystNow(): Analyst {
  analyst ??= startAnalyst(() => {
    analyst = null;
  });
  return analyst;
}

/** Asks it, and a new one where it dies over the question; null where that one dies too. */
export async function answerOf<T>(
  question: (analyst: Analyst) => Promise<T>,
): Promise<{ readonly is: T } | null> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      return { is: await question(analystNow()) };
    } catch (error) {
      console.warn(error);
    }
  }
  return null;
}

/** The pure part in a worker: on a long clip it takes seconds, in which the page must go on. */
export const analyzeTrack: Platform['analyzeTrack'] = async (label, clip, track, choices) => {
  const held = await workersAreHeld();
  if (!held.ok) return held;
  const { standing, ...others } = choices;
  const answer = await answerOf((asked) =>
    asked.analyze({
      label,
      clip,
      track: asked.numberOf(track),
      choices: others,
      standing: standing ? { ...standing, track: asked.numberOf(standing.track) } : null,
    }),
  );
  if (answer) return answer.is.ok ? ok(trialOf(answer.is.value, track, choices)) : answer.is;
  return failed(
    'analysis-failed',
    `What the pose says of “${clip.name}” could not be computed.`,
    'Try again; close other tabs if the computer is short of memory.',
  );
};

/** Null also where it can't be computed: of a difference that nobody looked for nothing is said. */
export const curveDifferences: Platform['curveDifferences'] = async (curves) => {
  const held = await workersAreHeld();
  const answer = held.ok && (await answerOf((asked) => asked.curveDifferences(curves)));
  return answer ? answer.is : null;
};
