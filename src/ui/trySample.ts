import type { Actions } from '../state/actions.ts';

/** Loads the sample and analyses it at once: who tries it wants to see what comes out. */
export async function trySample({
  loadSample,
  analyze,
}: Pick<Actions, 'loadSample' | 'analyze'>): Promise<void> {
  await loadSample();
  await analyze();
}
