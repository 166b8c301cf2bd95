import { readFileSync, writeFileSync } from 'node:fs';
import {
  BufferSource,
  BufferTarget,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  MP4,
  Mp4OutputFormat,
  Output,
} from 'mediabunny';
import { sampleFile } from './app.ts';

/** The first seconds of the sample, its frames as they were encoded. */
export async function writeShortClip(path: string, seconds: number): Promise<void> {
  const input = new Input({
    formats: [MP4],
    source: new BufferSource(readFileSync(sampleFile('before.mp4'))),
  });
  const track = (await input.getPrimaryVideoTrack())!;
  const output = new Output({ format: new Mp4OutputFormat(), target: new BufferTarget() });
  const source = new EncodedVideoPacketSource(track.codec!);
  output.addVideoTrack(source);
  await output.start();
  const decoderConfig = (await track.getDecoderConfig())!;
  for await (const packet of new EncodedPacketSink(track).packets()) {
    if (packet.timestamp < seconds) await source.add(packet, { decoderConfig });
  }
  await output.finalize();
  writeFileSync(path, new Uint8Array(output.target.buffer!));
}

/** The same video in a file of other bytes: what was found in the one is not known of the other. */
export function writeTwin(path: string, of: string, number: number): void {
  const box = Buffer.alloc(12);
  box.writeUInt32BE(12, 0);
  box.write('free', 4);
  box.writeUInt32BE(number, 8);
  writeFileSync(path, Buffer.concat([readFileSync(of), box]));
}
