import type { Input, InputVideoTrack } from 'mediabunny';
import type { ClipInfo } from '../../core/clip.ts';
import { ok, type Result } from '../../core/problem.ts';
import { captureRate } from './captureRate.ts';
import { codecName } from './codecName.ts';
import { framesOf } from './frames.ts';
import { readFrameTable } from './frameTable.ts';
import { openInput } from './openVideo.ts';
import * as problems from './problems.ts';
import { timingOf } from './timing.ts';

/** Shorter than this holds no step from one foot's strike to the other's. */
const MIN_DURATION_S = 0.5;

/** Reads headers and the frame table; decodes one frame to be sure that this browser can. */
export async function openClip(file: File): Promise<Result<ClipInfo>> {
  if (file.size === 0) return problems.emptyFile(file.name);
  const input = openInput(file);
  try {
    return await inspect(input, file.name);
  } catch (error) {
    console.warn(error);
    return problems.unreadable(file.name);
  } finally {
    input.dispose();
  }
}

async function inspect(input: Input, name: string): Promise<Result<ClipInfo>> {
  if (!(await input.canRead())) return problems.notAVideo(name);
  const track = await input.getPrimaryVideoTrack();
  if (!track) {
    return (await input.getTracks()).length > 0 ? problems.noVideoTrack(name) : problems.truncated(name);
  }
  if (!(await track.canDecode())) return problems.codecUnsupported(name, await codecName(track));
  const { timestampsS, missingFrames } = await readFrameTable(track);
  if (timestampsS.length === 0) return problems.truncated(name);
  if (!(await decodesFirstFrame(track))) return problems.unreadable(name);
  if (timestampsS.length === 1) return problems.tooShort(name, MIN_DURATION_S);
  const timing = timingOf(timestampsS);
  if (timing.fileDurationS < MIN_DURATION_S) return problems.tooShort(name, MIN_DURATION_S);
  return ok({
    name,
    container: (await input.getFormat()).name,
    codec: await codecName(track),
    widthPx: await track.getDisplayWidth(),
    heightPx: await track.getDisplayHeight(),
    rotationDeg: await track.getRotation(),
    missingFrames,
    ...timing,
    ...captureRate((await input.getMetadataTags()).raw, timing.fileFps),
  });
}

async function decodesFirstFrame(track: InputVideoTrack): Promise<boolean> {
  try {
    for await (const _ of framesOf(track)) return true;
    return false;
  } catch (error) {
    console.warn(error);
    return false;
  }
}
