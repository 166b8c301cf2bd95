import { readFileSync } from 'node:fs';
import { MANIFEST_PATH, manifestText } from '../../src/core/session/exportManifest.ts';
import { newSession } from '../../src/core/session/session.ts';
import type { TrialRecord } from '../../src/core/session/trialRecord.ts';
import { contentHash } from '../../src/platform/storage/contentHash.ts';
import { trackFile } from '../../src/platform/storage/trackFile.ts';
import { blobEntry, type ZipEntry, zipStream } from '../../src/platform/storage/zipFile.ts';
import { openVideo } from '../../src/platform/video/openVideo.ts';
import { analyticTrack } from '../../tests/fixtures/analyticTrack.ts';
import { repeatClip } from '../speed/repeatClip.ts';

/** Of the sample. */
const FPS = 60;

/** What differs between the two clips, so that there is something to compare. */
const TRUNK = { before: [5, 0.36], after: [3, 0.35] } as const;

/**
 * A session of two clips as long as `durationS`, as a file that the library imports: the sample's videos over and over,
 * with the poses of a stick figure. Nobody has to wait for the pose model.
 */
export async function longSession(sampleFolder: string, durationS: number): Promise<Buffer> {
  const session = newSession('bench-session', null, new Date());
  const entries: ZipEntry[] = [];
  for (const [slot, [leanDeg, stepPeriodS]] of Object.entries(TRUNK)) {
    const id = `bench-${slot}`;
    const sample = new File([readFileSync(`${sampleFolder}/${slot}.mp4`)], `${slot}.mp4`);
    const { input, track: samples } = await openVideo(sample);
    const size = { widthPx: await samples.getDisplayWidth(), heightPx: await samples.getDisplayHeight() };
    const video = await repeatClip(sample, Math.ceil(durationS / (await samples.computeDuration())));
    input.dispose();
    const track = {
      ...analyticTrack({
        durationS,
        fps: FPS,
        pxPerM: 250,
        centre: 0.33,
        noisePx: 1,
        stepPeriodS,
        trunkLeanRightDeg: (timeS) => leanDeg * Math.sin((Math.PI * timeS) / stepPeriodS),
      }),
      ...size,
    };
    const trial: TrialRecord = {
      version: 1,
      id,
      revision: 0,
      changed: 0,
      sessionId: session.id,
      clip: {
        name: video.name,
        container: 'MP4',
        codec: 'H.264',
        ...size,
        rotationDeg: 0,
        frames: track.timesS.length,
        fileDurationS: durationS,
        fileFps: FPS,
        captureFps: FPS,
        captureFpsSource: 'metadata',
        variableFrameRate: false,
        missingFrames: 0,
      },
      video: {
        name: video.name,
        type: video.type,
        sizeBytes: video.size,
        lastModifiedMs: 0,
        contentHash: await contentHash(video),
        keptAs: null,
      },
      pose: { key: id, model: 'full' },
      isAnalyzing: false,
      edits: {},
      results: null,
    };
    entries.push(
      json(`trials/${id}`, trial),
      json(`poses/${id}`, { key: id, contentHash: trial.video.contentHash, timeScale: 1 }),
      blobEntry(`poses/${id}.track`, await trackFile(track)),
      blobEntry(`videos/${id}`, video),
    );
  }
  const trials = [
    { id: 'bench-before', role: 'baseline', label: 'Before' },
    { id: 'bench-after', role: 'after', label: 'After' },
  ] as const;
  const shown = { before: 'bench-before', after: 'bench-after', standing: null };
  entries.push(json(`sessions/${session.id}`, { ...session, trials, shown }));
  const zip = zipStream(entries, { path: MANIFEST_PATH, text: manifestText });
  return Buffer.from(await new Response(zip).arrayBuffer());
}

const json = (name: string, value: unknown): ZipEntry =>
  blobEntry(`${name}.json`, new Blob([JSON.stringify(value)]));
