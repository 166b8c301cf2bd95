import { FramePixels, type RawPicture } from '../video/framePixels.ts';
import { framesOf } from '../video/frames.ts';
import { openVideo } from '../video/openVideo.ts';

interface ClipPicture {
  readonly index: number;
  /** Seconds of the file from its first frame. */
  readonly fileTimeS: number;
  /** Good until the next is asked for. */
  readonly picture: RawPicture;
}

/** Every frame of a file in order; throws where its data is damaged. */
export async function* clipPictures(file: Blob): AsyncGenerator<ClipPicture, void, undefined> {
  const { input, track } = await openVideo(file);
  const pixels = new FramePixels();
  try {
    for await (const { index, timeS, sample } of framesOf(track)) {
      yield { index, fileTimeS: timeS, picture: await pixels.read(sample) };
    }
  } finally {
    input.dispose();
  }
}
