import {
  BufferTarget,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
} from 'mediabunny';
import { openVideo } from '../../src/platform/video/openVideo.ts';

/** The clip so many times in a row, from its own packets: nothing is encoded again. */
export async function repeatClip(file: File, times: number): Promise<File> {
  const { input, track } = await openVideo(file);
  try {
    const codec = await track.getCodec();
    const decoderConfig = await track.getDecoderConfig();
    if (!codec || !decoderConfig) throw new Error('The codec of this clip is not known.');
    const target = new BufferTarget();
    const output = new Output({ format: new Mp4OutputFormat(), target });
    const source = new EncodedVideoPacketSource(codec);
    output.addVideoTrack(source, { rotation: await track.getRotation() });
    await output.start();
    const [firstS, endS] = [await track.getFirstTimestamp(), await track.computeDuration()];
    for (let round = 0; round < times; round += 1) {
      for await (const packet of new EncodedPacketSink(track).packets()) {
        const timestamp = packet.timestamp - firstS + round * (endS - firstS);
        await source.add(packet.clone({ timestamp }), { decoderConfig });
      }
    }
    await output.finalize();
    if (!target.buffer) throw new Error('The clip could not be repeated.');
    return new File([target.buffer], `${times}x-${file.name}`, { type: 'video/mp4' });
  } finally {
    input.dispose();
  }
}
