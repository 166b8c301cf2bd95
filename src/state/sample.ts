import { failed, ok, type Result } from '../core/problem.ts';
import type { Slot } from './trials.ts';

/** The clips that come with the app; made by `sample/`, with known angles. */
export async function fetchSample(slot: Slot): Promise<Result<File>> {
  const url = `${import.meta.env.BASE_URL}sample/${slot}.mp4`;
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`HTTP status ${response.status}`);
    return ok(new File([await response.blob()], `sample-${slot}.mp4`, { type: 'video/mp4' }));
  } catch (error) {
    console.error(error);
    return failed(
      'sample-not-loaded',
      'The sample could not be loaded.',
      'Check the connection and try again, or use clips of your own.',
    );
  }
}
