import { EncodedPacketSink, type InputVideoTrack } from 'mediabunny';
import { presentedTimestampsS } from './presented.ts';

export interface FrameTable {
  /**
   * The file's own timestamps of the frames that `framesOf` will hand out, seconds, strictly increasing.
   * Frame i of the table is frame i of the clip.
   */
  readonly timestampsS: Float64Array;
  /** Frames that are listed but lie beyond the end of a file that was cut off. */
  readonly missingFrames: number;
}

/** Reads the table from the packets, without decoding and, in a whole file, without loading any. */
export async function readFrameTable(track: InputVideoTrack): Promise<FrameTable> {
  const packets = new EncodedPacketSink(track);
  const listedS = await timestampsS(packets, true);
  const whole = (await packets.getPacket(Number.POSITIVE_INFINITY)) !== null;
  const held = whole ? listedS : await timestampsS(packets, false);
  return { timestampsS: held, missingFrames: listedS.length - held.length };
}

/** With `metadataOnly`, every packet that is listed; without, those whose data is really there. */
async function timestampsS(packets: EncodedPacketSink, metadataOnly: boolean): Promise<Float64Array> {
  const all: number[] = [];
  // Nothing can be decoded before the first key frame.
  const first = await packets.getFirstKeyPacket({ metadataOnly });
  if (!first) return new Float64Array(0);
  for await (const packet of packets.packets(first, undefined, { metadataOnly })) all.push(packet.timestamp);
  return presentedTimestampsS(all);
}
