import type { InputVideoTrack, VideoCodec } from 'mediabunny';

const NAMES: Readonly<Record<VideoCodec, string>> = {
  avc: 'H.264',
  hevc: 'HEVC (H.265)',
  vp8: 'VP8',
  vp9: 'VP9',
  av1: 'AV1',
  prores: 'ProRes',
};

/** The codec as people know it; the file's own short name where it is none of the known ones. */
export async function codecName(track: InputVideoTrack): Promise<string> {
  const codec = await track.getCodec();
  return codec ? NAMES[codec] : String((await track.getInternalCodecId()) ?? 'an unknown codec');
}
