import afterClip from '/sample/after.mp4?kept';
import beforeClip from '/sample/before.mp4?kept';
import { failed, ok, type Result } from '../core/problem.ts';
import { keptFile } from '../platform/files/keptFile.ts';
import type { PinnedFile } from '../platform/files/pinnedFile.ts';
import type { Slot } from './trials.ts';

export const SAMPLE_CLIPS: Readonly<Record<Slot, PinnedFile>> = { before: beforeClip, after: afterClip };

/** The clips that come with the app; made by `sample/`, with known angles. */
export async function fetchSample(slot: Slot): Promise<Result<File>> {
  try {
    const bytes = await keptFile(SAMPLE_CLIPS[slot]);
    return ok(new File([bytes], `sample-${slot}.mp4`, { type: 'video/mp4' }));
  } catch (error) {
    console.error(error);
    return failed(
      'sample-not-loaded',
      'The sample could not be loaded.',
      'Check the connection and try again, or use clips of your own.',
    );
  }
}
