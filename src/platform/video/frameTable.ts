import { EncodedPacketSink, type InputVideoTrack } from 'mediabunny';
import { presentedTimestampsS } from './presented.ts';

export interface FrameTable {
  /**
   * The file's own timestamps of the frames that `framesOf` will hand out, seconds, strictly increasing.
   * Frame i of the table is frame i of the clip.
   */
  readonly timestampsS: Float64Array;
  /** The frames at which decoding can begin, in order. */
  readonly keyFrames: readonly number[];
  /** Frames that are listed but lie beyond the end of a file that was cut off. */
  readonly missingFrames: number;
}

/** Reads the table from the packets, without decoding and, in a whole file, without loading any. */
export async function readFrameTable(track: InputVideoTrack): Promise<FrameTable> {
  const packets = new EncodedPacketSink(track);
  const listed = await presented(packets, true);
  const whole = (await packets.getPacket(Number.POSITIVE_INFINITY)) !== null;
  const held = whole ? listed : await presented(packets, false);
  return { ...held, missingFrames: listed.timestampsS.length - held.timestampsS.length };
}

/** With `metadataOnly`, every packet that is listed; without, those whose data is really there. */
async function presented(
  packets: EncodedPacketSink,
  metadataOnly: boolean,
): Promise<Pick<FrameTable, 'timestampsS' | 'keyFrames'>> {
  const allS: number[] = [];
  const keysS: number[] = [];
  // Nothing can be decoded before the first key frame.
  const first = await packets.getFirstKeyPacket({ metadataOnly });
  if (first) {
    for await (const { timestamp, type } of packets.packets(first, undefined, { metadataOnly })) {
      allS.push(timestamp);
      if (type === 'key') keysS.push(timestamp);
    }
  }
  const timestampsS = presentedTimestampsS(allS);
  // One that is cut off still begins what comes after it.
  const keyFrames = keysS.map((keyS) => timestampsS.findIndex((timestampS) => timestampS >= keyS));
  return { timestampsS, keyFrames: keyFrames.filter((frame) => frame >= 0) };
}
